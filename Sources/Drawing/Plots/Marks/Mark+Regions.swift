extension Plot.Mark {
  /// The regions where a function is above and below zero, and the boundary between them.
  ///
  /// ```swift
  /// var plot = Plot(title: "Within a circle", x: Axis("x"), y: Axis("y"))
  /// plot.add(.regions(x: -2...2, y: -2...2) { x, y in 1 - x * x - y * y })
  /// ```
  ///
  /// Below zero, and where the function is NaN, the paper is pale blue, above it pale orange.
  /// Points added next, first those of the negative class, take the matching strong colours.
  ///
  /// The function is called at `samples` places along each axis.
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
  /// A function known at the corners of a grid, drawn cell by cell as marching squares: along each
  /// edge of a cell the function counts as linear.
  struct RegionShape: Shape {
    /// A corner of the grid and the function's value there.
    struct Corner {
      var point: Point
      var number: Double
      var isInside: Bool { number > 0 }
    }

    static let family = Family.others
    let corners: [[Corner]]
    var stance: Stance { .filling }

    var extent: [Point] { [corners.first?.first, corners.last?.last].compactMap { $0?.point } }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      canvas.fill(frame.box, color: Color.skyBlue.faded(0.35))
      var areas = ""
      var boundary = ""
      for (lower, upper) in zip(corners, corners.dropFirst()) {
        let cells = lower.indices.dropLast().map { column in
          [lower[column], lower[column + 1], upper[column + 1], upper[column]]
        }
        // Neighbouring cells that are wholly inside become one rectangle.
        for run in cells.split(whereSeparator: { !Self.isFull($0) }) {
          guard let first = run.first, let last = run.last else { continue }
          areas += Self.path([first[0], last[1], last[2], first[3]], in: frame) + "z"
        }
        for cell in cells where !Self.isFull(cell) && !cell.contains(where: \.number.isNaN) {
          let outline = Self.outline(of: cell)
          if outline.isEmpty { continue }
          areas += Self.path(outline, in: frame) + "z"
          boundary += Self.crossings(outline).map { Self.path([$0, $1], in: frame) }.joined()
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
    private static func crossings(_ outline: [Corner]) -> [(Corner, Corner)] {
      zip(outline, outline.dropFirst() + outline.prefix(1)).filter { !$0.isInside && !$1.isInside }
    }

    private static func isFull(_ cell: [Corner]) -> Bool { cell.allSatisfy(\.isInside) }

    private static func path(_ corners: [Corner], in frame: Frame) -> String {
      let places = corners.compactMap { frame.nearestPlace(to: $0.point) }
      return places.isEmpty ? "" : Canvas.path(places)
    }
  }
}
