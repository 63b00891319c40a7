import FileAccess
import Foundation

/// The two places where the tool writes text.
enum Terminal {
  /// Writes text to standard output as it is, without a line break of its own.
  static func write(_ text: String) throws(FileError) { try write(Data(text.utf8)) }

  /// Writes bytes to standard output.
  static func write(_ data: Data) throws(FileError) { try StandardStreams.write(data) }

  /// Writes a message to standard error, for a person.
  static func complain(_ message: String) { note("backprop: \(message)") }

  /// Writes a line to standard error, for a person.
  static func note(_ line: String) {
    try? FileHandle.standardError.write(
      contentsOf: Data("\(shown(line, on: STDERR_FILENO))\n".utf8))
  }

  /// Whether standard output is a screen that a person looks at.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }
}
