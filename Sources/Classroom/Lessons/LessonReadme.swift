import Foundation

/// What a lesson's README says of its exercises.
///
/// An exercise is a heading, `### 1.2 Build: the central slope`. A hint is what stands below it
/// between `<details><summary>Hint</summary>` and `</details>`.
struct LessonReadme {
  /// The first heading, without `Lesson 1:` in front.
  private(set) var title = ""
  private(set) var exercises: [Exercise] = []

  struct Exercise {
    let number: String
    let title: String
    fileprivate(set) var hints: [String] = []
  }

  init(_ text: String) {
    var hint: [String]?
    for line in text.components(separatedBy: "\n") {
      if title.isEmpty, let match = line.wholeMatch(of: /# (Lesson \d+: )?(.+)/) {
        title = String(match.2)
      } else if let match = line.wholeMatch(of: /### (\d+\.\d+) (.+)/) {
        exercises.append(Exercise(number: String(match.1), title: String(match.2)))
      } else if line.hasPrefix("<details>") {
        hint = []
      } else if line.hasPrefix("</details>") {
        let lines = (hint ?? []).joined(separator: "\n").trimmingCharacters(in: .newlines)
        hint = nil
        if !exercises.isEmpty { exercises[exercises.count - 1].hints.append(lines) }
      } else {
        hint?.append(line)
      }
    }
  }
}
