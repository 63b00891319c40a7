import Homework
import Testing

@Suite("Homework: answers and misconceptions")
struct WrongAnswerTests {
  private func message<A: Answer>(
    _ got: A, _ expected: A, _ mistakes: KeyValuePairs<A, String> = [:], isPrediction: Bool = false
  ) -> String? {
    WrongAnswer(
      "the slope", got, expected: expected, mistakes: mistakes, tolerance: 1e-9,
      isPrediction: isPrediction)?.description
  }

  @Test("A right answer has no message, and need only be right to within the tolerance")
  func right() {
    #expect(message(6.0, 6.0) == nil)
    #expect(message(6.000000001, 6.0) == nil)
    #expect(message(6e9 + 1, 6e9) == nil)
    #expect(message(Double.infinity, .infinity) == nil)
    #expect(message(Double.nan, .nan) == nil)
    #expect(message([1, 2], [1, 2]) == nil)
    #expect(message("a", "a") == nil)
    #expect(message(Int?.none, nil) == nil)
  }

  @Test("A wrong answer says what was got and what was expected")
  func wrong() {
    #expect(message(6.5, 6.0) == "the slope: got 6.5, expected 6.")
    #expect(message(Double.nan, 6.0) == "the slope: got nan, expected 6.")
    #expect(message(-0.0, 1.0) == "the slope: got 0, expected 1.")
    #expect(message(3, 4) == "the slope: got 3, expected 4.")
    #expect(message([0.5], [0.5, 1]) == "the slope: got [0.5], expected [0.5, 1].")
    #expect(message("ab", "ba") == "the slope: got ‘ab’, expected ‘ba’.")
    #expect(message(true, false) == "the slope: got true, expected false.")
    #expect(message(Int?.none, 4) == "the slope: got nil, expected 4.")
  }

  @Test("Numbers are rounded for the eye, unless that hides the difference")
  func digits() {
    #expect(message(1.0 / 3, 0.5) == "the slope: got 0.333333, expected 0.5.")
    #expect(message(1.0 + 1e-8, 1) == "the slope: got 1.0000000099999999, expected 1.")
  }

  @Test("The misconception behind a known wrong answer is named, that of another one is not")
  func misconceptions() {
    let mistakes: KeyValuePairs = [3.25: "That is the rise alone.", 12: "That is twice as much."]
    #expect(
      message(3.25, 6.5, mistakes)
        == "the slope: got 3.25, expected 6.5.\nThat is the rise alone.")
    #expect(message(12.000000001, 6.5, mistakes)?.hasSuffix("That is twice as much.") == true)
    #expect(message(7.0, 6.5, mistakes) == "the slope: got 7, expected 6.5.")
    #expect(
      message([1, 2], [2, 1], [[1, 2]: "That is upside down."])?.hasSuffix("upside down.") == true)
  }

  @Test("A wrong prediction does not give the outcome away")
  func prediction() {
    #expect(
      message(
        [1.0, 9.0], [1.0, 4.0], [[1, 9]: "Far out the ground is level."], isPrediction: true)
        == "the slope: you predict [1, 9], but that is not what happens.\n"
        + "Far out the ground is level.")
  }

  @Test("A wrong prediction that nothing is known about is told how much of it is right")
  func partsOfPrediction() {
    #expect(
      message([[1.0, 9.0], [2, 3]], [[1.0, 4.0], [2, 3]], isPrediction: true)
        == "the slope: you predict [[1, 9], [2, 3]], but that is not what happens. "
        + "Of its 4 parts, 3 are right.")
    #expect(
      message([1.0], [1.0, 4.0], isPrediction: true)
        == "the slope: you predict [1], but that is not what happens.")
  }
}
