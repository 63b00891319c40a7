import Foundation

/// The questions that a run at home has noted.
package struct RecordedQuestions {
  /// What was asked for last.
  package let last: String?

  package init(_ file: URL) {
    let data = (try? Data(contentsOf: file)) ?? Data()
    let line = data.split(separator: UInt8(ascii: "\n")).last
    last = line.flatMap { AnswerCoding.decode(AnswerLineHead.self, from: $0)?.place?.subject }
  }
}
