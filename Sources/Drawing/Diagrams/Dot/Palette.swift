/// The colours of diagrams.
///
/// The hues are those of Okabe and Ito (2008, Color Universal Design), which everybody can tell
/// apart; fills are light tints, and text is dark. No meaning is given by colour alone.
enum Palette {
  static let ink = "#4D4D4D"
  static let edge = "#595959"
  static let faint = "#8C8C8C"
  static let gradient = "#B34700"
  static let highlight = "#D55E00"
  static let localDerivative = "#0067A0"
  static let cluster = "#F6F6F6"
  static let fold = "#F3EAF1"
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

  /// How the node differs from the usual box: shape, outline, and colours.
  var attributes: String {
    switch self {
    case .leaf: "shape=ellipse margin=\"0.06,0.02\" fillcolor=\"#D9ECF8\" color=\"#0072B2\" "
    case .constant: "style=filled fillcolor=\"#EBEBEB\" penwidth=0 margin=\"0.09,0.05\" "
    case .constantResult:
      "style=\"rounded,filled,dashed\" fillcolor=\"#F2F2F2\" color=\"#8C8C8C\" "
    case .intermediate: ""
    case .namedIntermediate: "fillcolor=\"#FFF3D1\" color=\"#B07A00\" "
    case .output: "fillcolor=\"#D5F0E6\" color=\"#00795A\" penwidth=2.5 "
    }
  }
}
