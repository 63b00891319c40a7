extension Plot {
  /// One line of the legend: a sample of the mark and its name.
  struct LegendEntry {
    var name: String
    var sample: Sample

    /// The height at which the mark ends at the right, where its name is looked for.
    var height: Double?

    /// A small picture of a mark.
    enum Sample {
      case line(Color, Dash)
      case arrow(Color)
      case marker(Marker, Color, radius: Double)
      case patches([Color])
      case square(Color, on: Color)
    }
  }

  /// The names of the series.
  struct Legend {
    let entries: [LegendEntry]
    private let rowHeight = 17.0
    private let sampleWidth = 24.0
    private let gap = 7.0

    /// Writes the names to the right of the data, each near the end of its line.
    func drawRight(of frame: Frame, on canvas: inout Canvas) {
      let left = canvas.bounds.maxX + 12
      for (entry, height) in spread(over: frame.height) {
        draw(entry, at: Point(left, height), on: &canvas)
      }
    }

    /// Writes the names in rows below all that is drawn already.
    func drawBelow(_ frame: Frame, on canvas: inout Canvas) {
      var place = Point(0, canvas.bounds.maxY + rowHeight)
      for entry in entries {
        let width = sampleWidth + gap + Font.width(of: entry.name, size: Font.normal)
        if place.x > 0 && place.x + width > frame.width {
          place = Point(0, place.y + rowHeight)
        }
        draw(entry, at: place, on: &canvas)
        place.x += width + 20
      }
    }

    /// The entries with heights at which they do not touch. Entries without a line's end stand at
    /// the top. All are pushed down from the one above, then up from the bottom.
    private func spread(over height: Double) -> [(entry: LegendEntry, height: Double)] {
      let wanted = entries.enumerated().map { index, entry in
        (index: index, height: entry.height ?? rowHeight / 2, entry: entry)
      }.sorted {
        // Lines that end together keep the order in which they were added.
        (Numbers.rounded($0.height), $0.index) < (Numbers.rounded($1.height), $1.index)
      }
      var heights = wanted.map(\.height)
      for index in heights.indices.dropFirst() {
        heights[index] = max(heights[index], heights[index - 1] + rowHeight)
      }
      var limit = max(height - 4, Double(heights.count) * rowHeight - rowHeight / 2)
      for index in heights.indices.reversed() {
        heights[index] = min(heights[index], limit)
        limit = heights[index] - rowHeight
      }
      return zip(wanted, heights).map { ($0.entry, $1) }
    }

    private func draw(_ entry: LegendEntry, at place: Point, on canvas: inout Canvas) {
      let end = Point(place.x + sampleWidth, place.y)
      let middle = place.towards(end, 0.5)
      switch entry.sample {
      case .line(let color, let dash):
        canvas.stroke([place, end], color: color, width: 2, dash: dash)
      case .arrow(let color):
        canvas.arrow(from: place, to: end, color: color)
      case .marker(let marker, let color, let radius):
        canvas.marker(marker, at: middle, radius: radius, color: color)
      case .patches(let colors):
        let side = min(12, sampleWidth / Double(max(colors.count, 1)))
        for (index, color) in colors.enumerated() {
          let left = end.x - side * Double(colors.count - index)
          canvas.fill(
            Box(minX: left, minY: place.y - 6, maxX: left + side, maxY: place.y + 6), color: color)
        }
        if colors.count > 1 {
          canvas.outline(
            Box(minX: place.x, minY: place.y - 6, maxX: end.x, maxY: place.y + 6), color: .axis)
        }
      case .square(let color, let ground):
        canvas.fill(Box(around: middle, radius: 8), color: ground)
        canvas.fill(Box(around: middle, radius: 6), color: color)
      }
      canvas.text(entry.name, at: Point(end.x + gap, place.y + 4), color: .ink)
    }
  }
}
