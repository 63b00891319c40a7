/// Why a diagram could not be made into a picture.
public enum RenderingError: Error, Equatable, CustomStringConvertible {
  /// This system lets no program start another one.
  case unsupported

  /// There is no program `dot`.
  case missing

  /// `dot` needed longer than it was given.
  case timedOut(after: Duration)

  /// There is no place for the files that `dot` reads and writes.
  case noTemporaryFiles(TemporaryFolderError)

  /// `dot` failed; these are its own words.
  case failed(String)

  public var description: String {
    switch self {
    case .unsupported:
      """
      Pictures are made by the program dot of Graphviz, and on this system no program can start \
      another one. DOT text and the text views work without it.
      """
    case .missing:
      """
      Pictures need the program dot of Graphviz, which was not found. To install it: \
      apt-get install graphviz (Debian, Ubuntu), brew install graphviz (macOS) or \
      winget install graphviz (Windows). \
      DOT text and the text views work without it.
      """
    case .timedOut(let time):
      """
      dot did not finish within \(time): the diagram is too large for it. Draw less of it: folded, \
      or up to a maximum depth.
      """
    case .noTemporaryFiles(let error): error.description
    case .failed(let words): "dot failed: \(words)"
    }
  }
}

/// The folder for temporary files cannot be used.
public struct TemporaryFolderError: Error, Equatable, CustomStringConvertible {
  /// The folder.
  public let folder: String

  /// The error about a folder.
  public init(_ folder: String) { self.folder = folder }

  public var description: String {
    """
    no temporary files can be written into \(folder), which is full, read-only or missing; \
    the variable TMPDIR names another folder
    """
  }
}
