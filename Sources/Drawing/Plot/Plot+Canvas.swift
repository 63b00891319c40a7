extension Plot {
  /// The plot drawn: the area for the data has its upper left corner at (0, 0).
  var canvas: Canvas {
    let frame = Frame(self)
    let styled = zip(marks, styles)
    var canvas = Canvas(covering: Box(width: width, height: height))
    frame.drawGrid(on: &canvas)
    for (mark, style) in styled { mark.shape.draw(on: &canvas, in: frame, style: style) }
    if isEmpty { canvas.text("no data", at: Point(width / 2, height / 2), .middle) }
    frame.drawAxes(on: &canvas)
    let entries = styled.flatMap { mark, style in
      mark.shape.keyEntries(name: mark.name, in: frame, style: style)
    }
    switch key {
    case .right: Key(entries).drawRight(of: frame, on: &canvas)
    case .below: Key(entries).drawBelow(frame, on: &canvas)
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

  /// Whether there is nothing that could be drawn.
  private var isEmpty: Bool {
    !marks.contains { mark in
      mark.shape.extent.contains {
        Numbers.drawable.contains($0.x) || Numbers.drawable.contains($0.y)
      }
    }
  }

  /// Writes the title above all that is drawn already, from the left edge of the data.
  private func drawTitle(on canvas: inout Canvas) {
    let size = width < 260 ? Font.small : Font.title
    let lines = Font.wrap(title, width: max(width, 90), size: size, bold: true)
    guard !lines.isEmpty else { return }
    let baseline = canvas.bounds.minY - 8 - Double(lines.count - 1) * size * Font.lineHeight
    canvas.text(
      lines.joined(separator: "\n"), at: Point(0, baseline), size: size, color: .ink, bold: true)
  }
}
