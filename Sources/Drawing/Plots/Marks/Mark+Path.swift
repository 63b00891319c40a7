extension Plot.Mark {
  /// The steps of a walk: a dot for each place, an arrow from each to the next.
  ///
  /// Steps too short for the head of an arrow have a line alone.
  public static func path(
    _ points: [(Double, Double)], name: String? = nil, color: Plot.Color? = nil
  ) -> Plot.Mark {
    Plot.Mark(Plot.PathShape(points: points.map(Plot.Point.init)), name: name, color: color)
  }
}

extension Plot {
  /// Dots with arrows between them.
  struct PathShape: Shape {
    static let family = Family.lines
    let points: [Point]

    var extent: [Point] { points }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      for piece in frame.visiblePieces(of: points) {
        for (start, end) in zip(piece, piece.dropFirst()) {
          canvas.arrow(from: start, to: end, color: style.color)
        }
      }
      for place in points.compactMap(frame.visiblePlace) {
        canvas.marker(.circle, at: place, radius: 2.6, color: style.color)
      }
    }

    func sample(style: Style) -> LegendEntry.Sample? { .arrow(style.color) }
  }
}

extension Plot.Canvas {
  /// Draws a thin line with a head at its end, or without where it is too short for one.
  mutating func arrow(from start: Plot.Point, to end: Plot.Point, color: Plot.Color) {
    let length = start.distance(to: end)
    guard length > 0 else { return }
    stroke([start, end], color: color, width: 1.25)
    guard length >= 15 else { return }
    let tip = end.towards(start, 3 / length)
    let neck = end.towards(start, 9 / length)
    let side = Plot.Point((neck.y - tip.y) * 0.42, (tip.x - neck.x) * 0.42)
    let corners = [
      tip, Plot.Point(neck.x + side.x, neck.y + side.y),
      Plot.Point(neck.x - side.x, neck.y - side.y),
    ]
    add("<path d=\"\(Self.path(corners))z\" fill=\"\(color.hexadecimal)\"/>")
  }
}
