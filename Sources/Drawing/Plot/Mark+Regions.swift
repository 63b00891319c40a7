extension Plot.Mark {
  /// The regions where a function is above and below zero, and the boundary between them.
  ///
  /// ```swift
  /// plot.add(.regions(x: -2...2, y: -2...2) { x, y in network([x, y]) })
  /// ```
  ///
  /// Below zero the paper is pale blue, above it pale orange. Points added next, first those of the
  /// negative class, take the matching strong colours.
  ///
  /// - Parameter samples: at how many places along each axis the function is asked.
  public static func regions(
    x: ClosedRange<Double>, y: ClosedRange<Double>, samples: Int = 81,
    _ function: (Double, Double) throws -> Double
  ) rethrows -> Plot.Mark {
    precondition(samples >= 2, "regions need two samples or more along each axis")
    func place(_ index: Int, in range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(samples - 1)
    }
    let corners = try (0..<samples).map { row in
      try (0..<samples).map { column in
        let (x, y) = (place(column, in: x), place(row, in: y))
        return Plot.RegionShape.Corner(point: Plot.Point(x, y), number: try function(x, y))
      }
    }
    return Plot.Mark(Plot.RegionShape(corners: corners))
  }
}

extension Plot {
  /// A function known at the corners of a grid, drawn cell by cell as marching squares: along the
  /// edges of a cell the function is taken as straight.
  struct RegionShape: Shape {
    /// A corner of the grid and the function's number there.
    struct Corner {
      var point: Point
      var number: Double
      var isInside: Bool { number > 0 }
    }

    static let family = Family.others
    let corners: [[Corner]]
    var stance: Stance { .filling }

    var extent: [Point] {
      [corners.first?.first, corners.last?.last].compactMap { $0?.point }
    }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      canvas.fill(frame.box, color: Color.skyBlue.faded(0.35))
      var areas = ""
      var boundary = ""
      for (lower, upper) in zip(corners, corners.dropFirst()) {
        var fullStart: Corner?
        for column in lower.indices.dropLast() {
          let cell = [lower[column], lower[column + 1], upper[column + 1], upper[column]]
          // Neighbouring cells that are wholly inside become one rectangle.
          if cell.allSatisfy(\.isInside) {
            fullStart = fullStart ?? lower[column]
            if column + 2 < lower.count { continue }
          }
          if let start = fullStart {
            let end = cell.allSatisfy(\.isInside) ? upper[column + 1] : upper[column]
            areas += Self.rectangle(from: start, to: end, in: frame)
            fullStart = nil
          }
          if cell.allSatisfy(\.isInside) || cell.contains(where: { $0.number.isNaN }) { continue }
          let outline = Self.outline(of: cell)
          areas += Self.path(outline.map(\.point), in: frame) + (outline.isEmpty ? "" : "z")
          for (exit, entry) in Self.crossings(outline) {
            boundary += Self.path([exit, entry], in: frame)
          }
        }
      }
      if !areas.isEmpty {
        let orange = Color.orange.faded(0.38).hexadecimal
        canvas.add("<path d=\"\(areas)\" fill=\"\(orange)\"/>")
      }
      canvas.outline(frame.box, color: .axis)
      if !boundary.isEmpty { canvas.stroke(path: boundary, color: .quiet, width: 1.5) }
    }

    /// The part of a cell that is inside, its corners in order.
    private static func outline(of cell: [Corner]) -> [Corner] {
      zip(cell, cell.dropFirst() + cell.prefix(1)).flatMap { here, next in
        var corners = here.isInside ? [here] : []
        if here.isInside != next.isInside {
          let share = here.number / (here.number - next.number)
          corners.append(
            Corner(
              point: here.point.towards(next.point, share.isFinite ? share : 0.5), number: 0))
        }
        return corners
      }
    }

    /// The stretches of an outline that run from one edge of the cell to another.
    private static func crossings(_ outline: [Corner]) -> [(Point, Point)] {
      zip(outline, outline.dropFirst() + outline.prefix(1))
        .filter { $0.number == 0 && $1.number == 0 }.map { ($0.point, $1.point) }
    }

    private static func rectangle(from start: Corner, to end: Corner, in frame: Frame) -> String {
      let (a, b) = (start.point, end.point)
      return path([a, Point(b.x, a.y), b, Point(a.x, b.y)], in: frame) + "z"
    }

    private static func path(_ points: [Point], in frame: Frame) -> String {
      let places = points.compactMap(frame.nearestPlace).map {
        Numbers.text($0.x) + " " + Numbers.text($0.y)
      }
      return places.isEmpty ? "" : "M" + places.joined(separator: "L")
    }
  }
}
