extension Plot.Mark {
  /// A few words with their middle at a point, as the count in a cell.
  public static func caption(_ text: String, at point: (Double, Double)) -> Plot.Mark {
    Plot.Mark(Plot.CaptionShape(text: text, point: Plot.Point(point)))
  }
}

extension Plot {
  /// Words upon a point.
  struct CaptionShape: Shape {
    static let family = Family.others
    let text: String
    let point: Point

    var extent: [Point] { [point] }

    func draw(on canvas: inout Canvas, in frame: Frame, style: Style) {
      guard let place = frame.visiblePlace(of: point) else { return }
      canvas.text(text, at: Point(place.x, place.y + 4), .middle, color: .ink, halo: true)
    }
  }
}
