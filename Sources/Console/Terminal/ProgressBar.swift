import Foundation

/// One line on standard error, if that is a terminal, that shows which part of the work is done.
package enum ProgressBar {
  /// Draws the bar, `fraction` of it full, in front of a few words.
  package static func show(_ fraction: Double, _ words: String) {
    guard let width = Terminal.width(of: STDERR_FILENO) else { return }
    write("\r\(line(fraction, words, width: width))\u{1B}[K")
  }

  /// The bar and the words, one column less than the terminal has: the last one would begin the
  /// next line. Where there is little room, the bar becomes shorter, then goes, then words are cut.
  static func line(_ fraction: Double, _ words: String, width: Int) -> String {
    let length = min(24, width - words.count - 2)
    guard length >= 4 else { return String(words.prefix(width - 1)) }
    let full = Int(Double(length) * min(max(fraction, 0), 1))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
    return "\(bar) \(words)"
  }

  /// Takes the bar away.
  package static func clear() {
    if Terminal.width(of: STDERR_FILENO) != nil { write("\r\u{1B}[K") }
  }

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
