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
  private var drawnInputs: Set<String> = []
  private var hasDrawnForQuestion = false
  private var hasDrawnFreely = false
  private var timesAsked: [String: Int] = [:]

  package init(test: String = "") { self.test = test }

  /// The first `todo` that ran; `nil` means that the exercise is done, rightly or wrongly.
  package var firstTodo: TodoPlace? { lock.withLock { places.first } }

  /// Whether an answer was found wrong.
  package var hasWrongAnswer: Bool { lock.withLock { sawWrongAnswer } }

  package func note(_ place: TodoPlace) { lock.withLock { places.append(place) } }

  package func noteWrongAnswer() { lock.withLock { sawWrongAnswer = true } }

  /// The question's place: its subject, and how often this test has asked for it.
  package func place(of subject: String) -> QuestionPlace {
    lock.withLock {
      timesAsked[subject, default: 0] += 1
      return QuestionPlace(subject: subject, occurrence: timesAsked[subject, default: 1])
    }
  }
}

// Which questions were asked with inputs drawn at random: these are told with their seed.
extension HomeworkLog {
  /// Random numbers are drawn, from which any later question may be made.
  package func noteDrawing() { lock.withLock { hasDrawnFreely = true } }

  /// Inputs have been drawn, which are known again by what they are written as.
  package func noteDrawn(_ inputs: [String]) {
    lock.withLock {
      hasDrawnForQuestion = true
      drawnInputs.formUnion(inputs)
    }
  }

  /// A question has been asked, and judged.
  package func endQuestion() { lock.withLock { hasDrawnForQuestion = false } }

  /// Whether a question was asked with inputs that were drawn: by its subject, which names one of
  /// them, or because something was drawn just before it.
  package func isDrawn(_ subject: String) -> Bool {
    lock.withLock {
      hasDrawnFreely || hasDrawnForQuestion || drawnInputs.contains { subject.contains($0) }
    }
  }

  /// Whether one input of a question was drawn. If none of them is known again, the inputs were
  /// made of what was drawn just before.
  package func isDrawn(_ input: String, among inputs: [String]) -> Bool {
    lock.withLock {
      hasDrawnFreely || drawnInputs.contains(input)
        || (hasDrawnForQuestion && drawnInputs.isDisjoint(with: inputs))
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
