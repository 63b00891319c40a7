extension Plot {
  /// How one mark looks.
  struct Style {
    var color: Color
    var dash: Dash
    var marker: Marker

    /// The mark's place in its family, and the size of the family.
    var index: Int, count: Int
  }

  /// How every mark looks: as asked for, else the next colour, dash and marker. Lines differ by
  /// colour and dashes, points by colour and shape, and bars by colours of different lightness.
  var styles: [Style] {
    var counts: [Family: Int] = [:]
    let totals = marks.reduce(into: counts) { $0[type(of: $1.shape).family, default: 0] += 1 }
    var series = 0
    return marks.map { mark in
      let family = type(of: mark.shape).family
      let index = counts[family, default: 0]
      counts[family] = index + 1
      let palette = family == .bars ? Color.fills : Color.strokes
      let color = mark.color ?? palette[series % palette.count]
      if family != .others && mark.color == nil { series += 1 }
      return Style(
        color: color,
        dash: mark.dash ?? Dash.allCases[index % Dash.allCases.count],
        marker: mark.marker ?? Marker.allCases[index % Marker.allCases.count],
        index: index, count: totals[family, default: 1])
    }
  }

  /// The pattern of a line.
  public enum Dash: Sendable, CaseIterable {
    /// From an unbroken line to one of long and short strokes.
    case solid, dashed, dotted, dashDotted

    /// The lengths of ink and gap, as SVG wants them.
    var pattern: String? {
      switch self {
      case .solid: nil
      case .dashed: "7 4"
      case .dotted: "1.5 3.5"
      case .dashDotted: "8 3 1.5 3"
      }
    }
  }
}
