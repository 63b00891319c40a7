import Foundation
import Testing

@testable import Classroom

@Suite("Lessons: reading a test run")
struct EventStreamTests {
  /// A record as Swift Testing writes it.
  private static func test(_ name: String) -> String {
    """
    {"kind":"test","payload":{"displayName":"\(name)","id":"\(id(name))","isParameterized":false,\
    "kind":"function","name":"f()"},"version":"6.3.0"}
    """
  }

  private static func event(_ kind: String, _ name: String) -> String {
    """
    {"kind":"event","payload":{"kind":"\(kind)","messages":[],"testID":"\(id(name))"},\
    "version":"6.3.0"}
    """
  }

  private static func issue(_ name: String, isKnown: Bool, _ text: String, line: Int) -> String {
    """
    {"kind":"event","payload":{"issue":{"isFailure":\(!isKnown),"isKnown":\(isKnown),\
    "severity":"error","sourceLocation":{"_filePath":"/kit/Lessons/01-a/Exercise.swift",\
    "column":1,"line":\(line)}},"kind":"issueRecorded","messages":[{"symbol":"fail",\
    "text":"Issue recorded"},{"symbol":"details","text":"\(text)"}],"testID":"\(id(name))"},\
    "version":"6.3.0"}
    """
  }

  private static func id(_ name: String) -> String {
    "LessonTests.Lesson01Tests/\(name)/Lesson01Tests.swift:4:4"
  }

  private let lesson = Lesson(
    number: 1, path: "Lessons/01-a", title: "A",
    exercises: ["1.1", "1.2", "1.3", "1.4", "1.5"].map {
      Lesson.Exercise(number: $0, title: "title", hints: [], line: 1)
    })

  private func result(_ records: [String]) -> LessonResult {
    LessonResult(
      lesson, diagnostics: nil, tests: EventStream(records.joined(separator: "\n")).tests,
      in: PackageFolder(URL(filePath: "/kit")))
  }

  @Test("Passed, known, failed and ended in the middle are four different things")
  func statuses() {
    let names = ["1.1 a", "1.2 b", "1.3 c", "1.4 d", "1.5 e"]
    let result = result(
      names.map(Self.test) + [
        Self.event("testStarted", names[0]),
        Self.event("testEnded", names[0]),
        Self.event("testStarted", names[1]),
        Self.issue(names[1], isKnown: true, "not started yet", line: 5),
        Self.event("testEnded", names[1]),
        Self.event("testStarted", names[2]),
        Self.issue(names[2], isKnown: false, "got 1, expected 2", line: 6),
        Self.event("testEnded", names[2]),
        Self.event("testStarted", names[3]),
        #"{"kind":"event","payload":{"kind":"test"#,
      ])
    func finding(_ message: String, _ line: Int) -> Finding {
      Finding(message: message, file: "Lessons/01-a/Exercise.swift", line: line)
    }
    #expect(
      result.statuses == [
        .right, .notStarted(finding("not started yet", 5)),
        .wrong([finding("got 1, expected 2", 6)]), .unknown, .unknown,
      ])
    #expect(result.rightCount == 1)
    #expect(!result.isComplete)
    #expect(result.next?.exercise.number == "1.2")
  }

  @Test("Of several tests the worst one counts: one that passes does not hide one that fails")
  func worst() {
    let result = result(
      ["1.1 a", "1.1 b", "1.10 c"].map(Self.test) + [
        Self.event("testStarted", "1.1 a"), Self.event("testEnded", "1.1 a"),
        Self.event("testStarted", "1.1 b"),
        Self.issue("1.1 b", isKnown: true, "not started yet", line: 5),
        Self.issue("1.1 b", isKnown: false, "wrong", line: 6),
        Self.event("testEnded", "1.1 b"),
        Self.issue("1.10 c", isKnown: false, "another exercise", line: 7),
      ])
    guard case .wrong(let findings) = result.statuses[0] else {
      Issue.record("expected a wrong answer")
      return
    }
    #expect(findings.map(\.message) == ["wrong"])
    #expect(findings[0].place == "Lessons/01-a/Exercise.swift:6")
  }

  @Test("An exercise without a test is not right, nor is a lesson without exercises complete")
  func nothing() {
    let result = result([])
    #expect(result.statuses.allSatisfy { $0 == .unknown })
    #expect(result.remainder == .right)
    #expect(result.isFaulty)
    let empty = Lesson(number: 1, path: "Lessons/01-a", title: "A", exercises: [])
    let package = PackageFolder(URL(filePath: "/kit"))
    #expect(!LessonResult(empty, diagnostics: nil, tests: [], in: package).isComplete)
  }

  @Test("Tests without an exercise's number stand for themselves")
  func remainder() {
    let result = result([
      Self.test("The README's numbers"),
      Self.event("testStarted", "The README's numbers"),
      Self.issue("The README's numbers", isKnown: false, "stale", line: 9),
      Self.event("testEnded", "The README's numbers"),
    ])
    #expect(result.remainder.messages.first?.hasPrefix("stale") == true)
  }

  @Test("What the program said last is told of the test that it ended in")
  func stopped() {
    var test = EventStream.Test(id: Self.id("1.1 a"), name: "1.1 a", hasStarted: true)
    test.lastWords = "Fatal error: Index out of range"
    let result = LessonResult(
      lesson, diagnostics: nil, tests: [test], in: PackageFolder(URL(filePath: "/kit")))
    #expect(result.statuses[0] == .stopped("Fatal error: Index out of range"))
    #expect(result.isFaulty)
  }
}
