/// Several plots side by side, as one picture, with the areas for the data in line.
///
/// ```swift
/// let powers = [1, 2, 3].map { power in
///   var plot = Plot(title: "The power \(power)", x: Axis("x"), y: Axis("y"))
///   plot.add(.curve(over: -1...1) { x in pow(x, Double(power)) })
///   return plot
/// }
/// let page = Panels(powers, columns: 3, title: "Three powers")
/// print(page.svg)
/// // <svg xmlns="http://www.w3.org/2000/svg" …
/// // …
/// ```
public struct Panels: Sendable {
  /// The panels, row by row.
  public var plots: [Plot]

  /// How many panels stand in a row.
  public var columns: Int

  /// What the panels show together; empty for no title.
  public var title: String

  /// The panels, row by row; all in one row if `columns` is left out.
  public init(_ plots: [Plot], columns: Int? = nil, title: String = "") {
    precondition(columns.map { $0 > 0 } ?? true, "a row holds one panel or more")
    self.plots = plots
    self.columns = columns ?? max(plots.count, 1)
    self.title = title
  }

  /// The panels as a complete SVG document.
  public var svg: String {
    let titles = plots.map(\.title).joined(separator: "; ")
    let spoken = plots.map { "\($0.title): \($0.spokenText)" }.joined(separator: " ")
    return SVGDocument(canvas, title: title.isEmpty ? titles : title, description: spoken).text
  }

  private var canvas: Plot.Canvas {
    let gap = 24.0
    let panels = plots.map(\.canvas)
    let places = Array(panels.indices)
    let columnStarts = starts(of: places.map { $0 % columns }, gap: gap) { panel in
      (panels[panel].bounds.minX, panels[panel].bounds.maxX)
    }
    let rowStarts = starts(of: places.map { $0 / columns }, gap: gap) { panel in
      (panels[panel].bounds.minY, panels[panel].bounds.maxY)
    }
    var canvas = Plot.Canvas(covering: Plot.Box(width: 0, height: 0))
    for (place, panel) in panels.enumerated() {
      canvas.add(panel, at: Plot.Point(columnStarts[place % columns], rowStarts[place / columns]))
    }
    if !title.isEmpty {
      canvas.text(
        title, at: Plot.Point(columnStarts.first ?? 0, canvas.bounds.minY - 14), size: 16,
        color: .ink, bold: true)
    }
    return canvas
  }

  /// Where the data of each track (a column or a row) begins, so that no two panels touch; `reach`
  /// is how far a panel reaches before and after the start of its data.
  private func starts(
    of tracks: [Int], gap: Double, reach: (Int) -> (before: Double, after: Double)
  ) -> [Double] {
    var starts: [Double] = []
    var end = -gap
    for track in 0..<((tracks.max() ?? -1) + 1) {
      let reaches = tracks.indices.filter { tracks[$0] == track }.map(reach)
      let start = Numbers.roundedUp(end + gap - (reaches.map(\.before).min() ?? 0))
      starts.append(start)
      end = start + (reaches.map(\.after).max() ?? 0)
    }
    return starts
  }
}
