extension Plot.Mark {
  /// A table of signed numbers as squares: white for positive, black for negative, their area as
  /// large as the number.
  ///
  /// This is how the weights of a network were first shown: Geoffrey Hinton and Terrence Sejnowski,
  /// *Learning and relearning in Boltzmann machines*, 1986. The first row stands at the top.
  ///
  /// - Parameter largest: the number whose square fills its cell; `nil` for the largest in the table.
  ///   Panels that are to be compared need the same.
  public static func weights(_ rows: [[Double]], largest: Double? = nil) -> Plot.Mark {
    precondition(largest.map { $0 > 0 } ?? true, "the largest weight must be above zero")
    return Plot.Mark(Plot.WeightShape(rows: rows, wantedLargest: largest), name: "weights")
  }
}

extension Plot {
  /// Squares on grey: a Hinton diagram.
  struct WeightShape: Shape {
    static let family = Family.others
    let rows: [[Double]]
    let wantedLargest: Double?
    var stance: Stance { .table }

    var extent: [Point] {
      let columnCount = rows.map(\.count).max() ?? 0
      if columnCount == 0 { return [] }
      return [
        Point(-0.5, -0.5), Point(Double(columnCount) - 0.5, Double(rows.count) - 0.5),
      ]
    }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      canvas.fill(frame.box, color: Self.ground)
      let largest = largest
      for (row, weights) in rows.enumerated() {
        for (column, weight) in weights.enumerated() where weight.isFinite && weight != 0 {
          let cell = frame.box(
            from: Point(Double(column) - 0.5, Double(row) - 0.5),
            to: Point(Double(column) + 0.5, Double(row) + 0.5))
          guard let cell else { continue }
          let room = min(cell.maxX - cell.minX, cell.maxY - cell.minY) * 0.88
          let half = room / 2 * min((weight.magnitude / largest).squareRoot(), 1)
          let middle = Point((cell.minX + cell.maxX) / 2, (cell.minY + cell.maxY) / 2)
          canvas.fill(Box(around: middle, radius: half), color: weight > 0 ? .white : .black)
        }
      }
    }

    func keyEntries(name: String?, in frame: Frame, style: Style) -> [KeyEntry] {
      let size = DecimalNumber.text(of: largest)
      return [
        KeyEntry(name: "positive, to \(size)", sample: .square(.white, on: Self.ground)),
        KeyEntry(name: "negative, to −\(size)", sample: .square(.black, on: Self.ground)),
      ]
    }

    private static let ground = Color(red: 160, green: 160, blue: 160)

    private var largest: Double {
      wantedLargest
        ?? max(rows.flatMap(\.self).filter(\.isFinite).map(\.magnitude).max() ?? 1, 1e-300)
    }
  }
}
