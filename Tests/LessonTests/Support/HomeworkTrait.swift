@preconcurrency import Foundation
import Homework
import Synchronization
import Testing

extension Trait where Self == HomeworkTrait {
  /// For the tests of a lesson: an exercise that still has a `todo` is a known issue at the
  /// `todo`'s place, not a failure.
  static var homework: Self { HomeworkTrait() }
}

/// Runs each test with a ``HomeworkLog`` and a time limit.
struct HomeworkTrait: TestTrait, SuiteTrait, TestScoping {
  var isRecursive: Bool { true }

  /// Where a run at home notes what it asks, if it is told to.
  static let questions = ProcessInfo.processInfo.environment[HomeworkMode.questionsVariable]
    .map(AnswerWriter.init)

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let name = test.displayName ?? test.name
    let log = HomeworkLog(test: Self.name(of: test))
    let issues = Mutex<[String]>([])
    markOutput(log.test)
    defer { fflush(stdout) }
    try await HomeworkLog.$current.withValue(log) {
      try await withTimeLimit(for: name) {
        try await withKnownIssue(isIntermittent: true) {
          try await function()
          if case .judging(let record) = HomeworkMode.current { judge(record, log) }
          if let place = log.firstTodo { recordNotStarted(name, place, log) }
        } matching: { issue in
          log.noteWrongAnswer()
          issues.withLock { $0.append(issue.comments.map(\.rawValue).joined(separator: "\n")) }
          return log.firstTodo != nil
        }
      }
    }
    if case .answering(let writer) = HomeworkMode.current {
      writer.write(todo: log.firstTodo, issues: log.firstTodo == nil ? issues.withLock(\.self) : [])
    }
  }

  /// In a run that is told to note its questions: says whose output comes next, and sees to it that
  /// a crash loses no line of it.
  private func markOutput(_ test: String) {
    if case .answering = HomeworkMode.current {} else if Self.questions == nil { return }
    setvbuf(stdout, nil, _IOLBF, 0)
    print("\u{1E}\(test)")
  }

  /// The test as a filter names it, without the place where it stands.
  private static func name(of test: Test) -> String {
    "\(test.id)".split(separator: "/").prefix { !$0.contains(".swift:") }.joined(separator: "/")
  }

  /// What the record tells of the test beside its answers.
  private func judge(_ record: RecordedTests, _ log: HomeworkLog) {
    let record = record.record(of: log.test)
    if let todo = record.todo { log.note(todo) }
    guard !log.hasWrongAnswer, log.firstTodo == nil else { return }
    let stop = record.stop.map { "no answer: \($0)" }
    if let words = stop ?? record.issues.first { Issue.record(Comment(rawValue: words)) }
  }

  private func recordNotStarted(_ name: String, _ place: TodoPlace, _ log: HomeworkLog) {
    let advice =
      log.hasWrongAnswer ? "not started yet" : "this looks right: now take the todo away"
    Issue.record(
      "\(advice), \(place.inPackage.filePath):\(place.line)",
      sourceLocation: SourceLocation(
        fileID: place.fileID, filePath: place.filePath, line: place.line, column: place.column))
  }
}
