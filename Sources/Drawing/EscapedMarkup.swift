/// The text with the special characters of XML escaped; in an HTML-like label of Graphviz also `'`
/// and `]`, as dot fails at `]` before `<`.
package func escapedMarkup(_ text: String, isHTML: Bool = false) -> String {
  guard text.utf8.contains(where: { "&<>\"']".utf8.contains($0) }) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'" where isHTML: escaped += "&#39;"
    case "]" where isHTML: escaped += "&#93;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// The text as the content of an HTML-like label.
func html(_ text: String) -> String { escapedMarkup(text, isHTML: true) }
