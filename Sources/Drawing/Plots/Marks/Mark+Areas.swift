extension Plot.Mark {
  /// The areas where a function gives each of some kinds, in the pale colours of those kinds.
  ///
  /// ```swift
  /// var plot = Plot(title: "Nearest of three", x: Axis("x"), y: Axis("y"))
  /// plot.add(.areas(x: -1...1, y: -1...1) { x, y in x + y > 0.5 ? 2 : x > y ? 1 : 0 })
  /// ```
  ///
  /// Kinds are counted from 0. Points added next, one series for each kind in their order, take the
  /// matching strong colours. The function is asked at the middles of `samples` × `samples` cells.
  public static func areas(
    x: ClosedRange<Double>, y: ClosedRange<Double>, samples: Int = 81,
    _ kind: (Double, Double) throws -> Int
  ) rethrows -> Plot.Mark {
    try grid(x: x, y: y, samples: samples, name: nil) { rows in
      let palette = Plot.Color.strokes
      return rows.map { $0.map { palette[$0 % palette.count].faded(0.3) } }
    } asking: { x, y in
      max(0, try kind(x, y))
    }
  }

  /// The numbers that a function gives over the plane, in colours from vermillion, the least, over
  /// white to blue, the greatest. NaN stays white. The legend gives the range behind the name.
  public static func surface(
    x: ClosedRange<Double>, y: ClosedRange<Double>, samples: Int = 81, name: String? = nil,
    _ function: (Double, Double) throws -> Double
  ) rethrows -> Plot.Mark {
    var range: ClosedRange<Double>?
    return try grid(x: x, y: y, samples: samples, name: name) { rows in
      let numbers = rows.flatMap(\.self).filter(Numbers.drawable.contains)
      let (least, greatest) = (numbers.min() ?? 0, numbers.max() ?? 0)
      range = least...greatest
      return rows.map { row in
        row.map { number in
          if !Numbers.drawable.contains(number) { return .white }
          let share = (number - least) / (greatest - least)
          return Plot.CellColors.signed.color(at: share.isFinite ? share : 0.5)
        }
      }
    } legend: {
      range
    } asking: { x, y in
      try function(x, y)
    }
  }

  private static func grid<Answer>(
    x: ClosedRange<Double>, y: ClosedRange<Double>, samples: Int, name: String?,
    colors: ([[Answer]]) -> [[Plot.Color]], legend: () -> ClosedRange<Double>? = { nil },
    asking function: (Double, Double) throws -> Answer
  ) rethrows -> Plot.Mark {
    precondition(samples >= 2, "areas need two samples or more along each axis")
    func middle(_ index: Int, in range: ClosedRange<Double>) -> Double {
      let share = (Double(index) + 0.5) / Double(samples)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    let answers = try (0..<samples).map { row in
      try (0..<samples).map { try function(middle($0, in: x), middle(row, in: y)) }
    }
    let paints = colors(answers)
    return Plot.Mark(Plot.GridShape(x: x, y: y, rows: paints, range: legend()), name: name)
  }
}

extension Plot {
  /// Cells of equal size over a part of the plane, row by row from below.
  struct GridShape: Shape {
    static let family = Family.others
    let x, y: ClosedRange<Double>
    let rows: [[Color]]

    /// The numbers of the first and the last colour, for the legend.
    let range: ClosedRange<Double>?

    var stance: Stance { .filling }
    var extent: [Point] { [Point(x.lowerBound, y.lowerBound), Point(x.upperBound, y.upperBound)] }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      func edge(_ index: Int, _ range: ClosedRange<Double>) -> Double {
        let share = Double(index) / Double(rows.count)
        return range.lowerBound * (1 - share) + range.upperBound * share
      }
      for (row, paints) in rows.enumerated() {
        // Neighbours of one colour become one rectangle.
        var start = 0
        while start < paints.count {
          let end = paints[start...].firstIndex { $0 != paints[start] } ?? paints.count
          let box = frame.box(
            from: Point(edge(start, x), edge(row, y)), to: Point(edge(end, x), edge(row + 1, y)))
          if let box { canvas.fill(box, color: paints[start], sharply: true) }
          start = end
        }
      }
      canvas.outline(frame.box, color: .axis)
    }

    func legendEntries(name: String?, in frame: Frame, style: Style) -> [LegendEntry] {
      guard let name, let range else { return [] }
      let ends = [range.lowerBound, range.upperBound].map(DecimalNumber.text)
      return [
        LegendEntry(
          name: "\(name), \(ends[0]) to \(ends[1])",
          sample: .patches([0, 0.5, 1].map(CellColors.signed.color)))
      ]
    }
  }
}
