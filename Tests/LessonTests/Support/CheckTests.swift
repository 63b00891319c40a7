import Homework
import Synchronization
import Testing

@Suite("Checks of answers")
struct CheckTests: LessonSuite {
  /// What a test records while `body` runs with a log of its own.
  private func messages(_ body: () -> Void) -> [String] {
    let messages = Mutex<[String]>([])
    withKnownIssue(isIntermittent: true) {
      HomeworkLog.$current.withValue(HomeworkLog()) { body() }
    } matching: { issue in
      messages.withLock { $0 += issue.comments.map(\.rawValue) }
      return true
    }
    return messages.withLock(\.self)
  }

  @Test("Of the wrong answers of a test the first alone is recorded: it is the one to look at")
  func first() {
    let messages = messages {
      check("the first", 1, is: 1)
      check("the second", 2, is: 3)
      check("the third", 4, is: 5)
      check("the fourth", 6, predicts: 7)
    }
    #expect(messages == ["the second: got 2, expected 3."])
  }

  @Test("A wrong prediction is recorded as the first, too, and right answers are not")
  func prediction() {
    #expect(
      messages {
        check("the first", 6, predicts: 7)
        check("the second", 2, is: 3)
      } == ["the first: you predict 6, but that is not what happens."])
    #expect(messages { check("the first", 1, is: 1) } == [])
  }

  @Test("After a todo nothing is recorded: what follows is not an answer yet")
  func todos() {
    #expect(messages { check("the first", todo(1), is: 2) } == [])
  }
}
