extension Plot.Canvas {
  private static let halo =
    " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""

  /// Where a text stands relative to its place.
  enum Anchor: String { case start, middle, end }

  /// Writes lines of text; `place` is on the baseline of the first line.
  ///
  /// - Parameter halo: whether the letters have a white outline.
  mutating func text(
    _ string: String, at place: Plot.Point, _ anchor: Anchor = .start,
    size: Double = Plot.Font.normal, color: Plot.Color = .quiet, bold: Bool = false,
    halo: Bool = false
  ) {
    for (index, line) in string.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let baseline = place.y + Double(index) * size * Plot.Font.lineHeight
      let width = Plot.Font.width(of: String(line), size: size, bold: bold)
      let left =
        switch anchor {
        case .start: place.x
        case .middle: place.x - width / 2
        case .end: place.x - width
        }
      var attributes = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
      if bold { attributes += " font-weight=\"bold\"" }
      if halo { attributes += Self.halo }
      add(
        "<text x=\"\(Numbers.text(place.x))\" y=\"\(Numbers.text(baseline))\" "
          + "xml:space=\"preserve\" font-size=\"\(Numbers.text(size))\" fill=\"\(color.hexadecimal)\"\(attributes)>"
          + SVGText.content(String(line), size: size) + "</text>",
        within: Plot.Box(
          minX: left, minY: baseline - size, maxX: left + width, maxY: baseline + size * 0.3))
    }
  }
}
