import Foundation

/// One line on standard error that says how far the work has got; nothing where that is no terminal.
struct ProgressBar {
  private let isVisible = isatty(STDERR_FILENO) == 1

  /// Draws the bar, `fraction` of it full, in front of a few words.
  func show(_ fraction: Double, _ words: String) {
    guard isVisible else { return }
    let width = 24
    let full = Int(Double(width) * min(max(fraction, 0), 1))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    write("\r\(bar) \(words)\u{1B}[K")
  }

  /// Takes the bar away.
  func clear() {
    if isVisible { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
