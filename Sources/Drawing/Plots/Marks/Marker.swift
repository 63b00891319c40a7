extension Plot {
  /// The shape of a point.
  public enum Marker: Sendable, CaseIterable {
    /// A filled shape.
    case circle, square, triangle, diamond

    /// A shape of lines, which hides little of what is behind it.
    case cross, ring

    /// The marker as SVG, with its middle at a place.
    func svg(at place: Point, radius: Double, color: Color) -> String {
      let paint = "fill=\"\(color.hexadecimal)\" stroke=\"#ffffff\" stroke-width=\"0.75\""
      let outline = "fill=\"none\" stroke=\"\(color.hexadecimal)\" stroke-width=\"1.5\""
      let x = Numbers.text(place.x)
      let y = Numbers.text(place.y)
      let r = radius
      func closed(_ corners: (Double, Double)...) -> String {
        let path = Canvas.path(corners.map { Point(place.x + $0, place.y + $1) })
        return "<path d=\"\(path)z\" \(paint)/>"
      }
      switch self {
      case .circle: return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(Numbers.text(r))\" \(paint)/>"
      case .ring:
        return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(Numbers.text(r * 0.9))\" \(outline)/>"
      case .square:
        let a = r * 0.9
        return closed((-a, -a), (a, -a), (a, a), (-a, a))
      case .triangle: return closed((0, -r * 1.2), (r * 1.1, r * 0.8), (-r * 1.1, r * 0.8))
      case .diamond: return closed((0, -r * 1.25), (r * 1.25, 0), (0, r * 1.25), (-r * 1.25, 0))
      case .cross:
        let a = Numbers.text(r * 0.85)
        let long = Numbers.text(r * 1.7)
        return "<path d=\"M\(x) \(y)m-\(a) -\(a)l\(long) \(long)m0 -\(long)l-\(long) \(long)\" "
          + "\(outline)/>"
      }
    }
  }
}
