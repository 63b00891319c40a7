extension Plot.Mark {
  /// Points, each with a marker.
  ///
  /// Points outside of the axes' ranges, and those that cannot be drawn, are left out. The size is
  /// the radius of a marker, in pixels.
  public static func points(
    _ points: [(Double, Double)], marker: Plot.Marker? = nil, name: String? = nil,
    color: Plot.Color? = nil, size: Double = 4
  ) -> Plot.Mark {
    precondition(size > 0 && size <= 100, "a marker's radius is above 0 and at most 100 pixels")
    return Plot.Mark(
      Plot.PointShape(points: points.map(Plot.Point.init), radius: size), name: name,
      color: color, marker: marker)
  }

  /// One large ball, as the climber on a curve.
  public static func ball(
    at place: (Double, Double), name: String? = nil, color: Plot.Color? = nil
  ) -> Plot.Mark { points([place], marker: .circle, name: name, color: color, size: 7) }
}

extension Plot {
  /// Points with a marker each.
  struct PointShape: Shape {
    static let family = Family.points
    let points: [Point]
    let radius: Double

    var extent: [Point] { points }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      for place in points.compactMap(frame.visiblePlace) {
        canvas.marker(style.marker, at: place, radius: radius, color: style.color)
      }
    }

    func sample(style: Style) -> LegendEntry.Sample? {
      .marker(style.marker, style.color, radius: min(radius, 6))
    }
  }
}
