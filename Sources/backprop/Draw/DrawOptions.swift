import Console
import Drawing

/// The options of `backprop draw` that say what is shown, and where it is written.
enum DrawOptions {
  static let all: [any CommandOption] = [
    output, format, theme, direction, precision, edges, labels, attributes, step, frames, animate,
    text,
  ]

  static let output = Option.word(
    "--output", "FILE", "the name of a file", "write to a file; its ending chooses the format"
  ).writing(.file)

  static let format = Option<PictureFile>.choice(
    "--format", "FORMAT",
    "what is written, all but dot by Graphviz, which is to be installed; tikz is for LaTeX")

  static let theme = Option<DiagramOptions.Theme>.choice(
    "--theme", "PAGE", usual: .light,
    "the page that it is drawn for; auto is an svg that follows the reader's setting")

  static let direction = Option<DiagramOptions.Direction>.choice(
    "--direction", "WAY", usual: .right, "where the edges point")

  static let precision = Option.wholeNumber(
    "--precision", "N", in: 1...17, "significant digits of the numbers, 1 to 17 (4)")

  static let edges = Option<DiagramOptions.EdgeLabels>.choice(
    "--edges", "WHAT", usual: .numbers, "local derivatives on the edges")

  static let labels = Option<DiagramOptions.Labels>.choice(
    "--labels", "WHAT", usual: .table,
    "what stands in a box; plain is name and data, with bare edges, in DOT that is easy to read")

  static let attributes = Option.flag(
    "--attributes",
    "the numbers in DOT as data too: data, gradient and operation of a node, local of an edge")

  static let step = Option.wholeNumber(
    "--step", "K", in: 0...Int.max, "the backward pass after K steps, the last one highlighted"
  ).never(with: NetworkDrawing.network.name, because: "the steps of a formula are shown")

  static let frames = Option.word(
    "--frames", "FOLDER", "the name of a folder", "a picture for each step of the backward pass"
  ).writing(.folder)
    .never(with: output.name, because: "the pictures go into the folder")
    .never(with: step.name, because: "all steps are drawn")
    .never(with: NetworkDrawing.network.name, because: "the steps of a formula are drawn")

  static let animate = Option.word(
    "--animate", "FILE", "the name of a file that ends in .svg",
    "the backward pass as one svg that plays by itself"
  ).writing(.file)
    .never(with: output.name, because: "an animation has a file of its own")
    .never(with: format.name, because: "an animation is an svg")
    .never(with: step.name, because: "all steps are drawn")
    .never(with: frames.name, because: "all steps are in one file, or in a file each")
    .never(with: attributes.name, because: "an svg has no attributes that count")
    .never(with: NetworkDrawing.network.name, because: "the steps of a formula are drawn")

  static let text = Option.flag("--text", "the graph as plain text instead of DOT")
    .never(with: format.name, because: "text is a format of its own")
    .never(with: direction.name, because: "text has no direction")
    .never(with: edges.name, because: "text has no edges to write on")
    .never(with: frames.name, because: "frames are pictures")
    .never(with: animate.name, because: "an animation is a picture")
    .never(with: theme.name, because: "text has no colours")
    .never(with: labels.name, because: "text has labels of its own")
    .never(with: attributes.name, because: "text has no attributes")
}
