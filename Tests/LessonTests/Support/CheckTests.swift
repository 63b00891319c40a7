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

  @Test("Of many inputs the first wrong answer is told, and a mistake that explains all of them")
  func inputs() {
    func messages(_ answer: @escaping (Int) -> Int) -> [String] {
      self.messages {
        check(
          [1, 2, 5], { "twice \($0)" }, answer: answer, is: { 2 * $0 },
          mistakes: [
            "That is the square.": { $0 * $0 }, "That is one more.": { $0 + 1 },
            "That is not halved.": { $0 == 2 ? nil : 4 * $0 },
          ])
      }
    }
    #expect(messages { 2 * $0 } == [])
    #expect(messages { $0 * $0 } == ["twice 1: got 1, expected 2.\nThat is the square."])
    #expect(messages { $0 + 1 } == ["twice 2: got 3, expected 4.\nThat is one more."])
    // 4 is the square of 2 as well, but 9 is not that of 5.
    #expect(messages { $0 == 5 ? 9 : $0 * $0 } == ["twice 1: got 1, expected 2."])
    // Where a mistake says nothing, any answer fits it.
    #expect(
      messages { $0 == 2 ? 7 : 4 * $0 } == ["twice 1: got 4, expected 2.\nThat is not halved."])
  }

  @Test("A misconception that two mistakes share for all inputs is not named")
  func sharedMistakes() {
    let messages = messages {
      check(
        [2], { "twice \($0)" }, answer: { $0 + 3 }, is: { 2 * $0 },
        mistakes: ["That is three more.": { $0 + 3 }, "That is five.": { _ in 5 }])
    }
    #expect(messages == ["twice 2: got 5, expected 4."])
  }

  @Test("Where several answers are right, a function says what is wrong with one")
  func judging() {
    #expect(messages { check("an even number", 6) { $0 % 2 == 0 ? nil : "\($0) is odd." } } == [])
    #expect(
      messages { check("an even number", 7) { $0 % 2 == 0 ? nil : "\($0) is odd." } } == [
        "7 is odd."
      ])
  }

  @Test("An exercise that builds upon a wrong one says so, and goes no further")
  func needing() {
    let messages = messages {
      guard needs("1.2", 3, is: 4) else { return }
      check("never", 1, is: 2)
    }
    #expect(messages == ["1.2 is not right yet; mend it first."])
  }

  @Test("The seed is told where a question's own inputs were drawn, and nowhere else")
  func seeds() {
    func tellsSeed(_ body: () -> Void) -> Bool {
      messages(body).first?.contains(HomeworkSeed.variable) == true
    }
    func check(_ inputs: [Int], wrongFrom least: Int) {
      self.check(inputs, { "\($0)" }, answer: { $0 >= least ? -1 : $0 }, is: { $0 })
    }
    func large() -> [Int] { drawn(4) { Int.random(in: 100...999, using: &$0) } }
    #expect(tellsSeed { check([7] + large(), wrongFrom: 8) })
    #expect(!tellsSeed { check([7] + large(), wrongFrom: 7) })
    #expect(tellsSeed { check(large().map { 1_000 * $0 }, wrongFrom: 7) })
    #expect(
      !tellsSeed {
        check(large(), wrongFrom: 1_000)
        self.check("the sum of 1 and 2", 4, is: 3)
      })
    #expect(
      tellsSeed {
        let number = large()[0]
        check([number], wrongFrom: 1_000)
        self.check("twice \(number)", 4, is: 3)
      })
  }

  @Test("Inputs that were drawn are told with their seed, and are the same in the same test")
  func drawing() {
    let messages = messages {
      let inputs = drawn(4) { Int.random(in: 0...1_000_000, using: &$0) }
      check("the inputs", drawn(4) { Int.random(in: 0...1_000_000, using: &$0) }, is: inputs)
      check("the inputs \(inputs[0]), …", [1], is: inputs)
    }
    #expect(messages.count == 1)
    #expect(messages.first?.contains("HOMEWORK_SEED=\(HomeworkSeed.current)") == true)
  }
}
