extension Plot {
  /// SVG elements, and the rectangle that holds them all. Whatever is written makes the rectangle
  /// larger, so that nothing is ever cut off.
  struct Canvas {
    private(set) var elements: [String] = []
    private(set) var bounds: Box

    init(covering bounds: Box) { self.bounds = bounds }

    /// Adds an element that lies within a box.
    mutating func add(_ element: String, within box: Box) {
      elements.append(element)
      bounds.include(box)
    }

    /// Adds an element that lies within what is covered already.
    mutating func add(_ element: String) { elements.append(element) }

    /// Adds another canvas, moved.
    mutating func add(_ other: Canvas, at offset: Point) {
      add("<g transform=\"translate(\(Numbers.text(offset.x)) \(Numbers.text(offset.y)))\">")
      elements += other.elements
      add("</g>", within: other.bounds.moved(by: offset))
    }

    /// Straight lines through places, as an SVG path.
    static func path(_ places: [Point]) -> String {
      "M" + places.map { Numbers.text($0.x) + " " + Numbers.text($0.y) }.joined(separator: "L")
    }

    /// Draws a line through places; it must lie within what is covered already.
    mutating func stroke(_ places: [Point], color: Color, width: Double, dash: Dash = .solid) {
      stroke(path: Self.path(places), color: color, width: width, dash: dash)
    }

    /// Draws the outline of an SVG path.
    mutating func stroke(path: String, color: Color, width: Double, dash: Dash = .solid) {
      let pattern = dash.pattern.map { " stroke-dasharray=\"\($0)\"" } ?? ""
      add(
        "<path d=\"\(path)\" fill=\"none\" stroke=\"\(color.hexadecimal)\" "
          + "stroke-width=\"\(Numbers.text(width))\" stroke-linejoin=\"round\" "
          + "stroke-linecap=\"\(dash == .solid ? "round" : "butt")\"\(pattern)/>")
    }

    /// Fills a rectangle.
    ///
    /// - Parameter sharply: whether its edges meet those of its neighbours without a seam.
    mutating func fill(_ box: Box, color: Color, sharply: Bool = false) {
      let rendering = sharply ? " shape-rendering=\"crispEdges\"" : ""
      add(
        "<rect x=\"\(Numbers.text(box.minX))\" y=\"\(Numbers.text(box.minY))\" "
          + "width=\"\(Numbers.text(box.maxX - box.minX))\" "
          + "height=\"\(Numbers.text(box.maxY - box.minY))\" fill=\"\(color.hexadecimal)\"\(rendering)/>",
        within: box)
    }

    /// Draws the four edges of a rectangle.
    mutating func outline(_ box: Box, color: Color) {
      stroke(
        path: "M\(Numbers.text(box.minX)) \(Numbers.text(box.minY))"
          + "H\(Numbers.text(box.maxX))V\(Numbers.text(box.maxY))H\(Numbers.text(box.minX))z",
        color: color, width: 1)
    }

    /// Draws a marker.
    mutating func marker(_ marker: Marker, at place: Point, radius: Double, color: Color) {
      add(
        marker.svg(at: place, radius: radius, color: color),
        within: Box(around: place, radius: radius * 1.5))
    }
  }
}
