import Foundation

/// What was recorded of one test.
///
/// The student's process may have written anything: what cannot be read is not an answer, what
/// nobody asks for is left alone, and a question with two answers has none.
package struct RecordedAnswers: Sendable {
  /// What ended the test's run before its time.
  package let stop: String?

  /// The first `todo` that ran in the whole test.
  package private(set) var todo: TodoPlace?

  /// What went wrong without an answer.
  package private(set) var issues: [String] = []

  private var lines: [QuestionPlace: Data] = [:]
  private var answeredTwice: Set<QuestionPlace> = []

  init(_ data: Data, stop: String?) {
    self.stop = stop
    for line in data.prefix(Self.mostBytes).split(separator: UInt8(ascii: "\n")) {
      guard let head = AnswerCoding.decode(AnswerLineHead.self, from: line) else { continue }
      todo = todo ?? head.todo?.plausible
      if let issue = head.issue, issues.count < Self.mostIssues {
        issues.append(String(issue.prefix(Self.mostCharacters)))
      }
      guard let place = head.place, head.answers?.count == 1 else { continue }
      if lines.updateValue(line, forKey: place) != nil { answeredTwice.insert(place) }
    }
  }

  /// The answer to a question, or why there is none.
  package func answer<A: Answer>(to place: QuestionPlace, as type: A.Type) -> RecordedAnswer<A> {
    if answeredTwice.contains(place) { return .missing("it was answered twice") }
    guard let data = lines[place] else {
      return .missing(stop ?? issues.first ?? "it was not answered")
    }
    guard let line = AnswerCoding.decode(AnswerLine<A>.self, from: data),
      let answer = line.answers.first
    else { return .missing("its answer cannot be read") }
    return .given(answer, todo: line.todo?.plausible)
  }

  /// The most that is looked at.
  private static var mostBytes: Int { 4_000_000 }
  private static var mostIssues: Int { 3 }
  private static var mostCharacters: Int { 1_000 }
}

/// The answer to one question of a record.
package enum RecordedAnswer<A: Answer> {
  case given(A, todo: TodoPlace?)

  /// There is none, for a reason.
  case missing(String)
}
