import ChainRule

/// How much drawn digits differ from one another: each is drawn at random from these ranges.
public struct DigitStyle: Hashable, Sendable {
  /// How far a digit may be shifted in each direction, in pixels.
  public var shift: Double

  /// How far a digit may lean: the sideways shift of its top against its middle, over that height.
  public var slant: Double

  /// The width of the pen, in pixels.
  public var thickness: ClosedRange<Double>

  /// The standard deviation of what is added to a pixel; the sum is limited to 0 (paper) … 1 (ink).
  public var noise: Double

  /// A style; what is left out is moderate.
  public init(
    shift: Double = 1.5, slant: Double = 0.25, thickness: ClosedRange<Double> = 1.2...2.6,
    noise: Double = 0.1
  ) {
    self.shift = shift
    self.slant = slant
    self.thickness = thickness
    self.noise = noise
  }

  /// The same style without noise.
  public var clean: DigitStyle {
    DigitStyle(shift: shift, slant: slant, thickness: thickness, noise: 0)
  }
}

extension DataSet {
  /// Pictures of the digits 0 to 9 in turn, 16 × 16 pixels each, drawn with strokes of a pen.
  ///
  /// The 256 inputs are the pixels row by row from the top, from 0 for paper to 1 for ink.
  public static func digits(
    _ count: Int, style: DigitStyle = DigitStyle(),
    using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    let examples = (0..<count).map { index in
      let digit = index % 10
      return Example(picture(of: digit, style, using: &generator), .label(digit, of: 10))
    }
    return DataSet(
      examples,
      inputNames: (1...16).flatMap { row in (1...16).map { "pixel \(row), \($0)" } },
      classNames: (0...9).map(String.init))
  }

  private static func picture(
    of digit: Int, _ style: DigitStyle, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    func draw(_ limit: Double) -> Double { generator.uniform(in: -limit..<limit) }
    let slant = draw(style.slant)
    let (right, down) = (draw(style.shift), draw(style.shift))
    let thickness = generator.uniform(in: style.thickness.lowerBound..<style.thickness.upperBound)
    let strokes = DigitGlyphs.strokes(of: digit).map { stroke in
      stroke.map { point in
        Point(
          x: 16 * (point.x + slant * (0.5 - point.y)) + right,
          y: 16 * point.y + down)
      }
    }
    let segments = strokes.flatMap(Segment.chain)
    return (0..<256).map { index in
      let center = Point(x: Double(index % 16) + 0.5, y: Double(index / 16) + 0.5)
      var nearest = Double.infinity
      for segment in segments { nearest = .minimum(nearest, segment.squaredDistance(to: center)) }
      // The share of the pixel that ink covers: ½ where the stroke's edge goes through its middle.
      let ink = thickness / 2 + 0.5 - nearest.squareRoot()
      let noise = style.noise == 0 ? 0 : generator.normal(standardDeviation: style.noise)
      return limited(limited(ink) + noise)
    }
  }
}

/// A straight piece of a stroke.
private struct Segment {
  private let start: Point
  private let dx, dy, squaredLength: Double

  /// The pieces from each point to the next.
  static func chain(_ points: [Point]) -> [Segment] {
    zip(points, points.dropFirst()).map(Segment.init)
  }

  private init(_ start: Point, _ end: Point) {
    self.start = start
    (dx, dy) = (end.x - start.x, end.y - start.y)
    squaredLength = dx * dx + dy * dy
  }

  /// The square of the distance from a point to the nearest one of the piece.
  func squaredDistance(to point: Point) -> Double {
    let (x, y) = (point.x - start.x, point.y - start.y)
    let part = limited((x * dx + y * dy) / squaredLength)
    let (right, down) = (x - part * dx, y - part * dy)
    return right * right + down * down
  }
}

/// The nearest value from 0 to 1.
private func limited(_ number: Double) -> Double { .minimum(.maximum(number, 0), 1) }
