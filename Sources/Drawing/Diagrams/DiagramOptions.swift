/// What a diagram shows, and how it is laid out.
///
/// ```swift
/// var options = DiagramOptions()
/// options.direction = .down
/// options.edges = .symbols
/// ```
public struct DiagramOptions: Sendable, Equatable {
  /// Where the edges point, from the inputs to the output.
  public enum Direction: String, Sendable, CaseIterable {
    /// From left to right, the inputs on the left.
    case right

    /// Downwards, the inputs at the top.
    case down
  }

  /// What is written beside an edge about its local derivative.
  public enum EdgeLabels: String, Sendable, CaseIterable {
    /// The factor that a gradient is multiplied by on its way back along the edge: `× 3`.
    case numbers

    /// The derivative rule, as in `∂/∂w = x`; nodes without a label are then given a name.
    case symbols

    /// Nothing.
    case none
  }

  /// What stands in the box of a node.
  public enum Labels: String, Sendable, CaseIterable {
    /// The operation's sign, the label, the data and the gradient, set in a small table.
    case table

    /// Name and data alone, `c = 5`, in DOT that reads as text: a line for each node, without
    /// colours. The sign of the operation stands beside the node.
    case plain
  }

  /// Which page a diagram is drawn for.
  public enum Theme: String, Sendable, CaseIterable {
    /// A light page.
    case light

    /// A dark page.
    case dark

    /// Black on white.
    case print

    /// Light or dark as the reader has chosen, in an SVG that ``Graphviz`` makes of the diagram;
    /// light everywhere else.
    case auto
  }

  /// Where the edges point.
  public var direction = Direction.right

  /// How many significant digits are shown, from 1 to 17.
  public var significantDigits = 4

  /// What is written beside the edges.
  public var edges = EdgeLabels.none

  /// What stands in the box of a node.
  public var labels = Labels.table

  /// Which page the diagram is drawn for.
  public var theme = Theme.light

  /// Whether the DOT text has the graph's numbers as attributes too, with all their digits: `data`,
  /// `gradient` and `operation` of a node, `local` (the local derivative) of an edge.
  public var hasAttributes = false

  /// How many edges away from the output a node may be before `…` stands for the rest; `nil`: any.
  public var maximumDepth: Int?

  /// Whether every cluster is drawn as one box, whatever the cluster itself says.
  public var foldsClusters = false

  /// The options that suit most graphs of up to a few hundred nodes.
  public init() {}
}
