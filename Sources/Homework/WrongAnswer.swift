/// What there is to say about an answer that is not the expected one.
package struct WrongAnswer<A: Answer> {
  /// What the answer is about: `the slope of x² at 3`.
  package let subject: String
  package let got: A
  package let expected: A

  /// Known wrong answers, each with the misconception that it comes from.
  package let mistakes: KeyValuePairs<A, String>
  package let tolerance: Double

  /// Whether the message leaves out the right answer, which the student is to predict.
  package let isPrediction: Bool

  /// `nil` where the answer is right.
  package init?(
    _ subject: String, _ got: A, expected: A, mistakes: KeyValuePairs<A, String>,
    tolerance: Double, isPrediction: Bool
  ) {
    if got.matches(expected, tolerance: tolerance) { return nil }
    self.subject = subject
    self.got = got
    self.expected = expected
    self.mistakes = mistakes
    self.tolerance = tolerance
    self.isPrediction = isPrediction
  }

  /// The misconception that leads to this very answer, where one is known.
  package var misconception: String? {
    mistakes.first { got.matches($0.key, tolerance: tolerance) }?.value
  }
}

extension WrongAnswer: CustomStringConvertible {
  package var description: String {
    // Six digits read well, unless they hide the difference.
    let digits = got.text(digits: 6) == expected.text(digits: 6) ? 17 : 6
    let answer = got.text(digits: digits)
    let verdict =
      isPrediction
      ? "\(subject): you predict \(answer), but that is not what happens."
      : "\(subject): got \(answer), expected \(expected.text(digits: digits))."
    return [verdict, misconception].compactMap(\.self).joined(separator: "\n")
  }
}
