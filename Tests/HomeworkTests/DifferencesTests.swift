import Homework
import Testing

@Suite("Homework: answers of many parts")
struct DifferencesTests {
  private func message<A: Answer>(_ got: A, _ expected: A) -> String? {
    WrongAnswer("the weights", got, expected: expected, tolerance: 1e-9)?.description
  }

  private let long = (1...60).map(Double.init)

  @Test("The first part that differs is told with its place, and how many do")
  func first() {
    var got = long
    got[6] = -7
    got[59] = 0
    #expect(message(got, long) == "the weights: entry 7 is -7, expected 7; 2 of 60 differ.")
  }

  @Test("In lists of lists the place is a path")
  func nested() {
    var got = [long, long]
    got[1][2] = 0
    #expect(
      message(got, [long, long]) == "the weights: entry 2.3 is 0, expected 3; 1 of 120 differ.")
  }

  @Test("A list of another length says so")
  func lengths() {
    let got = Array(long.dropLast())
    #expect(
      message(got, long) == "the weights: the list has 59 entries, expected 60; 1 of 59 differ.")
  }

  @Test("Short answers are shown whole")
  func short() {
    #expect(message([1, 2], [1, 3]) == "the weights: got [1, 2], expected [1, 3].")
  }

  @Test("Where two misconceptions lead to one answer, none is named")
  func ambiguous() {
    let wrong = WrongAnswer(
      "a", 3, expected: 4, mistakes: [3: "This.", 3: "That."], tolerance: 0)
    #expect(wrong?.misconception == nil)
    let same = WrongAnswer("a", 3, expected: 4, mistakes: [3: "This.", 3: "This."], tolerance: 0)
    #expect(same?.misconception == "This.")
  }
}
