extension Plot.Mark {
  /// An empty place over a part of the axes, for a page that paints something there later.
  ///
  /// It is a rectangle with the id, as high as the plot if `y` is left out.
  package static func place(
    _ id: String, x: ClosedRange<Double>, y: ClosedRange<Double>? = nil
  ) -> Plot.Mark {
    Plot.Mark(Plot.PlaceShape(id: id, x: x, y: y))
  }
}

extension Plot {
  /// A rectangle that something else fills.
  struct PlaceShape: Shape {
    static let family = Family.others
    let id: String
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>?

    var stance: Stance { y == nil ? .free : .filling }

    /// NaN where the place need not reach anything.
    var extent: [Point] {
      [
        Point(x.lowerBound, y?.lowerBound ?? .nan), Point(x.upperBound, y?.upperBound ?? .nan),
      ]
    }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      guard let left = frame.x.place(of: x.lowerBound), let right = frame.x.place(of: x.upperBound)
      else { return }
      let heights = y.map { [frame.y.place(of: $0.upperBound), frame.y.place(of: $0.lowerBound)] }
      let (top, bottom) = (heights?[0] ?? 0, heights?[1] ?? frame.height)
      canvas.add(
        "<rect id=\"\(id)\" x=\"\(Numbers.text(left))\" y=\"\(Numbers.text(top))\" "
          + "width=\"\(Numbers.text(right - left))\" height=\"\(Numbers.text(bottom - top))\" "
          + "fill=\"none\"/>")
      if y != nil { canvas.outline(frame.box, color: .axis) }
    }
  }
}

extension Plot.Color {
  /// How the page that paints a place writes the colours of the series, in their order.
  package static var seriesColors: [String] { strokes.map(\.hexadecimal) }
}
