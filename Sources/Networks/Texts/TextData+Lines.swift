import ChainRule
import FileAccess
import Foundation

extension TextData {
  /// The documents of a text: each line is one, without the spaces around it.
  ///
  /// Lines end as Unicode says (`\n`, `\r\n` and others); empty ones are left out, and so is a byte
  /// order mark at the beginning.
  public static func documents(inLinesOf text: String) -> [String] {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      guard let first = line.firstIndex(where: { !$0.isWhitespace }),
        let last = line.lastIndex(where: { !$0.isWhitespace })
      else { return nil }
      return String(line[first...last])
    }
  }

  /// The documents of a file of at most 10 MB, one a line, in UTF-8.
  ///
  /// - Throws: `FileError` where it cannot be read, is no text in UTF-8, or holds no document.
  public static func documents(inLinesOf file: URL) throws(FileError) -> [String] {
    let path = file.relativePath
    let bytes = Array(try readFile(path))
    guard bytes.count <= 10_000_000 else {
      throw FileError(
        .read, path, "it has more than 10 MB, which is more than a small model learns")
    }
    if let problem = bytes.withUnsafeBufferPointer(TableEncoding.problem) {
      throw FileError(.read, path, problem.description)
    }
    let documents = documents(inLinesOf: String(decoding: bytes, as: UTF8.self))
    if documents.isEmpty {
      throw FileError(.read, path, "it has no documents, one a line, to learn from")
    }
    return documents
  }
}
