/// One axis of a ``Plot``: what it measures, and how.
///
/// ```swift
/// Axis("epoch")
/// Axis("loss", scale: .logarithmic)
/// Axis("x", range: -2...2)
/// Axis("layer", categories: ["1", "2", "3"])
/// ```
public struct Axis: Sendable {
  /// What the axis measures, with its unit.
  public var label: String

  /// How values become places.
  public var scale: Scale

  /// The values at the two ends; `nil` to fit the data. What lies outside is cut off.
  public var range: ClosedRange<Double>?

  /// Names that stand at 0, 1, 2, … in place of numbers.
  public private(set) var categories: [String]?

  /// Whether line, ticks and label are drawn.
  public private(set) var isVisible = true

  /// An axis of values, made of the properties above.
  ///
  /// The ends of a logarithmic axis must be positive.
  public init(_ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil) {
    if let range {
      precondition(
        range.lowerBound < range.upperBound && Numbers.drawable.contains(range.lowerBound)
          && Numbers.drawable.contains(range.upperBound),
        "the range of an axis goes from a finite number to a larger one")
      precondition(scale == .linear || range.lowerBound > 0, "a logarithmic axis starts above zero")
    }
    self.label = label
    self.scale = scale
    self.range = range
  }

  /// An axis of names: the first at 0, the next at 1, and so on.
  ///
  /// A vertical axis of names reads downwards, as a table does.
  public init(_ label: String, categories: [String]) {
    self.init(label)
    self.categories = categories
  }

  /// An axis that is not drawn, as of a picture.
  public static let hidden: Axis = {
    var axis = Axis("")
    axis.isVisible = false
    return axis
  }()

  /// How values become places.
  public enum Scale: Sendable {
    /// Equal differences are equal distances.
    case linear

    /// Equal ratios are equal distances.
    case logarithmic
  }

  var spokenText: String { scale == .linear ? label : label + " (logarithmic)" }
}
