import Homework
import Testing

extension Trait where Self == HomeworkTrait {
  /// For the tests of a lesson: an exercise that still has a `todo` is a known issue at the
  /// `todo`'s place, not a failure.
  static var homework: Self { HomeworkTrait() }
}

/// Runs each test with a ``HomeworkLog`` and a time limit.
struct HomeworkTrait: TestTrait, SuiteTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let name = test.displayName ?? test.name
    let log = HomeworkLog()
    try await HomeworkLog.$current.withValue(log) {
      try await withTimeLimit(for: name) {
        try await withKnownIssue(isIntermittent: true) {
          try await function()
          if let place = log.firstTodo { recordNotStarted(name, place, log) }
        } matching: { _ in
          log.noteWrongAnswer()
          return log.firstTodo != nil
        }
      }
    }
  }

  private func recordNotStarted(_ name: String, _ place: TodoPlace, _ log: HomeworkLog) {
    let path = place.filePath.split(separator: "/").suffix(3).joined(separator: "/")
    let advice =
      log.hasWrongAnswer ? "not started yet" : "this looks right: now take the todo away"
    Issue.record(
      "\(advice), \(path):\(place.line)",
      sourceLocation: SourceLocation(
        fileID: place.fileID, filePath: place.filePath, line: place.line, column: place.column))
  }
}
