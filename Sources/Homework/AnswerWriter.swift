import Foundation

/// Writes down what is asked and answered, a line at a time.
///
/// Each line is in the file as soon as it is written: what a crash leaves behind is all that was
/// answered before.
package final class AnswerWriter: Sendable {
  private let file: FileHandle?
  private let lock = NSLock()

  /// Writes to the end of a file that is there.
  package init(_ path: String) { file = FileHandle(forWritingAtPath: path) }

  /// A question that is about to be answered.
  package func ask(_ place: QuestionPlace) { write(AnswerLine<Int>(place: place)) }

  /// The answer to a question.
  package func write<A: Answer>(_ answer: A, to place: QuestionPlace, todo: TodoPlace?) {
    write(AnswerLine(place: place, answers: [answer], todo: todo?.inPackage))
  }

  /// What there is to say about a test when it ends.
  package func write(todo: TodoPlace?, issues: [String]) {
    if let todo { write(AnswerLine<Int>(todo: todo.inPackage)) }
    for issue in issues { write(AnswerLine<Int>(issue: issue)) }
  }

  private func write(_ line: AnswerLine<some Codable>) {
    // An answer that cannot be written is one that is not given, which the judge sees.
    guard let file, let data = try? AnswerCoding.encode(line) else { return }
    lock.withLock {
      _ = try? file.seekToEnd()
      try? file.write(contentsOf: data + Data("\n".utf8))
    }
  }
}
