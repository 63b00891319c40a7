import Foundation
import Testing

@testable import Homework

@Suite("Homework: answers that were written down")
struct RecordedAnswersTests {
  private func place(_ subject: String, _ occurrence: Int = 1) -> QuestionPlace {
    QuestionPlace(subject: subject, occurrence: occurrence)
  }

  private func withFile(_ body: (URL) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID())")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file)
  }

  private func answer<A: Answer & Equatable>(
    _ record: RecordedAnswers, _ place: QuestionPlace, as type: A.Type
  ) -> A? {
    if case .given(let answer, _) = record.answer(to: place, as: type) { answer } else { nil }
  }

  @Test("Answers read back as they were written, numbers to the last bit")
  func roundTrip() throws {
    try withFile { file in
      let writer = AnswerWriter(file.path)
      let numbers = [0.1 + 0.2, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude, 1e308]
      writer.ask(place("numbers"))
      writer.write(numbers, to: place("numbers"), todo: nil)
      writer.write(Double.nan, to: place("nan"), todo: nil)
      writer.write(Int?.none, to: place("none"), todo: nil)
      writer.write([["a", "“\n"], []], to: place("texts", 2), todo: nil)
      let record = RecordedAnswers(try Data(contentsOf: file), stop: nil)
      let read = try #require(answer(record, place("numbers"), as: [Double].self))
      #expect(read.map(\.bitPattern) == numbers.map(\.bitPattern))
      #expect(answer(record, place("nan"), as: Double.self)?.isNaN == true)
      #expect(answer(record, place("none"), as: Int?.self) == .some(nil))
      #expect(answer(record, place("texts", 2), as: [[String]].self) == [["a", "“\n"], []])
      #expect(answer(record, place("texts"), as: [[String]].self) == nil)
    }
  }

  @Test("A question that was asked and not answered has no answer, for the run's reason")
  func missing() throws {
    try withFile { file in
      AnswerWriter(file.path).ask(place("a"))
      let record = RecordedAnswers(try Data(contentsOf: file), stop: "it took too long")
      guard case .missing(let reason) = record.answer(to: place("a"), as: Int.self) else {
        Issue.record("there is an answer")
        return
      }
      #expect(reason == "it took too long")
    }
  }

  @Test("Without a reason of the run's, what the test itself had to say is the reason")
  func missingWithIssue() {
    let record = RecordedAnswers(Data(#"{"issue":"its stack is full"}"#.utf8), stop: nil)
    guard case .missing(let reason) = record.answer(to: place("a"), as: Int.self) else {
      Issue.record("there is an answer")
      return
    }
    #expect(reason == "its stack is full")
  }

  @Test("A question that was answered twice has no answer, not even a right one")
  func twice() {
    let line = #"{"answers":[6],"place":{"occurrence":1,"subject":"a"}}"# + "\n"
    let record = RecordedAnswers(Data((line + line).utf8), stop: nil)
    #expect(answer(record, place("a"), as: Int.self) == nil)
    let one = RecordedAnswers(Data(line.utf8), stop: nil)
    #expect(answer(one, place("a"), as: Int.self) == 6)
    #expect(answer(one, place("a"), as: String.self) == nil, "an answer of another type is none")
  }

  @Test(
    "A hostile record is read to its end, and holds no answer",
    arguments: [
      "", "{", "[[[[", "null", "\u{0}\u{0}", "{\"answers\":[]}", "{\"place\":null,\"answers\":[1]}",
      #"{"answers":[1,2],"place":{"occurrence":1,"subject":"a"}}"#,
      #"{"answers":{"a":1},"place":{"occurrence":1,"subject":"a"}}"#,
      #"{"answers":[1e999],"place":{"occurrence":1,"subject":"a"}}"#,
      #"{"answers":[6],"place":{"occurrence":-1,"subject":"a"}}"#,
      #"{"answers":[6],"place":{"occurrence":1e30,"subject":"a"}}"#,
      #"{"answers":[6],"place":{"occurrence":1,"subject":7}}"#,
      #"{"answers":["# + String(repeating: "[", count: 100_000),
      #"{"issue":"# + String(repeating: "x", count: 100_000),
    ])
  func hostile(line: String) {
    let record = RecordedAnswers(Data((line + "\n" + line).utf8), stop: nil)
    #expect(answer(record, place("a"), as: Int.self) == nil)
  }

  @Test("A todo counts where a lesson can have one, and nowhere else")
  func todos() throws {
    func todo(_ path: String, _ line: Int, _ id: String = "Lesson01/Exercise.swift") -> TodoPlace? {
      TodoPlace(fileID: id, filePath: path, line: line, column: 3).plausible
    }
    #expect(todo("Lessons/01-a/Exercise.swift", 7) != nil)
    #expect(todo("/x/Lessons/01-a/Exercise.swift", 7) == nil)
    #expect(todo("Lessons/01-a/Exercise.swift", -7) == nil)
    #expect(todo("Lessons/01-a/Exercise.swift", 7, "\u{1B}[2J") == nil)
    #expect(todo("Lessons/../Exercise.swift", 7) == nil)
  }

  @Test("Of what a test said without an answer, the first sentences are kept, cut to a length")
  func issues() {
    let lines = (1...9).map { #"{"issue":"\#($0) \#(String(repeating: "x", count: 5_000))"}"# }
    let record = RecordedAnswers(Data(lines.joined(separator: "\n").utf8), stop: nil)
    #expect(record.issues.map { $0.prefix(1) } == ["1", "2", "3"])
    #expect(record.issues.allSatisfy { $0.count == 1_000 })
  }
}
