extension Plot.Mark {
  /// A thin vertical line across the plot, with words beside its upper end.
  public static func vertical(at x: Double, _ text: String = "") -> Plot.Mark {
    Plot.Mark(Plot.ReferenceShape(number: x, isVertical: true, text: text))
  }

  /// A thin horizontal line across the plot, with words at its right end, above it.
  public static func horizontal(at y: Double, _ text: String = "") -> Plot.Mark {
    Plot.Mark(Plot.ReferenceShape(number: y, isVertical: false, text: text))
  }
}

extension Plot {
  /// A line across the plot, at one value of an axis.
  struct ReferenceShape: Shape {
    static let family = Family.others
    let number: Double
    let isVertical: Bool
    let text: String

    /// The value on its own axis; NaN on the other one, which need not reach anything.
    var extent: [Point] { [isVertical ? Point(number, .nan) : Point(.nan, number)] }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      let scale = isVertical ? frame.x : frame.y
      guard scale.contains(number), let place = scale.place(of: number) else { return }
      let ends =
        isVertical
        ? [Point(place, 0), Point(place, frame.height)]
        : [Point(0, place), Point(frame.width, place)]
      canvas.stroke(ends, color: .quiet, width: 1, dash: .dotted)
      guard !text.isEmpty else { return }
      if isVertical {
        let fits = place + 5 + Font.width(of: text, size: Font.small) <= frame.width
        canvas.text(
          text, at: Point(fits ? place + 5 : place - 5, 12), fits ? .start : .end,
          size: Font.small, halo: true)
      } else {
        let baseline = place > 16 ? place - 5 : place + 13
        canvas.text(text, at: Point(frame.width - 4, baseline), .end, size: Font.small, halo: true)
      }
    }
  }
}
