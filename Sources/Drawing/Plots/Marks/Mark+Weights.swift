extension Plot.Mark {
  /// A table as squares whose area is the weight's size: white for positive, black for negative.
  ///
  /// Weights are shown so in figure 4 of David Rumelhart, Geoffrey Hinton and Ronald Williams,
  /// *Learning representations by back-propagating errors*, 1986; it is known as a Hinton diagram.
  /// The first row stands at the top.
  ///
  /// The square of `largest` fills its cell; if left out, it is the largest in the table. Panels
  /// that are to be compared need the same.
  public static func weights(_ rows: [[Double]], largest: Double? = nil) -> Plot.Mark {
    precondition(largest.map { $0 > 0 } ?? true, "the largest weight must be above zero")
    return Plot.Mark(
      Plot.WeightShape(table: Plot.Table(rows: rows), wantedLargest: largest), name: "weights")
  }
}

extension Plot {
  /// Squares on grey: a Hinton diagram.
  struct WeightShape: Shape {
    static let family = Family.others
    let table: Table
    let wantedLargest: Double?

    var stance: Stance { .table }
    var extent: [Point] { table.extent }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      canvas.fill(frame.box, color: Self.ground)
      let largest = largest
      for (row, weights) in table.rows.enumerated() {
        for (column, weight) in weights.enumerated() where weight.isFinite && weight != 0 {
          let columns = column..<(column + 1)
          guard let cell = table.box(row: row, columns: columns, in: frame) else { continue }
          let room = min(cell.maxX - cell.minX, cell.maxY - cell.minY) * 0.88
          let half = room / 2 * min((weight.magnitude / largest).squareRoot(), 1)
          let middle = Point((cell.minX + cell.maxX) / 2, (cell.minY + cell.maxY) / 2)
          canvas.fill(Box(around: middle, radius: half), color: weight > 0 ? .white : .black)
        }
      }
    }

    func legendEntries(name: String?, in frame: Frame, style: Style) -> [LegendEntry] {
      let size = DecimalNumber.text(of: largest)
      return [
        LegendEntry(name: "positive, to \(size)", sample: .square(.white, on: Self.ground)),
        LegendEntry(name: "negative, to −\(size)", sample: .square(.black, on: Self.ground)),
      ]
    }

    private static let ground = Color(red: 160, green: 160, blue: 160)

    private var largest: Double {
      wantedLargest
        ?? max(table.rows.flatMap(\.self).filter(\.isFinite).map(\.magnitude).max() ?? 1, 1e-300)
    }
  }
}
