import Foundation
import Testing

@testable import Classroom

@Suite("A class: weights and late work")
struct WeightsTests {
  private let lessons = HandedIn.lessons

  @Test("Weights are read line by line, and what is not understood is told with its line")
  func weights() throws {
    let weights = try Weights("1.1 3 # hard\n\n2 0.5\n2.2 0\n", from: "w", lessons: lessons)
    #expect(["1.1", "2.1", "2.2"].map { weights[$0] } == [3, 0.5, 0])
    #expect(Weights()["1.1"] == 1)
    func refusal(_ text: String) -> String? {
      do { _ = try Weights(text, from: "w", lessons: lessons) } catch { return "\(error)" }
      return nil
    }
    #expect(
      refusal("1.1 3\n1.1")
        == "w:2: a line is an exercise and its points up to 1000000, such as 1.4 3")
    #expect(refusal("1.1 -3")?.hasPrefix("w:1: a line is") == true)
    #expect(refusal("1.1 nan")?.hasPrefix("w:1: a line is") == true)
    #expect(refusal("9.1 3") == "w:1: there is no exercise ‘9.1’ among the lessons graded")
    #expect(refusal("1.1 3\n1.1 4") == "w:2: 1.1 stands there twice")
  }

  @Test("Each begun day that work is late costs its part, and never more than all")
  func late() {
    let due = Date(timeIntervalSince1970: 1_000_000)
    let rule = LateRule(due: due, costOfDay: 0.4)
    func lateness(_ seconds: Double) -> [Double] {
      let (days, factor) = rule.lateness(due.addingTimeInterval(seconds))
      return [Double(days), factor]
    }
    #expect(lateness(0) == [0, 1])
    #expect(lateness(1) == [1, 0.6])
    #expect(lateness(86_400) == [1, 0.6])
    #expect(lateness(86_401).map { ($0 * 1e9).rounded() / 1e9 } == [2, 0.2])
    #expect(lateness(900_000)[1] == 0)
    #expect(rule.lateness(nil).factor == 1)
  }
}
