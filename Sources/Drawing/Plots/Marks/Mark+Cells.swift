extension Plot.Mark {
  /// A table of values as coloured cells, row by row from the top: a heat map, or a grey picture.
  ///
  /// Columns and rows, counted from 0, are the places on the axes. NaN leaves its cell white. The
  /// legend gives the range behind the name.
  ///
  /// The ends of `range` get the end colours; if left out, it is that of the table (for
  /// ``Plot/CellColors/signed``, alike on both sides of zero).
  public static func cells(
    _ rows: [[Double]], colors: Plot.CellColors = .signed, range: ClosedRange<Double>? = nil,
    name: String? = nil
  ) -> Plot.Mark {
    precondition(
      [range?.lowerBound, range?.upperBound].allSatisfy { Numbers.drawable.contains($0 ?? 0) },
      "the range of the colours goes from a finite number to another")
    return Plot.Mark(
      Plot.CellShape(table: Plot.Table(rows: rows), colors: colors, wantedRange: range), name: name)
  }
}

extension Plot {
  /// A table of coloured cells.
  struct CellShape: Shape {
    static let family = Family.others
    let table: Table
    let colors: CellColors
    let wantedRange: ClosedRange<Double>?

    var stance: Stance { .table }
    var extent: [Point] { table.extent }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      canvas.fill(frame.box, color: .white)
      let range = range
      for (row, numbers) in table.rows.enumerated() {
        let paints = numbers.map { color(of: $0, in: range) }
        // Neighbours of one colour become one rectangle.
        var start = 0
        while start < paints.count {
          let end = paints[start...].firstIndex { $0 != paints[start] } ?? paints.count
          if paints[start] != .white, let box = table.box(row: row, columns: start..<end, in: frame)
          {
            canvas.fill(box, color: paints[start], sharply: true)
          }
          start = end
        }
      }
      canvas.outline(frame.box, color: .axis)
    }

    func legendEntries(name: String?, in frame: Frame, style: Style) -> [LegendEntry] {
      guard let name else { return [] }
      let ends = [range.lowerBound, range.upperBound].map(DecimalNumber.text)
      return [
        LegendEntry(
          name: "\(name), \(ends[0]) to \(ends[1])",
          sample: .patches([0, 0.5, 1].map(colors.color)))
      ]
    }

    /// The values at the two ends of the colours.
    private var range: ClosedRange<Double> {
      if let wantedRange { return wantedRange }
      let numbers = table.rows.flatMap(\.self).filter(Numbers.drawable.contains)
      guard let least = numbers.min(), let greatest = numbers.max() else { return 0...1 }
      let size = max(least.magnitude, greatest.magnitude)
      return colors == .signed ? -size...size : least...greatest
    }

    private func color(of number: Double, in range: ClosedRange<Double>) -> Color {
      if number.isNaN { return .white }
      let width = range.upperBound - range.lowerBound
      return colors.color(at: width > 0 ? (number - range.lowerBound) / width : 0.5)
    }
  }
}
