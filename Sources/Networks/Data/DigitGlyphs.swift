import ChainRule

/// A point of a drawing; x goes from 0 to 1 to the right, y from 0 to 1 downwards.
struct Point {
  var x, y: Double
}

/// The ten digits as strokes of a pen: each stroke is a chain of straight pieces.
enum DigitGlyphs {
  static func strokes(of digit: Int) -> [[Point]] {
    switch digit {
    case 0: [arc((0.5, 0.5), (0.24, 0.38), 0...360)]
    case 1: [line((0.32, 0.3), (0.55, 0.12), (0.55, 0.88))]
    case 2: [arc((0.5, 0.35), (0.24, 0.23), 190...395) + line((0.26, 0.88), (0.76, 0.88))]
    case 3:
      [arc((0.46, 0.31), (0.24, 0.19), 205...450) + arc((0.46, 0.69), (0.27, 0.19), 270...515)]
    case 4: [line((0.62, 0.12), (0.22, 0.62), (0.8, 0.62)), line((0.62, 0.12), (0.62, 0.88))]
    case 5:
      [line((0.72, 0.12), (0.32, 0.12), (0.29, 0.47)) + arc((0.48, 0.64), (0.26, 0.24), 225...510)]
    case 6: [line((0.66, 0.13), (0.42, 0.32)) + arc((0.5, 0.66), (0.24, 0.23), 190...550)]
    case 7: [line((0.24, 0.12), (0.76, 0.12), (0.42, 0.88))]
    case 8: [arc((0.5, 0.31), (0.2, 0.19), 90...450), arc((0.5, 0.69), (0.25, 0.19), 270...630)]
    default: [arc((0.5, 0.34), (0.24, 0.23), 10...370) + line((0.58, 0.68), (0.34, 0.87))]
    }
  }

  private static func line(_ points: (x: Double, y: Double)...) -> [Point] {
    points.map { Point(x: $0.x, y: $0.y) }
  }

  /// Part of an ellipse with a center and two radii, in pieces from one angle in degrees to
  /// another: 0 is to the right, 90 is down.
  private static func arc(
    _ center: (x: Double, y: Double), _ radii: (x: Double, y: Double), _ angles: ClosedRange<Int>
  ) -> [Point] {
    stride(from: angles.lowerBound, through: angles.upperBound, by: 15).map { degrees in
      let angle = Double(degrees) * .pi / 180
      return Point(x: center.x + radii.x * cos(angle), y: center.y + radii.y * sin(angle))
    }
  }
}
