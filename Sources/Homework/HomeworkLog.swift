import Foundation

/// What one test of a lesson has met so far: places of a `todo`, and wrong answers.
///
/// Each test runs with a log of its own, as ``current``.
package final class HomeworkLog: @unchecked Sendable {
  /// The log of the test that is running; `nil` outside of a lesson's tests.
  @TaskLocal package static var current: HomeworkLog?

  // Guarded by the lock: a student's code may use several threads.
  private let lock = NSLock()
  private var places: [TodoPlace] = []
  private var sawWrongAnswer = false

  package init() {}

  /// The first `todo` that ran; `nil` means that the exercise is done, rightly or wrongly.
  package var firstTodo: TodoPlace? { lock.withLock { places.first } }

  /// Whether an answer was found wrong.
  package var hasWrongAnswer: Bool { lock.withLock { sawWrongAnswer } }

  func note(_ place: TodoPlace) { lock.withLock { places.append(place) } }

  package func noteWrongAnswer() { lock.withLock { sawWrongAnswer = true } }
}
