/// What a colour of a diagram is for.
///
/// The hues are those of Okabe and Ito (2008, Color Universal Design), which everybody can tell
/// apart; fills are tints of the page, and text stands out from them. No meaning is given by colour
/// alone, so that black and white are enough in print.
enum DiagramColor: CaseIterable {
  case page, text, ink, edge, faint, past, gradient, highlight, localDerivative
  case box, cluster, fold, leaf, leafLine, constant, constantResult, named, namedLine
  case output, outputLine

  /// The colour on a light page.
  var light: String { shades.light }

  /// The colour in a theme. What follows the reader is drawn for a light page first.
  func shade(in theme: DiagramOptions.Theme) -> String {
    switch theme {
    case .light, .auto: shades.light
    case .dark: shades.dark
    case .print: isLine ? "black" : "white"
    }
  }

  private var shades: (light: String, dark: String) {
    switch self {
    case .page: ("white", "#0D1117")
    case .text: ("black", "#E6EDF3")
    case .ink: ("#4D4D4D", "#AEB8C4")
    case .edge: ("#595959", "#9DA7B3")
    case .faint: ("#8C8C8C", "#7D8794")
    case .past: ("#6B6B6B", "#929CA8")
    case .gradient: ("#B34700", "#FFA657")
    case .highlight: ("#D55E00", "#FF7B47")
    case .localDerivative: ("#0067A0", "#79C0FF")
    case .box: ("white", "#1C232C")
    case .cluster: ("#F6F6F6", "#151B23")
    case .fold: ("#F3EAF1", "#33263F")
    case .leaf: ("#D9ECF8", "#12304A")
    case .leafLine: ("#0072B2", "#58A6FF")
    case .constant: ("#EBEBEB", "#2D333B")
    case .constantResult: ("#F2F2F2", "#262C34")
    case .named: ("#FFF3D1", "#3B2E08")
    case .namedLine: ("#B07A00", "#D9A520")
    case .output: ("#D5F0E6", "#0B3A2C")
    case .outputLine: ("#00795A", "#3FCF9B")
    }
  }

  /// Whether it is the colour of something thin, a line or a text, and not of an area.
  var isLine: Bool {
    switch self {
    case .page, .box, .cluster, .fold, .leaf, .constant, .constantResult, .named, .output: false
    default: true
    }
  }
}

/// What a node is in its graph, which decides how it is drawn.
enum NodeKind {
  case leaf, constant, constantResult, intermediate, namedIntermediate, output

  init(_ node: DiagramNode, isOutput: Bool) {
    if node.isConstant {
      self = node.operation == nil ? .constant : .constantResult
    } else if node.operation == nil {
      self = .leaf
    } else {
      self = isOutput ? .output : node.label != nil ? .namedIntermediate : .intermediate
    }
  }

  /// The colours of its area and its outline.
  var colors: (fill: DiagramColor, line: DiagramColor) {
    switch self {
    case .leaf: (.leaf, .leafLine)
    case .constant: (.constant, .ink)
    case .constantResult: (.constantResult, .faint)
    case .intermediate: (.box, .ink)
    case .namedIntermediate: (.named, .namedLine)
    case .output: (.output, .outputLine)
    }
  }

  /// How the node differs from the usual box: shape, outline, and colours.
  func attributes(in theme: DiagramOptions.Theme) -> String {
    let fill = "fillcolor=\"\(colors.fill.shade(in: theme))\" "
    let line = "color=\"\(colors.line.shade(in: theme))\" "
    return switch self {
    case .leaf: "shape=ellipse margin=\"0.06,0.02\" " + fill + line
    case .constant: "style=filled " + fill + "penwidth=0 margin=\"0.09,0.05\" "
    case .constantResult: "style=\"rounded,filled,dashed\" " + fill + line
    case .intermediate: ""
    case .namedIntermediate: fill + line
    case .output: fill + line + "penwidth=2.5 "
    }
  }
}
