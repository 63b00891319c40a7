import FileAccess
import Foundation

/// Where a tool is told what to do, and the two places where it writes text.
package enum Terminal {
  /// The words of the command line behind the tool's name. A tool asks for them before it opens a
  /// file, so that a stream that was closed when it began is not given to that file.
  package static var words: [String] {
    _ = StandardStreams.closed
    return Array(CommandLine.arguments.dropFirst())
  }

  /// Writes text to standard output as it is, without a line break of its own.
  package static func write(_ text: String) throws(FileError) { try write(Data(text.utf8)) }

  /// Writes bytes to standard output.
  package static func write(_ data: Data) throws(FileError) { try StandardStreams.write(data) }

  /// Writes what went wrong to standard error, for a person.
  package static func complain(_ error: any Error, as tool: String) { note("\(tool): \(error)") }

  /// Writes a line to standard error, for a person.
  package static func note(_ line: String) {
    try? FileHandle.standardError.write(
      contentsOf: Data("\(shown(line, on: STDERR_FILENO))\n".utf8))
  }

  /// Whether standard output is a screen that a person looks at.
  package static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }
}
