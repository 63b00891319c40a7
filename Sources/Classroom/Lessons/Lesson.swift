import Console
import Foundation

/// A lesson, as its folder and the README in it describe it.
package struct Lesson: Equatable, Sendable {
  package let number: Int

  /// The folder's path inside the package: `Lessons/01-the-blindfolded-climber`.
  let path: String
  package let title: String
  package let exercises: [Exercise]

  /// Whether the lesson comes with explanations of its solutions; a hand-out does not.
  package var isExplained = false

  /// Why a file of the lesson cannot be read, a sentence for each such file.
  var unreadable: [String] = []

  /// One exercise of a lesson.
  package struct Exercise: Equatable, Sendable {
    /// The lesson's number and the exercise's, as in `1.2`.
    package let number: String
    package let title: String

    /// The hints, the gentlest first.
    package let hints: [String]

    /// The line of `Exercise.swift` where the exercise begins.
    let line: Int
  }

  package var readme: String { "\(path)/README.md" }
  package var exerciseFile: String { "\(path)/Exercise.swift" }

  var stubFile: String { "\(path)/Stub.swift" }
  var testFile: String { "Tests/LessonTests/\(module)Tests.swift" }

  /// The lesson's module, as diagnostics and test filters name it.
  var module: String { "Lesson" + (number < 10 ? "0\(number)" : "\(number)") }
}

extension Lesson {
  /// Reads the lesson in `folder`; `nil` where the folder's name does not begin with a number.
  ///
  /// A file that cannot be read is no reason to do without the other lessons.
  init?(folder: String, in package: PackageFolder) {
    guard let number = Int(folder.prefix { $0 != "-" }) else { return nil }
    let path = "Lessons/\(folder)"
    var unreadable: [String] = []
    func text(_ name: String) -> String {
      do throws(UsageError) { return try package.text(of: "\(path)/\(name)") } catch {
        unreadable.append(error.description)
        return ""
      }
    }
    let readme = LessonReadme(text("README.md"))
    let code = text("Exercise.swift").components(separatedBy: "\n")
    self.number = number
    self.path = path
    self.unreadable = unreadable
    isExplained = package.data(of: "\(path)/Explanations.md") != nil
    title = readme.title.isEmpty ? folder : readme.title
    exercises = readme.exercises.map { exercise in
      let line = code.firstIndex { $0.contains("**\(exercise.number)**") } ?? 0
      return Exercise(
        number: exercise.number, title: exercise.title, hints: exercise.hints, line: line + 1)
    }
  }
}
