extension Plot {
  /// The plot drawn: the area for the data has its upper left corner at (0, 0).
  var canvas: Canvas {
    let frame = Frame(self)
    let styled = zip(marks, styles)
    var canvas = Canvas(covering: Box(width: width, height: height))
    frame.drawAxes(on: &canvas)
    for (mark, style) in styled { mark.shape.draw(on: &canvas, in: frame, style: style) }
    if !marks.contains(where: { $0.shape.extent.contains { frame.place(of: $0) != nil } }) {
      canvas.text("no data", at: Point(width / 2, height / 2), .middle, color: .quiet, halo: true)
    }
    frame.drawAxisLabels(on: &canvas)
    let entries = styled.flatMap { mark, style in
      mark.shape.legendEntries(name: mark.name, in: frame, style: style)
    }
    switch legend {
    case .right: Legend(entries: entries).drawRight(of: frame, on: &canvas)
    case .below: Legend(entries: entries).drawBelow(frame, on: &canvas)
    case .hidden: break
    }
    drawTitle(on: &canvas)
    return canvas
  }

  /// What a screen reader says after the title.
  var spokenText: String {
    if let description { return description }
    let axes = [y, x].filter { !$0.label.isEmpty }.map(\.spokenText).joined(separator: " against ")
    let names = marks.compactMap(\.name).filter { !$0.isEmpty }
    let series = names.isEmpty ? "" : "Series: " + names.joined(separator: ", ") + "."
    return [axes.isEmpty ? "" : axes + ".", series].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Writes the title above all that is drawn already, from the left edge of the data.
  private func drawTitle(on canvas: inout Canvas) {
    let size = width < 260 ? Font.small : Font.title
    // A title may reach a little over the rest before a single word falls to a second line.
    let limit = max(canvas.bounds.maxX * 1.15, 90)
    let lines = Font.wrap(title, width: limit, size: size, bold: true)
    guard !lines.isEmpty else { return }
    let baseline = canvas.bounds.minY - 10 - Double(lines.count - 1) * size * Font.lineHeight
    canvas.text(
      lines.joined(separator: "\n"), at: Point(0, baseline), size: size, color: .ink, bold: true)
  }
}
