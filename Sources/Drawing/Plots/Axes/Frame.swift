extension Plot {
  /// The area for the data, from (0, 0) at its upper left, with its two scales.
  struct Frame {
    let width: Double, height: Double
    let x: AxisScale, y: AxisScale

    init(_ plot: Plot) {
      width = plot.width
      height = plot.height
      let shapes = plot.marks.map(\.shape)
      let stances = shapes.map(\.stance)
      let points = shapes.flatMap(\.extent)
      // Bars stand on the vertical axis' zero; along the horizontal axis they are free.
      var x = AxisScale(
        plot.x, showing: points.map(\.x), stances: stances.filter { $0 != .onBaseline }, from: 0,
        to: width)
      let readsDown = plot.y.categories != nil || stances.contains(.table)
      var y = AxisScale(
        plot.y, showing: points.map(\.y), stances: stances, from: readsDown ? 0 : height,
        to: readsDown ? height : 0)
      if plot.hasEqualUnits {
        let unit = max((x.upper - x.lower) / width, (y.upper - y.lower) / height)
        x.widen(to: unit * width)
        y.widen(to: unit * height)
      }
      self.x = x
      self.y = y
    }

    /// The whole area.
    var box: Box { Box(width: width, height: height) }

    /// Where a point stands, perhaps outside of the area; `nil` if it cannot be drawn.
    func place(of point: Point) -> Point? {
      guard let x = x.place(of: point.x), let y = y.place(of: point.y) else { return nil }
      return Point(x, y)
    }

    /// Where a point stands; `nil` if that is not in the area.
    func visiblePlace(of point: Point) -> Point? {
      x.contains(point.x) && y.contains(point.y) ? place(of: point) : nil
    }

    /// Where a point stands, or the nearest place in the area.
    func nearestPlace(to point: Point) -> Point? {
      place(of: point).map { Point(min(max($0.x, 0), width), min(max($0.y, 0), height)) }
    }

    /// The rectangle between two corners of the data, as far as it lies in the area.
    func box(from corner: Point, to opposite: Point) -> Box? {
      guard let a = nearestPlace(to: corner), let b = nearestPlace(to: opposite) else { return nil }
      return Box(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
    }
  }
}
