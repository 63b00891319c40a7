/// Colours for a terminal; plain text everywhere else.
enum Style: String {
  case green = "32"
  case red = "31"
  case faint = "2"
  case bold = "1"

  func callAsFunction(_ text: String) -> String {
    Terminal.isInteractive && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
