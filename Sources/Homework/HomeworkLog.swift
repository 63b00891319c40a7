import Foundation

/// What one test of a lesson has met so far: questions, places of a `todo`, and wrong answers.
///
/// Each test runs with a log of its own, as ``current``.
package final class HomeworkLog: @unchecked Sendable {
  /// The log of the test that is running; `nil` outside of a lesson's tests.
  @TaskLocal package static var current: HomeworkLog?

  /// The test's name, by which its answers are found again: `LessonTests.Lesson01Tests/climbing()`.
  package let test: String

  // Guarded by the lock: a student's code may use several threads.
  private let lock = NSLock()
  private var places: [TodoPlace] = []
  private var sawWrongAnswer = false
  private var sawDrawnInputs = false
  private var timesAsked: [String: Int] = [:]

  package init(test: String = "") { self.test = test }

  /// The first `todo` that ran; `nil` means that the exercise is done, rightly or wrongly.
  package var firstTodo: TodoPlace? { lock.withLock { places.first } }

  /// Whether an answer was found wrong.
  package var hasWrongAnswer: Bool { lock.withLock { sawWrongAnswer } }

  /// Whether the test has asked with inputs that were drawn at random.
  package var hasDrawnInputs: Bool { lock.withLock { sawDrawnInputs } }

  package func note(_ place: TodoPlace) { lock.withLock { places.append(place) } }

  package func noteWrongAnswer() { lock.withLock { sawWrongAnswer = true } }

  package func noteDrawnInputs() { lock.withLock { sawDrawnInputs = true } }

  /// The question's place: its subject, and how often this test has asked for it.
  package func place(of subject: String) -> QuestionPlace {
    lock.withLock {
      timesAsked[subject, default: 0] += 1
      return QuestionPlace(subject: subject, occurrence: timesAsked[subject, default: 1])
    }
  }
}

/// Where a question stands among those of a test.
package struct QuestionPlace: Hashable, Codable, Sendable {
  /// What is asked for. It does not depend on any answer.
  package let subject: String

  /// 1 for the first question with this subject, 2 for the second.
  package let occurrence: Int
}
