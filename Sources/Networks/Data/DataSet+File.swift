import FileAccess
import Foundation

extension DataSet {
  /// Reads a file of comma-separated values in UTF-8, as ``init(csv:target:)`` does its text.
  ///
  /// - Throws: ``CSVError`` if it is no such table, ``FileError`` if it cannot be read.
  public init(csvFile file: URL, target: TargetKind) throws {
    let bytes = try readFile(file.relativePath)
    guard let text = String(data: bytes, encoding: .utf8) else {
      let line = Self.firstLineOutsideUTF8(bytes)
      throw CSVError(line: line, "the text is not in UTF-8; save it in that encoding")
    }
    try self.init(csv: text, target: target)
  }

  private static func firstLineOutsideUTF8(_ bytes: Data) -> Int? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(data: $0, encoding: .utf8) == nil }.map { $0 + 1 }
  }
}

/// Why a file could not be read.
public typealias FileError = FileAccess.FileError
