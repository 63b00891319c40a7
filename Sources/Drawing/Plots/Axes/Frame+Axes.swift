extension Plot.Frame {
  /// Draws the two axes: lines, ticks, their labels, and hairlines across the area.
  func drawAxes(on canvas: inout Plot.Canvas) {
    drawGrid(on: &canvas)
    if x.axis.isVisible { drawHorizontalAxis(on: &canvas) }
    if y.axis.isVisible { drawVerticalAxis(on: &canvas) }
  }

  /// Writes what the axes measure, outside of all that is drawn already.
  func drawAxisLabels(on canvas: inout Plot.Canvas) {
    let box = canvas.bounds
    // The labels of ticks reach a little above the area, and need no room here.
    let top = box.minY < -8 ? box.minY : -6
    if !x.axis.label.isEmpty {
      canvas.text(x.axis.label, at: Plot.Point(width / 2, box.maxY + 14), .middle, color: .ink)
    }
    if !y.axis.label.isEmpty {
      canvas.text(y.axis.label, at: Plot.Point(0, top - 6), color: .ink)
    }
  }

  private func drawGrid(on canvas: inout Plot.Canvas) {
    for place in places(of: gridTicks(x, x.horizontalTicks), on: x) {
      canvas.stroke([Plot.Point(place, 0), Plot.Point(place, height)], color: .hairline, width: 1)
    }
    for place in places(of: gridTicks(y, y.verticalTicks), on: y) {
      canvas.stroke([Plot.Point(0, place), Plot.Point(width, place)], color: .hairline, width: 1)
    }
  }

  private func drawHorizontalAxis(on canvas: inout Plot.Canvas) {
    canvas.stroke([Plot.Point(0, height), Plot.Point(width, height)], color: .axis, width: 1)
    let slot = x.axis.categories.map { width / Double(max($0.count, 1)) - 6 }
    for tick in x.horizontalTicks {
      guard let place = x.place(of: tick.value) else { continue }
      if slot == nil {
        let length = tick.label == nil ? 2.5 : 5
        canvas.stroke(
          [Plot.Point(place, height), Plot.Point(place, height + length)], color: .axis, width: 1)
      }
      guard let label = tick.label else { continue }
      let lines = slot.map { Plot.Font.wrap(label, width: $0, size: Plot.Font.small) } ?? [label]
      canvas.text(
        lines.joined(separator: "\n"), at: Plot.Point(place, height + 17), .middle,
        size: Plot.Font.small)
    }
  }

  private func drawVerticalAxis(on canvas: inout Plot.Canvas) {
    canvas.stroke([Plot.Point(0, 0), Plot.Point(0, height)], color: .axis, width: 1)
    for tick in y.verticalTicks {
      guard let place = y.place(of: tick.value) else { continue }
      if y.axis.categories == nil {
        let length = tick.label == nil ? 2.5 : 5
        canvas.stroke([Plot.Point(-length, place), Plot.Point(0, place)], color: .axis, width: 1)
      }
      guard let label = tick.label else { continue }
      canvas.text(label, at: Plot.Point(-8, place + 4), .end, size: Plot.Font.small)
    }
  }

  /// The ticks that get a hairline: those with a label, none between names.
  private func gridTicks(_ scale: Plot.AxisScale, _ ticks: [Plot.Tick]) -> [Plot.Tick] {
    scale.axis.isVisible && scale.axis.categories == nil ? ticks.filter { $0.label != nil } : []
  }

  private func places(of ticks: [Plot.Tick], on scale: Plot.AxisScale) -> [Double] {
    ticks.compactMap { scale.place(of: $0.value) }
  }
}
