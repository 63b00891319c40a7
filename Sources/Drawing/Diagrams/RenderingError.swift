/// Why a diagram could not be made into a picture.
public enum RenderingError: Error, Equatable, CustomStringConvertible {
  /// There is no program `dot`.
  case missing

  /// `dot` needed longer than it was given.
  case timedOut(after: Duration)

  /// `dot` failed; these are its own words.
  case failed(String)

  public var description: String {
    switch self {
    case .missing:
      """
      Pictures need the program dot of Graphviz, which was not found. To install it: \
      apt-get install graphviz (Debian, Ubuntu) or brew install graphviz (macOS). \
      DOT text and the text views work without it.
      """
    case .timedOut(let time):
      """
      dot did not finish within \(time). Fold clusters or limit the depth to draw less, \
      or give it more time.
      """
    case .failed(let words): "dot failed: \(words)"
    }
  }
}
