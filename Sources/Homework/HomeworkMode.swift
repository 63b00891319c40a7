import Foundation

/// Where answers come from, and whether they are judged.
///
/// At home both happen in one process, which is quick. Where a grade depends on it, a process that
/// runs the student's code gives the answers, and another one, which runs the solution, judges
/// them: what the student's code does to its own process then changes nothing but answers.
package enum HomeworkMode: Sendable {
  /// Answers are judged as soon as they are given.
  case home

  /// Answers are written down, and not judged. What is expected is not even computed.
  case answering(AnswerWriter)

  /// Answers that were written down stand in place of this process's own.
  case judging(RecordedTests)

  /// The mode that the environment asks for.
  package static let current = HomeworkMode(ProcessInfo.processInfo.environment)

  init(_ environment: [String: String]) {
    if let file = environment[Self.answersVariable] {
      self = .answering(AnswerWriter(file))
    } else if let folder = environment[Self.recordVariable] {
      self = .judging(RecordedTests(folder: folder))
    } else {
      self = .home
    }
  }

  /// The variable that names the file to which answers are written.
  package static let answersVariable = "HOMEWORK_ANSWERS"

  /// The variable that names the folder with the answers to judge.
  package static let recordVariable = "HOMEWORK_RECORD"

  /// The variable that names the file to which a lesson's run at home writes what it asks, so that
  /// a crash can be told with what was asked last.
  package static let questionsVariable = "HOMEWORK_QUESTIONS"
}
