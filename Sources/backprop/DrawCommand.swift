import ChainRule
import Drawing
import Foundation

/// `backprop draw`: the graph as a diagram, a picture or plain text.
enum DrawCommand: Command {
  static let help = Help.draw

  /// What can be written.
  private enum Format: String, CaseIterable {
    case dot, svg, png, pdf
  }

  private static let options: [String: Arguments.Option] = [
    "--output": .value(of: "a file"),
    "--format": .value(of: "dot, svg, png or pdf"),
    "--direction": .value(of: "right or down"),
    "--precision": .value(of: "a number of digits"),
    "--edges": .value(of: "numbers, symbols or none"),
    "--step": .value(of: "a step of the backward pass"),
    "--frames": .value(of: "a folder"),
    "--text": .flag,
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let known = Problem.options.merging(options) { $1 }.merging(NetworkDrawing.options) { $1 }
    let arguments = try Arguments(words, options: known)
    let options = try diagramOptions(arguments)
    if let diagram = try NetworkDrawing.diagram(arguments, options) {
      try deliver(diagram, arguments)
      return 0
    }
    let problem = try Problem(arguments)
    if let folder = try arguments.value("--frames") {
      try drawFrames(of: problem.output, options, into: folder, arguments)
    } else {
      try deliver(diagram(of: problem.output, options, arguments), arguments)
    }
    return 0
  }

  private static func diagramOptions(_ arguments: Arguments) throws -> DiagramOptions {
    var options = DiagramOptions()
    if let direction = try arguments.choice("--direction", DiagramOptions.Direction.self) {
      options.direction = direction
    }
    if let digits = try arguments.wholeNumber("--precision", in: 1...17) {
      options.significantDigits = digits
    }
    options.edges = try arguments.choice("--edges", DiagramOptions.EdgeLabels.self) ?? .numbers
    return options
  }

  /// The graph with all its gradients, or as it stands after some steps.
  private static func diagram(
    of output: Value, _ options: DiagramOptions, _ arguments: Arguments
  ) throws -> Diagram {
    guard arguments.has("--step") else {
      output.backward()
      return Diagram(of: output, options: options)
    }
    let frames = BackwardFrames(of: output, options: options)
    return frames[try arguments.wholeNumber("--step", in: 0...frames.count - 1) ?? 0]
  }

  private static func drawFrames(
    of output: Value, _ options: DiagramOptions, into folder: String, _ arguments: Arguments
  ) throws {
    for option in ["--output", "--step", "--text"] where arguments.has(option) {
      throw UsageError("--frames draws every step into a folder; it does not go with \(option)")
    }
    let format = try arguments.choice("--format", Format.self) ?? .svg
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let frames = BackwardFrames(of: output, options: options)
    let digits = "\(frames.count - 1)".count
    for (step, frame) in frames.enumerated() {
      let number = String(repeating: "0", count: digits - "\(step)".count) + "\(step)"
      let file = "\(folder)/step-\(number).\(format.rawValue)"
      try writeFile(picture(of: frame, as: format), to: file)
      Terminal.note("wrote \(file)")
    }
  }

  /// The format that is asked for, or the one that the file's name ends in.
  private static func format(_ arguments: Arguments) throws -> Format {
    let output = try arguments.value("--output")
    let ending = output.flatMap { Format(rawValue: URL(filePath: $0).pathExtension.lowercased()) }
    if let asked = try arguments.choice("--format", Format.self) { return asked }
    if let output, ending == nil {
      throw UsageError("\(output): which format? End the name in .svg, .png, .pdf or .dot")
    }
    return ending ?? .dot
  }

  private static func picture(of diagram: Diagram, as format: Format) throws -> Data {
    guard let pictureFormat = PictureFormat(rawValue: format.rawValue) else {
      return Data(diagram.dot.utf8)
    }
    let advice = "--text shows it without dot; of a network, --fold layers draws less."
    if let warning = diagram.warning { Terminal.note("\(warning) \(advice)") }
    do throws(RenderingError) {
      return try Graphviz().render(diagram.dot, as: pictureFormat)
    } catch .timedOut(let time) {
      throw UsageError(
        "dot did not finish within \(time): the diagram is too large for it. \(advice)")
    }
  }

  private static func deliver(_ diagram: Diagram, _ arguments: Arguments) throws {
    let isText = arguments.has("--text")
    try deliver(
      isText ? Data(diagram.text.utf8) : picture(of: diagram, as: format(arguments)), arguments)
  }

  /// Writes to the file that is asked for, or to standard output.
  private static func deliver(_ data: Data, _ arguments: Arguments) throws {
    if let output = try arguments.value("--output") {
      try writeFile(data, to: output)
      Terminal.note("wrote \(output)")
    } else {
      let isText = try arguments.has("--text") || [.dot, .svg].contains(format(arguments))
      if !isText && Terminal.isInteractive {
        throw UsageError("a picture is not for the screen: name a file with --output")
      }
      Terminal.write(data)
    }
  }
}
