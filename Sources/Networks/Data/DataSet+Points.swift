import ChainRule

// Data sets of one or two inputs, which can be plotted. `noise` is the standard deviation of a
// normally distributed value that is added to each coordinate.

extension DataSet {
  /// Points on the line y = slope · x + intercept, with x from −1 to 1 and noise on y.
  public static func line(
    _ count: Int, slope: Double = 2, intercept: Double = 1, noise: Double = 0.1,
    using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    let examples = (0..<count).map { _ in
      let x = generator.uniform(in: -1..<1)
      let y = slope * x + intercept + generator.normal(standardDeviation: noise)
      return Example([x], .numbers([y]))
    }
    return DataSet(examples, inputNames: ["x"])
  }

  /// Two half-moons that reach into each other, with as many points each.
  ///
  /// The upper one, class 1, is half of the unit circle; class 0 is its mirror image, moved by (1,
  /// ½).
  public static func moons(
    _ count: Int, noise: Double = 0.1, using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    points(count, classNames: ["lower moon", "upper moon"], noise, using: &generator) {
      label, generator in
      let angle = generator.uniform(in: 0..<Double.pi)
      return label == 1 ? (cos(angle), sin(angle)) : (1 - cos(angle), 0.5 - sin(angle))
    }
  }

  /// Two circles about the origin: the outer one, class 1, with the radius 1, the inner one with ½.
  public static func circles(
    _ count: Int, noise: Double = 0.05, using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    points(count, classNames: ["inner circle", "outer circle"], noise, using: &generator) {
      label, generator in
      let angle = generator.uniform(in: 0..<2 * Double.pi)
      let radius = label == 1 ? 1 : 0.5
      return (radius * cos(angle), radius * sin(angle))
    }
  }

  /// Spirals around each other, one for each class, each from the radius 0.1 out to 1.
  ///
  /// Networks found them hard at first (Lang and Witbrock, 1988, Learning to tell two spirals
  /// apart; theirs have three turns).
  public static func spirals(
    _ count: Int, arms: Int = 2, turns: Double = 1, noise: Double = 0.02,
    using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    precondition(arms > 1, "spirals need two arms or more to tell apart, not \(arms)")
    let names = (1...arms).map { "spiral \($0)" }
    return points(count, classNames: names, noise, using: &generator) { label, generator in
      let radius = generator.uniform(in: 0.1..<1)
      let angle = 2 * .pi * (turns * radius + Double(label) / Double(arms))
      return (radius * cos(angle), radius * sin(angle))
    }
  }

  /// Points of each class in turn, beginning with the last class.
  private static func points<Generator: RandomNumberGenerator>(
    _ count: Int, classNames: [String], _ noise: Double, using generator: inout Generator,
    _ point: (_ label: Int, _ generator: inout Generator) -> (x: Double, y: Double)
  ) -> DataSet {
    let classCount = classNames.count
    let examples = (0..<count).map { index in
      let label = classCount - 1 - index % classCount
      let (x, y) = point(label, &generator)
      return Example(generator.blurred([x, y], by: noise), .label(label, of: classCount))
    }
    return DataSet(examples, inputNames: ["x", "y"], classNames: classNames)
  }
}
