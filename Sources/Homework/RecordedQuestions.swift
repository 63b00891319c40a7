import Foundation

/// The questions that a run at home has noted.
package struct RecordedQuestions {
  /// What was asked for last, if there was no answer to it.
  package let last: String?

  package init(_ file: URL) {
    let data = (try? Data(contentsOf: file)) ?? Data()
    let line = data.split(separator: UInt8(ascii: "\n")).last
    let head = line.flatMap { AnswerCoding.decode(AnswerLineHead.self, from: $0) }
    last = head?.answers?.isEmpty == false ? nil : head?.place?.subject
  }
}
