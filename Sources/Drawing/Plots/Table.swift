extension Plot {
  /// Rows of values whose cells stand at 0, 1, 2, … on both axes.
  struct Table {
    let rows: [[Double]]

    /// The outer corners; none of a table without cells.
    var extent: [Point] {
      let columnCount = rows.map(\.count).max() ?? 0
      if columnCount == 0 { return [] }
      return [Point(-0.5, -0.5), Point(Double(columnCount) - 0.5, Double(rows.count) - 0.5)]
    }

    /// The place of neighbouring cells of a row.
    func box(row: Int, columns: Range<Int>, in frame: Frame) -> Box? {
      frame.box(
        from: Point(Double(columns.lowerBound) - 0.5, Double(row) - 0.5),
        to: Point(Double(columns.upperBound) - 0.5, Double(row) + 0.5))
    }
  }
}
