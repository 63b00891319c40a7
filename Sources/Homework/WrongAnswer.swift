/// What there is to say about an answer that is not the expected one.
package struct WrongAnswer<A: Answer> {
  /// What the answer is about: `the slope of x² at 3`.
  package let subject: String
  package let got: A
  package let expected: A
  package let tolerance: Double

  /// Whether the message leaves out the right answer, which the student is to predict.
  package let isPrediction: Bool

  /// What the answer comes from, where that is known.
  package let misconception: String?

  /// How to go on from a prediction, where nothing is known that it comes from.
  package var advice: String?

  /// `nil` where the answer is right.
  ///
  /// - Parameter mistakes: Known wrong answers, each with the misconception that it comes from. If
  ///   two different ones lead to this answer, none is named.
  package init?(
    _ subject: String, _ got: A, expected: A, mistakes: KeyValuePairs<A, String> = [:],
    tolerance: Double, isPrediction: Bool = false
  ) {
    let matching = Set(mistakes.filter { got.matches($0.key, tolerance: tolerance) }.map(\.value))
    self.init(
      subject, got, expected: expected, tolerance: tolerance, isPrediction: isPrediction,
      misconception: matching.count == 1 ? matching.first : nil)
  }

  /// `nil` where the answer is right.
  package init?(
    _ subject: String, _ got: A, expected: A, tolerance: Double, isPrediction: Bool,
    misconception: String?
  ) {
    if got.matches(expected, tolerance: tolerance) { return nil }
    self.subject = subject
    self.got = got
    self.expected = expected
    self.tolerance = tolerance
    self.isPrediction = isPrediction
    self.misconception = misconception
  }
}

extension WrongAnswer: CustomStringConvertible {
  package var description: String {
    [verdict, misconception].compactMap(\.self).joined(separator: "\n")
  }

  private var verdict: String {
    // Six digits read well, unless they hide the difference.
    let digits = got.text(digits: 6) == expected.text(digits: 6) ? 17 : 6
    let answer = got.text(digits: digits)
    if isPrediction {
      let verdict = "\(subject): you predict \(answer), but that is not what happens."
      return ([verdict] + [misconception == nil ? advice ?? rightParts : nil].compactMap(\.self))
        .joined(separator: " ")
    }
    let right = expected.text(digits: digits)
    let differences = Differences(got, expected, tolerance: tolerance)
    if answer.count + right.count > Self.mostCharacters, let first = differences.first {
      return "\(subject): \(first); \(differences.differing) of \(differences.count) differ."
    }
    return "\(subject): got \(answer), expected \(right)."
  }

  /// How much of a prediction is right, where nothing else helps on.
  private var rightParts: String? {
    let parts = Differences(got, expected, tolerance: tolerance)
    guard parts.count > 1, parts.hasSameShape else { return nil }
    let right = parts.count - parts.differing
    let verdict = right == 0 ? "none is" : right == 1 ? "1 is" : "\(right) are"
    return "Of its \(parts.count) parts, \(verdict) right."
  }

  /// Longer answers are not shown as a whole.
  private static var mostCharacters: Int { 160 }
}
