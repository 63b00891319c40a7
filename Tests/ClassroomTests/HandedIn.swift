import Foundation
import TestSupport

@testable import Classroom

/// Made-up folders of submissions for two lessons.
enum HandedIn {
  static let lessons = [
    lesson(1, "Lessons/01-a", ["1.1"]), lesson(2, "Lessons/02-b", ["2.1", "2.2"]),
  ]

  private static func lesson(_ number: Int, _ path: String, _ exercises: [String]) -> Lesson {
    Lesson(
      number: number, path: path, title: "A",
      exercises: exercises.map { Lesson.Exercise(number: $0, title: "t", hints: [], line: 1) })
  }

  /// Makes files of the given texts, by their paths, and finds the submissions.
  static func submissions(
    _ files: KeyValuePairs<String, String>, also make: (URL) throws -> Void = { _ in }
  ) throws -> [String: Submission] {
    let found = try withTemporaryFolder { folder in
      for (path, text) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      try make(folder)
      return try SubmissionFolder(folder.path).submissions(for: lessons)
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.student, $0) })
  }

  static func code(_ text: String) -> Submission.Work { .code(Data(text.utf8)) }
}
