extension Plot.Mark {
  /// A table of numbers as coloured cells: a heat map, or a grey picture.
  ///
  /// The first row stands at the top. Column and row numbers, from 0, are the places on the axes.
  /// NaN leaves its cell white.
  ///
  /// - Parameters:
  ///   - colors: which colour a number gets.
  ///   - range: the numbers at the two ends of the colours; `nil` for those of the table (for
  ///     ``Plot/CellColors/signed``, alike on both sides of zero).
  public static func cells(
    _ rows: [[Double]], colors: Plot.CellColors = .signed, range: ClosedRange<Double>? = nil,
    name: String? = nil
  ) -> Plot.Mark {
    Plot.Mark(Plot.CellShape(rows: rows, colors: colors, wantedRange: range), name: name)
  }
}

extension Plot {
  /// A grey picture without axes: 0 is white, 1 is black; the caption stands above it.
  public static func picture(_ rows: [[Double]], caption: String, pixelSize: Double = 5) -> Plot {
    let columns = rows.map(\.count).max() ?? 0
    var plot = Plot(
      title: caption, x: .hidden, y: .hidden, width: max(Double(columns) * pixelSize, 20),
      height: max(Double(rows.count) * pixelSize, 20))
    plot.add(.cells(rows, colors: .grey, range: 0...1))
    return plot
  }

  /// How numbers become the colours of cells.
  public enum CellColors: Sendable {
    /// Vermillion below zero, white at zero, blue above.
    case signed

    /// From white to black.
    case grey

    /// The colour at a share of the range, in 32 grades.
    func color(at share: Double) -> Color {
      let grade = Numbers.rounded(min(max(share, 0), 1) * 32) / 32
      switch self {
      case .grey: return Color.white.mixed(with: .black, grade)
      case .signed:
        return (grade < 0.5 ? Color.vermillion : .blue).faded((grade * 2 - 1).magnitude)
      }
    }
  }

  /// A table of coloured cells.
  struct CellShape: Shape {
    static let family = Family.others
    let rows: [[Double]]
    let colors: CellColors
    let wantedRange: ClosedRange<Double>?
    var stance: Stance { .table }

    private var columnCount: Int { rows.map(\.count).max() ?? 0 }

    var extent: [Point] {
      if columnCount == 0 { return [] }
      return [
        Point(-0.5, -0.5), Point(Double(columnCount) - 0.5, Double(rows.count) - 0.5),
      ]
    }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      let range = range
      canvas.fill(frame.box, color: .white)
      let width = range.upperBound - range.lowerBound
      for (rowIndex, row) in rows.enumerated() {
        var start = 0
        let paints = row.map { number in
          number.isNaN
            ? nil : colors.color(at: width > 0 ? (number - range.lowerBound) / width : 0.5)
        }
        // Neighbours of one colour become one rectangle.
        while start < paints.count {
          let end = paints[start...].firstIndex { $0 != paints[start] } ?? paints.count
          let box = frame.box(
            from: Point(Double(start) - 0.5, Double(rowIndex) - 0.5),
            to: Point(Double(end) - 0.5, Double(rowIndex) + 0.5))
          if let color = paints[start], color != .white, let box {
            canvas.fillSharply(box, color: color)
          }
          start = end
        }
      }
      canvas.outline(frame.box, color: .axis)
    }

    func keyEntries(name: String?, in frame: Frame, style: Style) -> [KeyEntry] {
      let shades = [0, 0.25, 0.5, 0.75, 1].map(colors.color)
      return name.map { name in
        let ends = [range.lowerBound, range.upperBound].map(DecimalNumber.text)
        return [
          KeyEntry(
            name: "\(name), \(ends[0]) to \(ends[1])",
            sample: .patches([shades[0], shades[2], shades[4]]))
        ]
      } ?? []
    }

    /// The numbers at the two ends of the colours.
    private var range: ClosedRange<Double> {
      if let wantedRange { return wantedRange }
      let numbers = rows.flatMap(\.self).filter(Numbers.drawable.contains)
      guard let least = numbers.min(), let greatest = numbers.max() else { return 0...1 }
      let size = max(least.magnitude, greatest.magnitude)
      return colors == .signed ? -size...size : least...greatest
    }
  }
}

extension Plot.Canvas {
  /// Fills a rectangle whose edges meet those of its neighbours without a seam.
  mutating func fillSharply(_ box: Plot.Box, color: Plot.Color) {
    add(
      "<path d=\"M\(Numbers.text(box.minX)) \(Numbers.text(box.minY))"
        + "H\(Numbers.text(box.maxX))V\(Numbers.text(box.maxY))H\(Numbers.text(box.minX))z\" "
        + "fill=\"\(color.hexadecimal)\" shape-rendering=\"crispEdges\"/>", within: box)
  }

  /// Draws the four edges of a rectangle.
  mutating func outline(_ box: Plot.Box, color: Plot.Color) {
    stroke(
      path: "M\(Numbers.text(box.minX)) \(Numbers.text(box.minY))"
        + "H\(Numbers.text(box.maxX))V\(Numbers.text(box.maxY))H\(Numbers.text(box.minX))z",
      color: color, width: 1)
  }
}
