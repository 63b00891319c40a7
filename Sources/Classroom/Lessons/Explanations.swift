import Console
import Foundation

/// What the model solutions of a lesson do and why, for those who have solved the exercise.
///
/// The lesson's `Explanations.md` has a heading for each exercise, such as `## 1.2 Build: a slope`,
/// and a text below it.
package struct Explanations {
  private var texts: [String: String] = [:]

  package init(of lesson: Lesson, in package: PackageFolder) throws(UsageError) {
    self.init(try package.text(of: "\(lesson.path)/Explanations.md"))
  }

  init(_ text: String) {
    var exercise: String?
    for line in text.components(separatedBy: "\n") {
      if let match = line.prefixMatch(of: /## (\d+\.\d+)( |$)/) {
        exercise = String(match.1)
      } else if let exercise {
        texts[exercise, default: ""] += line + "\n"
      }
    }
    texts = texts.mapValues { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// The text for an exercise, such as `1.2`; `nil` where there is none.
  package subscript(exercise: String) -> String? {
    texts[exercise].flatMap { $0.isEmpty ? nil : $0 }
  }
}
