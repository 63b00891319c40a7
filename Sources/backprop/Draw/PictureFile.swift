import Console
import Drawing
import FileAccess
import Foundation

/// What a diagram can be written as.
enum PictureFile: String, CaseIterable {
  case dot, svg, png, pdf, tikz

  /// The format that is asked for, or the one that the file's name ends in.
  init(_ arguments: Arguments) throws {
    if let asked = arguments[DrawOptions.format] {
      self = asked
    } else if let file = arguments[DrawOptions.output] {
      guard let format = PictureFile(endingOf: file) else {
        throw UsageError("\(file): which format? End the name in .svg, .png, .pdf, .tikz or .dot")
      }
      self = format
    } else {
      self = .dot
    }
  }

  /// The format that a file's name ends in.
  init?(endingOf file: String) {
    let ending = URL(filePath: file.withoutHomeFolder).pathExtension.lowercased()
    self.init(rawValue: ending == "tex" ? "tikz" : ending)
  }

  /// Refuses what has no effect in this format.
  func check(_ arguments: Arguments) throws {
    if arguments.has(DrawOptions.attributes) && self != .dot {
      throw UsageError("--attributes is for dot, not \(rawValue), where nobody would see them")
    }
    if arguments[DrawOptions.labels] == .plain && self == .tikz {
      throw UsageError("--labels plain is not for tikz, which sets its labels itself")
    }
    guard let theme = arguments[DrawOptions.theme] else { return }
    if arguments[DrawOptions.labels] == .plain {
      throw UsageError("--labels plain has no colours: leave out --theme")
    }
    if theme == .auto && self != .svg {
      throw UsageError("--theme auto is for svg, not \(rawValue): take light, dark or print")
    }
  }

  /// The diagram in this format.
  func content(_ diagram: Diagram) throws -> Data {
    if self == .dot { return Data(diagram.dot.utf8) }
    let advice = "--text shows it without dot; of a network, --fold layers draws less."
    if let warning = diagram.warning { Terminal.note("\(warning) \(advice)") }
    do throws(RenderingError) {
      guard let format = PictureFormat(rawValue: rawValue) else {
        return try Data(Graphviz().tikz(diagram).utf8)
      }
      return try Graphviz().render(diagram, as: format)
    } catch .timedOut(let time) {
      throw UsageError(
        "dot did not finish within \(time): the diagram is too large for it. \(advice)")
    }
  }
}
