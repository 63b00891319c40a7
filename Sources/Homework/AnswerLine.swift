import Foundation

/// A line of a record: what one question was answered, or what else a test had to say.
struct AnswerLine<A: Codable>: Codable {
  /// The question; `nil` where the line is about the test.
  var place: QuestionPlace?

  /// The one answer; none where the question was asked, and not answered so far.
  var answers: [A] = []

  /// The first `todo` that ran before this line was written.
  var todo: TodoPlace?

  /// What went wrong without an answer, such as a crash in a process of its own.
  var issue: String?
}

/// A line of which nothing is known yet but that it is about a question.
struct AnswerLineHead: Decodable {
  let place: QuestionPlace?
  let answers: [Anything]?
  let todo: TodoPlace?
  let issue: String?

  /// Any value at all, which is not looked at.
  struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }
}

/// How answers are written down: as JSON that gives each number back to the last bit.
enum AnswerCoding {
  private static let names = ("inf", "-inf", "nan")

  static func encode(_ line: AnswerLine<some Codable>) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: names.0, negativeInfinity: names.1, nan: names.2)
    return try encoder.encode(line)
  }

  static func decode<L: Decodable>(_ type: L.Type, from data: Data) -> L? {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: names.0, negativeInfinity: names.1, nan: names.2)
    return try? decoder.decode(type, from: data)
  }
}
