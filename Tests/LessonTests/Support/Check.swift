import Homework
import Testing

/// Records a failure where an answer is not the expected one, and names the misconception that it
/// comes from where that is known.
///
/// ```swift
/// check(
///   "the slope of x² at 3", slope(of: square, at: 3, step: 0.5), is: 6,
///   mistakes: [6.5: "This is the slope from x to x + step: x stands at its end, not its middle."])
/// ```
///
/// Only the first wrong answer of a test is recorded: it is the one to look at.
func check<A: Answer>(
  _ subject: String, _ answer: A, is expected: A, mistakes: KeyValuePairs<A, String> = [:],
  tolerance: Double = 1e-9, sourceLocation: SourceLocation = #_sourceLocation
) {
  record(
    WrongAnswer(
      subject, answer, expected: expected, mistakes: mistakes, tolerance: tolerance,
      isPrediction: false),
    at: sourceLocation)
}

/// Records a failure where a prediction is not what happens, without giving the outcome away.
///
/// The test computes `outcome` by running the thing.
func check<A: Answer>(
  _ subject: String, _ prediction: A, predicts outcome: A, mistakes: KeyValuePairs<A, String> = [:],
  tolerance: Double = 1e-9, sourceLocation: SourceLocation = #_sourceLocation
) {
  record(
    WrongAnswer(
      subject, prediction, expected: outcome, mistakes: mistakes, tolerance: tolerance,
      isPrediction: true),
    at: sourceLocation)
}

private func record<A>(_ wrongAnswer: WrongAnswer<A>?, at sourceLocation: SourceLocation) {
  guard let wrongAnswer else { return }
  let log = HomeworkLog.current
  let isFirst = log?.hasWrongAnswer != true
  log?.noteWrongAnswer()
  if isFirst && log?.firstTodo == nil {
    Issue.record(Comment(rawValue: wrongAnswer.description), sourceLocation: sourceLocation)
  }
}
