extension Plot {
  /// Something drawn in a plot: a line, points, bars, a note.
  ///
  /// Marks are made by the functions below and handed to ``Plot/add(_:)``. A `name` stands in the
  /// legend, which has no entry for a mark without one. A `color`, `dash` or `marker` that is left
  /// out is the next that is free.
  public struct Mark: Sendable {
    /// What stands in the legend; `nil` for a mark without an entry.
    public var name: String?

    let shape: any Shape
    var color: Color?
    var dash: Dash?
    var marker: Marker?

    init(
      _ shape: any Shape, name: String? = nil, color: Color? = nil, dash: Dash? = nil,
      marker: Marker? = nil
    ) {
      self.name = name
      self.shape = shape
      self.color = color
      self.dash = dash
      self.marker = marker
    }
  }

  /// A kind of mark: what it covers, and how it is drawn.
  protocol Shape: Sendable {
    /// With which shapes it is counted, when a dash, a marker or the place of a bar is chosen.
    static var family: Family { get }

    /// The points that the axes must reach.
    var extent: [Point] { get }

    /// How the shape stands on the axes.
    var stance: Stance { get }

    /// Draws the shape.
    func draw(on canvas: inout Canvas, in frame: Frame, style: Style)

    /// The small picture beside its name in the legend; `nil` for a shape without one.
    func sample(style: Style) -> LegendEntry.Sample?

    /// Its lines in the legend: one with its sample, if it has a name; or several.
    func legendEntries(name: String?, in frame: Frame, style: Style) -> [LegendEntry]
  }

  /// Shapes of one family are counted together, those of different families are not.
  enum Family { case lines, points, bars, others }

  /// How a shape stands on the axes.
  enum Stance {
    /// Some room is left around it.
    case free

    /// It stands on zero; on a logarithmic axis on a power of ten below the data.
    case onBaseline

    /// It fills the area from edge to edge.
    case filling

    /// As `filling`, and its rows read downwards.
    case table
  }
}

extension Plot.Shape {
  var stance: Plot.Stance { .free }
  func sample(style: Plot.Style) -> Plot.LegendEntry.Sample? { nil }
  func legendEntries(name: String?, in frame: Plot.Frame, style: Plot.Style) -> [Plot.LegendEntry] {
    guard let name, let sample = sample(style: style) else { return [] }
    return [Plot.LegendEntry(name: name, sample: sample)]
  }
}
