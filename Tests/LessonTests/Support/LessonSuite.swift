import ChainRule
import Homework
import Testing

/// The tests of a lesson, and how they ask for answers.
///
/// All that asks and judges is a member of the suite: a function of the same name in a student's
/// file stands further away, and is not called.
protocol LessonSuite {}

extension LessonSuite {
  /// Whether the running test has met neither a `todo` nor a wrong answer.
  ///
  /// A test asks before it goes on to what only an answer that is right so far survives, such as a
  /// graph that is too deep for recursion. Where answers are only written down it goes on anyway.
  var isRightSoFar: Bool {
    guard let log = HomeworkLog.current else { return true }
    return log.firstTodo == nil && !log.hasWrongAnswer
  }

  /// Inputs for a question, new in each run: `count` of them, each made from random numbers.
  ///
  /// What they are drawn from is the environment's `HOMEWORK_SEED`, which a failure tells.
  func drawn<Input>(
    _ count: Int = 8, _ input: (inout SeededGenerator) -> Input
  ) -> [Input] {
    var generator = generator
    let inputs = (0..<count).map { _ in input(&generator) }
    HomeworkLog.current?.noteDrawn(inputs.map { "\($0)" })
    return inputs
  }

  /// Random numbers for a test's inputs, new in each run and the same wherever the test asks.
  var drawing: SeededGenerator {
    HomeworkLog.current?.noteDrawing()
    return generator
  }

  private var generator: SeededGenerator {
    SeededGenerator(seed: HomeworkSeed.seed(of: HomeworkLog.current?.test ?? ""))
  }

  /// Gets the answer to a question; `nil` where there is nothing to judge.
  func answer<A: Answer>(
    to subject: String, at sourceLocation: SourceLocation, _ own: () -> A
  ) -> A? {
    guard let log = HomeworkLog.current else { return own() }
    let place = log.place(of: subject)
    switch HomeworkMode.current {
    case .home:
      HomeworkTrait.questions?.ask(place)
      defer { HomeworkTrait.questions?.write(true, to: place, todo: nil) }
      return own()
    case .answering(let writer):
      writer.ask(place)
      writer.write(own(), to: place, todo: log.firstTodo)
      return nil
    case .judging(let record):
      // The solution is asked as well: what comes later in the test may build upon it.
      _ = own()
      switch record.record(of: log.test).answer(to: place, as: A.self) {
      case .given(let answer, let todo):
        if let todo { log.note(todo) }
        return answer
      case .missing(let reason):
        let end = reason.hasSuffix(".") ? "" : "."
        fail("\(subject): no answer: \(reason)\(end)", at: sourceLocation)
        return nil
      }
    }
  }

  /// Records what is wrong with an answer, if it is the test's first: that is the one to look at.
  ///
  /// - Parameter isDrawn: Whether the question's inputs were drawn: then the seed is told.
  func fail(_ message: String, isDrawn: Bool = false, at sourceLocation: SourceLocation) {
    let log = HomeworkLog.current
    let isFirst = log?.hasWrongAnswer != true
    log?.noteWrongAnswer()
    guard isFirst && log?.firstTodo == nil else { return }
    let seed =
      isDrawn && !message.hasSuffix("mend it first.")
      ? "\nThe inputs are drawn anew each time; these come from \(HomeworkSeed.variable)="
        + "\(HomeworkSeed.current)." : ""
    Issue.record(Comment(rawValue: message + seed), sourceLocation: sourceLocation)
  }
}
