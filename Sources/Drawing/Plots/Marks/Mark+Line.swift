extension Plot.Mark {
  /// A line through points, in their order.
  ///
  /// A point that cannot be drawn (NaN, an infinity, zero or less on a logarithmic axis) leaves a
  /// gap; one alone between two gaps is a dot.
  public static func line(
    _ points: [(Double, Double)], name: String? = nil, color: Plot.Color? = nil,
    dash: Plot.Dash? = nil
  ) -> Plot.Mark {
    Plot.Mark(
      Plot.LineShape(lines: [points.map(Plot.Point.init)], names: [name]), name: name,
      color: color, dash: dash)
  }

  /// A line through values at 0, 1, 2, …, as the losses of a training run.
  public static func line(
    _ values: [Double], name: String? = nil, color: Plot.Color? = nil, dash: Plot.Dash? = nil
  ) -> Plot.Mark {
    line(values.enumerated().map { (Double($0), $1) }, name: name, color: color, dash: dash)
  }

  /// The curve of a function.
  ///
  /// ```swift
  /// var plot = Plot(title: "Two valleys", x: Axis("x"), y: Axis("y"))
  /// plot.add(.curve(over: -2...2, name: "x⁴ − 3x² + x") { x in x * x * x * x - 3 * x * x + x })
  /// ```
  ///
  /// The function is called at `samples` places of the range, equally far apart.
  public static func curve(
    over range: ClosedRange<Double>, samples: Int = 241, name: String? = nil,
    color: Plot.Color? = nil, dash: Plot.Dash? = nil, _ function: (Double) throws -> Double
  ) rethrows -> Plot.Mark {
    precondition(samples >= 2, "a curve needs two samples or more")
    let width = range.upperBound - range.lowerBound
    let points = try (0..<samples).map { index in
      let x = range.lowerBound + width * Double(index) / Double(samples - 1)
      return (x, try function(x))
    }
    return line(points, name: name, color: color, dash: dash)
  }

  /// Lines that grow stronger, as a fit from step to step; the legend names the first and the last.
  public static func fading(
    _ lines: [[(Double, Double)]], first: String? = nil, last: String? = nil,
    color: Plot.Color? = nil
  ) -> Plot.Mark {
    var names: [String?] = lines.map { _ in nil }
    if !names.isEmpty {
      names[0] = first
      names[names.count - 1] = last ?? names[names.count - 1]
    }
    let spoken = [first, last].compactMap(\.self).joined(separator: " to ")
    return Plot.Mark(
      Plot.LineShape(lines: lines.map { $0.map(Plot.Point.init) }, names: names),
      name: spoken.isEmpty ? nil : spoken, color: color, dash: .solid)
  }
}

extension Plot {
  /// One line, or several from pale to strong.
  struct LineShape: Shape {
    static let family = Family.lines
    let lines: [[Point]]
    let names: [String?]

    var extent: [Point] { lines.flatMap(\.self) }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      for (index, line) in lines.enumerated() {
        for piece in frame.visiblePieces(of: line) {
          let color = color(of: index, style)
          if piece.count == 1 {
            canvas.marker(.circle, at: piece[0], radius: 2, color: color)
          } else {
            canvas.stroke(piece, color: color, width: 2, dash: style.dash)
          }
        }
      }
    }

    func legendEntries(name: String?, in frame: Frame, style: Style) -> [LegendEntry] {
      zip(lines.indices, names).compactMap { index, name in
        name.map {
          LegendEntry(
            name: $0, sample: .line(color(of: index, style), style.dash),
            height: frame.heightAtRight(of: lines[index]))
        }
      }
    }

    private func color(of index: Int, _ style: Style) -> Color {
      let share = lines.count == 1 ? 1 : Double(index) / Double(lines.count - 1)
      return style.color.faded(0.25 + 0.75 * share)
    }
  }
}
