import Foundation

/// What one student handed in.
package struct Submission {
  /// The name of the folder or file.
  package let student: String

  /// The file for each lesson, by the lesson's number.
  package var work: [Int: Work] = [:]

  /// When the newest of the files was last changed.
  package var date: Date?

  /// The work for one lesson.
  package enum Work: Equatable {
    case code(Data)

    /// Why there is no file to grade, in a sentence.
    case problem(String)
  }
}

/// A file of exercises that was found among what a student handed in.
struct FoundFile {
  /// The path inside the submission.
  let path: String
  let data: Data
  let date: Date?

  /// The lesson that the file is for: its folder's name begins with the lesson's number, or it
  /// holds the lesson's exercises.
  func lesson(among lessons: [Lesson]) -> Lesson? {
    let folder = path.split(separator: "/").dropLast().last ?? ""
    let named = lessons.first { $0.path.hasSuffix("/\(folder)") }
    if let named { return named }
    let text = String(decoding: data.prefix(1_000_000), as: UTF8.self)
    let counts = lessons.map { lesson in
      lesson.exercises.count { text.contains("**\($0.number)**") }
    }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return lessons.count == 1 ? lessons[0] : nil
    }
    return lessons[index]
  }
}

extension Submission {
  /// Sorts the files of a student by lesson. Where a lesson has several that differ, none is
  /// graded.
  init(student: String, files: [FoundFile], problem: String?, lessons: [Lesson]) {
    self.student = student
    date = files.compactMap(\.date).max()
    let groups = Dictionary(grouping: files) { $0.lesson(among: lessons)?.number ?? 0 }
    for lesson in lessons {
      let found = groups[lesson.number] ?? []
      if let first = found.first, found.allSatisfy({ $0.data == first.data }) {
        work[lesson.number] = .code(first.data)
      } else if found.count > 1 {
        let paths = found.map(\.path).sorted().joined(separator: ", ")
        work[lesson.number] = .problem(
          "there are several files for lesson \(lesson.number): \(paths)")
      } else if let problem {
        work[lesson.number] = .problem(problem)
      }
    }
  }
}
