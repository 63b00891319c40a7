import ChainRule
import FileAccess

/// Text from outside as it is shown to a person, with its line breaks.
///
/// Control characters become their pictures (␛, ␊), so that no text can move a terminal's cursor,
/// change its colours or hide what stands beside it. What cannot be drawn, or turns the text
/// around, becomes �. Line breaks and tabs stay.
///
/// ```swift
/// print(shownText("a\u{1B}[31mb"))  // a␛[31mb
/// ```
///
/// The characters in `kept` stay as they are too.
public func shownText(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return text }
  let kept = kept.union(["\n", "\t"])
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { kept.contains($0) ? $0 : visible($0) }))
}

/// A label as it is shown: on one line, not too long, and with nothing in it that cannot be seen,
/// as ``shownText(_:keeping:)`` says. An empty one is shown as `""`.
///
/// A label of more than `limit` characters loses its middle.
public func shownLabel(_ label: String, limit: Int = 24) -> String {
  if label.isEmpty { return "\"\"" }
  let isPlain = label.utf8.count <= limit && label.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  if isPlain { return label }  // as most are
  let short = excerpt(of: label, limit: limit, endCount: 8)
  return String(String.UnicodeScalarView(short.unicodeScalars.map(visible)))
}

private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x20..<0x7F: scalar
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "␡"
  case _ where scalar.commandsTerminal || scalar.properties.isNoncharacterCodePoint: "\u{FFFD}"
  default: scalar
  }
}

/// Data as drawings show them: with a minus sign (−) in place of a hyphen, and ∞.
func printed(_ number: Double, _ options: DiagramOptions) -> String {
  if number.isInfinite { return number < 0 ? "−∞" : "∞" }
  let text = number.description(significantDigits: options.significantDigits)
  guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
  return text.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "−")
}
