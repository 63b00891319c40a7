extension Plot.Mark {
  /// Bars at 0, 1, 2, …, the places of an axis of names; NaN leaves a place empty.
  ///
  /// Several series of bars stand side by side. On a logarithmic axis bars begin at a power of ten
  /// below the smallest: read their ends, not their lengths.
  ///
  /// With `showsValues`, each bar has its height above it, to three digits.
  public static func bars(
    _ heights: [Double], name: String? = nil, color: Plot.Color? = nil, showsValues: Bool = false
  ) -> Plot.Mark {
    Plot.Mark(Plot.BarShape(heights: heights, showsValues: showsValues), name: name, color: color)
  }
}

extension Plot {
  /// Bars that stand on the baseline.
  struct BarShape: Shape {
    static let family = Family.bars
    let heights: [Double]
    let showsValues: Bool
    var stance: Stance { .onBaseline }

    /// The middles of the bars, and the room that the outermost need.
    var extent: [Point] {
      heights.enumerated().flatMap { index, height in
        // The texts above the bars need some room too.
        let reach = showsValues ? height * 1.12 : height
        return [Point(Double(index) - 0.5, reach), Point(Double(index) + 0.5, reach)]
      }
    }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      // A group fills 64% of its place.
      let barWidth = 0.64 / Double(style.count)
      for (index, height) in heights.enumerated() {
        let left = Double(index) - 0.32 + Double(style.index) * barWidth
        guard
          let top = frame.nearestPlace(to: Point(left, height)),
          let right = frame.nearestPlace(to: Point(left + barWidth * 0.94, height))
        else { continue }
        let base = frame.y.baseline
        canvas.fill(
          Box(minX: top.x, minY: min(top.y, base), maxX: right.x, maxY: max(top.y, base)),
          color: style.color)
        if showsValues {
          let baseline = top.y > base ? top.y + 12 : top.y - 5
          canvas.text(
            DecimalNumber.text(of: height), at: Point((top.x + right.x) / 2, baseline), .middle,
            size: Font.small, color: .ink)
        }
      }
    }

    func sample(style: Style) -> LegendEntry.Sample? { .patches([style.color]) }
  }
}
