/// A small plot: data on two axes, written as SVG.
///
/// ```swift
/// var plot = Plot(
///   title: "The best step is not the smallest",
///   x: Axis("step h", scale: .logarithmic),
///   y: Axis("error", scale: .logarithmic))
/// plot.add(.line([(1e-9, 1e-7), (1e-8, 1e-8), (1e-7, 1e-7), (1e-6, 1e-6)], name: "forward"))
/// plot.add(.line([(1e-7, 1e-9), (1e-5, 1e-11), (1e-3, 1e-7)], name: "central"))
/// plot.add(.note("best near 10⁻⁵", at: (1e-5, 1e-11), .below))
/// print(plot.svg)
/// // <svg xmlns="http://www.w3.org/2000/svg" …
/// // …
/// ```
///
/// Colours, dashes and markers are chosen in the order of adding, so that series differ by more
/// than colour. Values that cannot be drawn (NaN, infinities, zero or less on a logarithmic axis)
/// leave a gap. The same plot gives the same bytes, on every machine.
public struct Plot: Sendable {
  /// What the plot shows, in one short line; a long one is broken.
  public var title: String

  /// What a screen reader says of the plot; `nil` for a list of axes and series.
  public var description: String?

  /// The horizontal and the vertical axis.
  public var x: Axis, y: Axis

  /// The size of the area for the data, in pixels; the labels stand outside of it.
  public var width: Double, height: Double

  /// Whether a unit has the same length on both axes, as for a map or a spiral.
  public var hasEqualUnits: Bool

  /// Where the names of the series stand.
  public var legend: LegendPlace

  private(set) var marks: [Mark] = []

  /// A plot without data, made of the properties above.
  public init(
    title: String, description: String? = nil, x: Axis, y: Axis,
    width: Double = 400, height: Double = 250, hasEqualUnits: Bool = false,
    legend: LegendPlace = .right
  ) {
    precondition(
      width >= 20 && height >= 20 && width <= 10_000 && height <= 10_000,
      "a plot is 20 to 10,000 pixels wide and high")
    self.title = title
    self.description = description
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.hasEqualUnits = hasEqualUnits
    self.legend = legend
  }

  /// Adds marks; later ones are drawn over earlier ones.
  public mutating func add(_ marks: Mark...) { self.marks += marks }

  /// The plot as a complete SVG document.
  public var svg: String { SVGDocument(canvas, title: title, description: spokenText).text }

  /// Where the names of the series stand.
  public enum LegendPlace: Sendable {
    /// To the right of the data: the name of a line stands where the line ends.
    case right

    /// In rows below the horizontal axis.
    case below

    /// Nowhere, as in the later ones of several panels.
    case hidden
  }
}
