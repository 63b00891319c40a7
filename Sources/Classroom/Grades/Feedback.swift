import ChainRule
import Drawing

/// Words from outside, made ready for a platform.
enum Feedback {
  /// Paragraphs or lines as one text, with nothing in it that a terminal would obey. Of a text that
  /// is longer than `limit` characters the middle is left out.
  static func joined(
    _ lines: [String], separator: String = "\n", limit: Int = 20_000
  ) -> String {
    shownText(excerpt(of: lines.joined(separator: separator), limit: limit))
  }
}
