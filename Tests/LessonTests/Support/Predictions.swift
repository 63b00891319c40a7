import Homework
import Testing

extension LessonSuite {
  /// Records a failure where a prediction is not what happens; where no misconception is known for
  /// it, `otherwise` says how to go on: which parts of it are right, or which hint helps.
  func check<A: Answer>(
    _ subject: String, _ prediction: @autoclosure () -> A, predicts outcome: @autoclosure () -> A,
    mistakes: @autoclosure () -> KeyValuePairs<A, String> = [:], tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation, otherwise: (A) -> String
  ) {
    check(subject, prediction(), sourceLocation: sourceLocation) { answer in
      var wrong = WrongAnswer(
        subject, answer, expected: outcome(), mistakes: mistakes(), tolerance: tolerance,
        isPrediction: true)
      if wrong?.misconception == nil { wrong?.advice = otherwise(answer) }
      return wrong?.description
    }
  }

  /// How many members of `all` a choice of them puts on the right side, as a sentence.
  func agreement<A: Hashable>(_ choice: [A], _ outcome: [A], among all: [A]) -> String {
    let right = all.count { choice.contains($0) == outcome.contains($0) }
    let unknown = choice.contains { !all.contains($0) }
    return unknown
      ? "Choose from \(all.map { "\($0)" }.joined(separator: ", "))."
      : "Of the \(all.count), \(right) are on the right side."
  }
}
