extension Plot.Mark {
  /// A few words, in one or several lines, beside a point, with a thin line to it.
  ///
  /// The words stand in a direction from the point, on the other side where they would leave the
  /// area, and at a distance in pixels.
  public static func note(
    _ text: String, at point: (Double, Double), _ direction: Plot.Direction = .aboveRight,
    distance: Double = 26
  ) -> Plot.Mark {
    precondition(
      distance > 0 && distance <= 1000, "a note stands up to 1000 pixels away from its point")
    return Plot.Mark(
      Plot.NoteShape(text: text, point: Plot.Point(point), direction: direction, distance: distance)
    )
  }
}

extension Plot {
  /// A side of a point.
  public enum Direction: Sendable {
    /// Clockwise from the top.
    case above, aboveRight, right, belowRight, below, belowLeft, left, aboveLeft

    /// One step to that side, on a canvas where y runs downwards.
    fileprivate var step: Point {
      switch self {
      case .above: Point(0, -1)
      case .aboveRight: Point(0.7, -0.7)
      case .right: Point(1, 0)
      case .belowRight: Point(0.7, 0.7)
      case .below: Point(0, 1)
      case .belowLeft: Point(-0.7, 0.7)
      case .left: Point(-1, 0)
      case .aboveLeft: Point(-0.7, -0.7)
      }
    }
  }

  /// A few words beside a point.
  struct NoteShape: Shape {
    static let family = Family.others
    let text: String
    let point: Point
    let direction: Direction
    let distance: Double

    var extent: [Point] { [point] }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      guard let place = frame.nearestPlace(to: point) else { return }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let width = lines.map { Font.width(of: String($0), size: Font.normal) }.max() ?? 0
      let height = Double(lines.count) * Font.normal * Font.lineHeight
      // Words that would leave the area stand on the opposite side.
      var step = direction.step
      if !(0...frame.width).contains(place.x + step.x * (distance + width)) { step.x.negate() }
      if !(0...frame.height).contains(place.y + step.y * (distance + height)) { step.y.negate() }

      let end = Point(place.x + step.x * distance, place.y + step.y * distance)
      canvas.stroke([place.towards(end, min(7 / distance, 0.5)), end], color: .quiet, width: 0.75)
      let extraHeight = height - Font.normal * Font.lineHeight
      let baseline =
        step.y < 0 ? end.y - 4 - extraHeight : step.y > 0 ? end.y + 12 : end.y + 4 - extraHeight / 2
      let anchor: Canvas.Anchor = step.x > 0 ? .start : step.x < 0 ? .end : .middle
      let gap = step.y == 0 ? step.x * 4 : 0
      canvas.text(text, at: Point(end.x + gap, baseline), anchor, color: .ink, halo: true)
    }
  }
}
