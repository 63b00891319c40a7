import Foundation

/// What one student handed in.
package struct Submission: Sendable {
  /// The name of the folder or file, without what a platform put around it.
  package let student: String

  /// The file for each lesson, by the lesson's number.
  package var work: [Int: Work] = [:]

  /// When the newest of the files was last changed.
  package var date: Date?

  /// The work for one lesson.
  package enum Work: Equatable, Sendable {
    case code(Data)

    /// Why there is no file to grade, in a sentence.
    case problem(String)
  }
}

extension Submission {
  /// Sorts the files of a student by lesson. Where a lesson has several that differ, none is
  /// graded.
  init(student: String, _ found: Findings, lessons: [Lesson]) {
    self.student = student
    date = found.files.compactMap(\.date).max()
    let groups = Dictionary(grouping: found.files) { $0.lesson(among: lessons)?.number ?? 0 }
    let unknown = (groups[0] ?? []).map {
      Problem(path: $0.path, words: "\($0.path) does not say which lesson it is for")
    }
    for lesson in lessons {
      let all = groups[lesson.number] ?? []
      let plain = all.filter(\.hasPlainName)
      let files = plain.isEmpty ? all : plain
      if let first = files.first, files.allSatisfy({ $0.code == first.code }) {
        work[lesson.number] = .code(first.code)
      } else if files.count > 1 {
        let paths = files.map(\.path).sorted().joined(separator: ", ")
        work[lesson.number] = .problem(
          "there are several files for lesson \(lesson.number): \(paths)")
      } else if let problem = (found.problems + unknown).first(where: {
        $0.concerns(lesson, lessons)
      }) {
        work[lesson.number] = .problem(problem.words)
      }
    }
  }
}

/// What was found of one student.
struct Findings {
  var files: [FoundFile] = []
  var problems: [Problem] = []

  /// The names of code that is no file of exercises.
  var otherCode: [String] = []

  /// Adds what is to be said where nothing else was found.
  mutating func close() {
    guard files.isEmpty, problems.isEmpty, let other = otherCode.min() else { return }
    problems.append(
      Problem(path: "", words: "there is \(other), but no file with the name Exercise.swift"))
  }

  static func + (first: Findings, second: Findings) -> Findings {
    Findings(
      files: first.files + second.files, problems: first.problems + second.problems,
      otherCode: first.otherCode + second.otherCode)
  }
}

/// Something that was handed in and cannot be graded.
struct Problem {
  /// The path inside the submission; empty where it concerns all of it.
  let path: String
  let words: String

  /// Whether it may be why the lesson has no file: its path names this lesson, or none.
  fileprivate func concerns(_ lesson: Lesson, _ lessons: [Lesson]) -> Bool {
    let named = FoundFile.lesson(named: path, among: lessons)
    return named == nil || named == lesson
  }
}
