import Foundation

/// One line on standard error that says how far something has got; nothing where that is no
/// terminal.
enum ProgressBar {
  private static let isVisible = isatty(STDERR_FILENO) == 1

  /// Draws the bar, `fraction` of it full, in front of a few words.
  static func show(_ fraction: Double, _ words: String) {
    guard isVisible else { return }
    let width = 24
    let full = Int(Double(width) * min(max(fraction, 0), 1))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    write("\r\(bar) \(words)\u{1B}[K")
  }

  /// Takes the bar away.
  static func clear() {
    if isVisible { write("\r\u{1B}[K") }
  }

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
