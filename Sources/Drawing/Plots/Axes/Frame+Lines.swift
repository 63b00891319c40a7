extension Plot.Frame {
  /// The pieces of a line that lie in the area, as places on the canvas.
  ///
  /// A point that cannot be drawn ends a piece, and so does the edge. A point alone between two
  /// gaps is a piece of one place.
  func visiblePieces(of line: [Plot.Point]) -> [[Plot.Point]] {
    let runs = line.map(place).split(separator: nil).map { $0.compactMap(\.self) }
    return runs.flatMap { run in
      run.count > 1 ? clipped(run) : clipped(run[0], run[0]) == nil ? [] : [run]
    }
  }

  /// The pieces of a line without gaps that lie in the area.
  private func clipped(_ places: [Plot.Point]) -> [[Plot.Point]] {
    var pieces: [[Plot.Point]] = []
    for (start, end) in zip(places, places.dropFirst()) {
      guard let (a, b) = clipped(start, end) else { continue }
      if pieces.last?.last == a {
        pieces[pieces.count - 1].append(b)
      } else {
        pieces.append([a, b])
      }
    }
    return pieces
  }

  /// The height at which a line ends, if it ends near the right edge.
  func heightAtRight(of line: [Plot.Point]) -> Double? {
    guard let end = visiblePieces(of: line).last?.last, end.x > width * 0.85 else { return nil }
    return end.y
  }

  /// The part of a stretch that lies in the area; `nil` if none does.
  ///
  /// After You-Dong Liang and Brian Barsky, *A new concept and method for line clipping*, 1984:
  /// each edge cuts off a part of the line.
  private func clipped(_ start: Plot.Point, _ end: Plot.Point) -> (Plot.Point, Plot.Point)? {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let edges = [(-dx, start.x), (dx, width - start.x), (-dy, start.y), (dy, height - start.y)]
    // A line along the edge stays, whatever the last digits of its coordinates are.
    for (outwards, room) in edges.map({ ($0, $1 + 0.001) }) {
      if outwards == 0 {
        if room < 0 { return nil }
      } else if outwards < 0 {
        enter = max(enter, room / outwards)
      } else {
        leave = min(leave, room / outwards)
      }
    }
    if enter > leave { return nil }
    return (
      enter == 0 ? start : start.towards(end, enter), leave == 1 ? end : start.towards(end, leave)
    )
  }
}
