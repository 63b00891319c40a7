/// A text that may be long, without its middle, for which `…` stands. Of a long text `limit`
/// characters are shown, `endCount` of them from its end.
package func excerpt(of text: String, limit: Int = 60, endCount: Int = 20) -> String {
  if text.utf8.count <= limit { return text }  // as most are
  let isShort = text.index(text.startIndex, offsetBy: limit + 1, limitedBy: text.endIndex) == nil
  let short = isShort ? text : text.prefix(limit - 1 - endCount) + "…" + text.suffix(endCount)
  // One character may have thousands of combining marks.
  return String(String.UnicodeScalarView(short.flatMap { $0.unicodeScalars.prefix(16) }))
}

/// A text from outside as a message cites it: in quotes, and not longer than a message should be.
package func quoted(_ text: String) -> String { "‘\(excerpt(of: text))’" }
