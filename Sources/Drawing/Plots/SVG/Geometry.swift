extension Plot {
  /// A point of the data, or a place on the canvas with y running downwards.
  struct Point: Equatable {
    var x: Double, y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }

    init(_ pair: (Double, Double)) { self.init(pair.0, pair.1) }

    /// The point on the straight way to another: 0 is here, 1 is there.
    func towards(_ other: Point, _ share: Double) -> Point {
      Point(x + (other.x - x) * share, y + (other.y - y) * share)
    }

    func distance(to other: Point) -> Double {
      let (dx, dy) = (other.x - x, other.y - y)
      return (dx * dx + dy * dy).squareRoot()
    }
  }

  /// A rectangle on the canvas.
  struct Box: Equatable {
    var minX = 0.0, minY = 0.0, maxX = 0.0, maxY = 0.0

    mutating func include(_ other: Box) {
      minX = min(minX, other.minX)
      minY = min(minY, other.minY)
      maxX = max(maxX, other.maxX)
      maxY = max(maxY, other.maxY)
    }

    func moved(by offset: Point) -> Box {
      Box(
        minX: minX + offset.x, minY: minY + offset.y, maxX: maxX + offset.x, maxY: maxY + offset.y)
    }
  }
}

extension Plot.Box {
  init(width: Double, height: Double) { self.init(maxX: width, maxY: height) }

  init(around place: Plot.Point, radius: Double) {
    self.init(
      minX: place.x - radius, minY: place.y - radius, maxX: place.x + radius,
      maxY: place.y + radius)
  }
}
