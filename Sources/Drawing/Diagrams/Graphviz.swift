import Foundation

/// A picture format that Graphviz writes.
public enum PictureFormat: String, Sendable, CaseIterable {
  /// Lines and letters that stay sharp at any size, for web pages.
  case svg

  /// Pixels.
  case png

  /// A page, for print.
  case pdf
}

/// The program `dot` of Graphviz, which lays diagrams out and makes pictures of them.
///
/// ```swift
/// let y = tanh(Value(0.5, "x"))
/// let picture = try Graphviz().render(Diagram(of: y), as: .svg)
/// try writeFile(picture, to: "y.svg")
/// ```
///
/// Where no program may start another one, as on iOS or in a browser, pictures are refused; DOT
/// text, text views and plots need none.
public struct Graphviz: Sendable {
  /// The folders in which `dot` is looked for, in order.
  public var searchPath: [String]

  /// Graphviz in these folders; if left out, in those of the variable `PATH` and Homebrew's.
  public init(searchPath: [String]? = nil) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    self.searchPath =
      searchPath
      ?? path.split(separator: Self.pathSeparator).map(String.init)
      + ["/opt/homebrew/bin", "/usr/local/bin"]
  }

  /// Makes a picture of a diagram in the language of Graphviz, as ``Diagram/dot`` gives it; after
  /// `timeout`, `dot` is stopped.
  ///
  /// - Throws: ``RenderingError``
  public func render(
    _ dot: String, as format: PictureFormat, timeout: Duration = .seconds(60)
  ) throws(RenderingError) -> Data {
    #if os(iOS) || os(tvOS) || os(watchOS) || os(visionOS) || os(WASI)
      throw .unsupported
    #else
      try DotRun.picture(of: dot, as: format.rawValue, by: findProgram(), timeout: timeout)
    #endif
  }

  /// Where `dot` places the parts of a diagram, as JSON.
  func layout(of dot: String, timeout: Duration) throws(RenderingError) -> Data {
    #if os(iOS) || os(tvOS) || os(watchOS) || os(visionOS) || os(WASI)
      throw .unsupported
    #else
      try DotRun.picture(of: dot, as: "json0", by: findProgram(), timeout: timeout)
    #endif
  }

  /// Makes a picture of a diagram; after `timeout`, `dot` is stopped.
  ///
  /// An SVG of the theme ``DiagramOptions/Theme/auto`` has the colours of light and dark in it.
  ///
  /// - Throws: ``RenderingError``
  public func render(
    _ diagram: Diagram, as format: PictureFormat, timeout: Duration = .seconds(60)
  ) throws(RenderingError) -> Data {
    let picture = try render(diagram.dot, as: format, timeout: timeout)
    guard format == .svg && diagram.options.theme == .auto else { return picture }
    let text = String(decoding: picture, as: UTF8.self)
    return Data(ThemeStyle.added(to: text).utf8)
  }

  #if os(Windows)
    private static let pathSeparator: Character = ";"
    private static let programName = "dot.exe"
  #else
    private static let pathSeparator: Character = ":"
    private static let programName = "dot"
  #endif

  private func findProgram() throws(RenderingError) -> String {
    let candidates = searchPath.map { "\($0)/\(Self.programName)" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .missing
    }
    return found
  }
}
