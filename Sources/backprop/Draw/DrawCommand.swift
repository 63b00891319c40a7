import ChainRule
import Console
import Drawing
import FileAccess
import Foundation

/// `backprop draw`: the graph as a diagram, a picture or plain text.
enum DrawCommand: Command {
  static let help = Help(
    usage: [
      "backprop draw FORMULA [name=number ...] [options]",
      "backprop draw --network SIZES [options]", "backprop draw --model NAME [options]",
      "backprop draw --resume FILE [options]",
    ],
    about: """
      Draws the graph of a formula, with the value and the gradient of each node, or that of a \
      network, with a frame around each layer and neuron. Without --output it prints the diagram in \
      Graphviz's DOT language, for a pipe into dot.
      """,
    options: DrawOptions.all + [Problem.derivative] + NetworkDrawing.options,
    examples: [
      #"backprop draw "(a + b)*b" a=2 b=3 | dot -Tsvg > graph.svg"#,
      #"backprop draw "tanh(w*x)" w=0.5 x=2 --edges symbols --output neuron.png"#,
      #"backprop draw "x*x" x=3 --frames frames --format png"#,
      #"backprop draw "tanh(w*x)" w=0.5 x=2 --output neuron.tikz"#,
      #"backprop draw "tanh(w*x)" w=0.5 x=2 --animate pass.svg --theme auto"#,
      #"backprop draw "c = a + b; c*b" a=2 b=3 --labels plain --attributes"#,
      #"backprop draw --network 2,3,1 --fold neurons --output network.svg"#,
      #"backprop draw --model gpt --open "head 1" --output gpt.svg"#,
    ],
    notes: Help.formulas)

  static func run(_ arguments: Arguments) throws -> Int32 {
    let options = diagramOptions(arguments)
    if let diagram = try NetworkDrawing.diagram(arguments, options) {
      try deliver(diagram, arguments)
      return 0
    }
    let problem = try Problem(arguments)
    if let folder = arguments[DrawOptions.frames] {
      try drawFrames(of: problem.output, options, into: folder, arguments)
    } else if let file = arguments[DrawOptions.animate] {
      try animate(problem.output, options, into: file, arguments)
    } else {
      try deliver(diagram(of: problem.output, options, arguments), arguments)
    }
    return 0
  }

  private static func diagramOptions(_ arguments: Arguments) -> DiagramOptions {
    var options = DiagramOptions()
    if let direction = arguments[DrawOptions.direction] { options.direction = direction }
    if let digits = arguments[DrawOptions.precision] { options.significantDigits = digits }
    if let labels = arguments[DrawOptions.labels] { options.labels = labels }
    options.edges = arguments[DrawOptions.edges] ?? (options.labels == .table ? .numbers : .none)
    if let theme = arguments[DrawOptions.theme] { options.theme = theme }
    options.hasAttributes = arguments.has(DrawOptions.attributes)
    return options
  }

  /// The graph with all its gradients, or as it stands after some steps.
  private static func diagram(
    of output: Value, _ options: DiagramOptions, _ arguments: Arguments
  ) throws -> Diagram {
    guard let number = arguments[DrawOptions.step] else {
      output.backward()
      return Diagram(of: output, options: options)
    }
    let frames = BackwardFrames(of: output, options: options)
    guard number < frames.count else {
      throw UsageError("--step is a whole number from 0 to \(frames.count - 1), not ‘\(number)’")
    }
    return frames[number]
  }

  private static func drawFrames(
    of output: Value, _ options: DiagramOptions, into folder: String, _ arguments: Arguments
  ) throws {
    let format = arguments[DrawOptions.format] ?? .svg
    try format.check(arguments)
    let frames = BackwardFrames(of: output, options: options)
    let digits = "\(frames.count - 1)".count
    let files = frames.indices.map { step in
      let number = String(repeating: "0", count: digits - "\(step)".count) + "\(step)"
      return "\(folder)/step-\(number).\(format.rawValue)"
    }
    try createFolder(folder)
    for file in files { try checkWritable(file) }
    for (frame, file) in zip(frames, files) {
      try writeFile(format.content(frame), to: file)
      Terminal.note("wrote \(file)")
    }
  }

  private static func animate(
    _ output: Value, _ options: DiagramOptions, into file: String, _ arguments: Arguments
  ) throws {
    guard PictureFile(endingOf: file) == .svg else {
      throw UsageError("--animate \(file): an animation is an svg; end the name in .svg")
    }
    guard options.labels == .table else {
      throw UsageError("either --animate or --labels plain: nothing moves in plain labels")
    }
    try writeFile(BackwardAnimation(of: output, options: options).svg(), to: file)
    Terminal.note("wrote \(file)")
  }

  /// Writes to the file that is asked for, or to standard output.
  private static func deliver(_ diagram: Diagram, _ arguments: Arguments) throws {
    let format = try arguments.has(DrawOptions.text) ? nil : PictureFile(arguments)
    try format?.check(arguments)
    func content() throws -> Data {
      try format.map { try $0.content(diagram) } ?? Data(diagram.text.utf8)
    }
    guard let file = arguments[DrawOptions.output] else {
      if [.png, .pdf].contains(format) && Terminal.isInteractive {
        throw UsageError("a picture is not for the screen: name a file with --output")
      }
      return try Terminal.write(content())
    }
    if format == nil, let ending = PictureFile(endingOf: file) {
      throw UsageError("\(file): text is not \(ending.rawValue); leave out --text, or end in .txt")
    }
    try writeFile(content(), to: file)
    Terminal.note("wrote \(file)")
  }
}
