/// Colours for a terminal; plain text everywhere else.
///
/// A style is put into a text as a mark, a character without a meaning (U+FDD0 and the next ones).
/// `Terminal` replaces it by an escape sequence, after all others have been taken out.
package enum Style: UInt32, CaseIterable {
  case end = 0xFDD0
  case green = 0xFDD1
  case red = 0xFDD2
  case faint = 0xFDD3
  case bold = 0xFDD4

  package func callAsFunction(_ text: String) -> String {
    Terminal.isInteractive && !text.isEmpty ? "\(mark)\(text)\(Style.end.mark)" : text
  }

  /// The character that stands for the style in a text.
  var mark: Unicode.Scalar { Unicode.Scalar(rawValue) ?? "\u{FFFD}" }

  /// What a terminal understands.
  private var sequence: String {
    switch self {
    case .end: "\u{1B}[0m"
    case .green: "\u{1B}[32m"
    case .red: "\u{1B}[31m"
    case .faint: "\u{1B}[2m"
    case .bold: "\u{1B}[1m"
    }
  }

  /// The text with escape sequences in place of the marks.
  static func colored(_ text: String) -> String {
    var colored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let style = Style(rawValue: scalar.value) {
        colored += style.sequence.unicodeScalars
      } else {
        colored.append(scalar)
      }
    }
    return String(colored)
  }
}
