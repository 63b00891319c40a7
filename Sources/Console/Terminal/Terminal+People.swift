import Drawing
import FileAccess
import Foundation

/// Text for people, as opposed to what a program reads: without control characters that a terminal
/// would obey and, on a terminal, in lines that fit.
extension Terminal {
  /// Writes text to standard output, without a line break of its own.
  package static func show(_ text: String) throws(FileError) {
    try write(shown(text, on: STDOUT_FILENO))
  }

  /// The text as it is shown on standard output or standard error.
  static func shown(_ text: String, on descriptor: Int32) -> String {
    guard let width = width(of: descriptor) else { return shownText(text) }
    let marks = Set(Style.allCases.map(\.mark))
    return Style.colored(broken(shownText(text, keeping: marks), toWidth: width))
  }

  /// How many columns a terminal has; `nil` for a file, a pipe, and where the system does not tell.
  package static func width(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(20, Int(size.ws_col))
  }
}
