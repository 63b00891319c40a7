/// A measurement: `y` was measured at `x`.
struct Point {
  let x: Double
  let y: Double
}

/// The height of a seedling in centimetres, measured at the start and after each week.
var seedling: [Point] {
  [Point(x: 0, y: 0.8), Point(x: 1, y: 3.6), Point(x: 2, y: 4.4), Point(x: 3, y: 7.2)]
}

/// The straight line `m·x + b`: `b` is its height at 0, `m` is how much it rises for each unit of
/// `x`.
struct Line: Equatable {
  var m: Double
  var b: Double
}

/// How fast the error of a line rises with each coefficient, while the other stays as it is.
struct Gradient {
  var m: Double
  var b: Double
}

/// What came of trying one step.
struct Attempt {
  /// The rate of the step.
  let rate: Double

  /// The mean squared error of the line that the step led to.
  let error: Double

  /// Whether that is less than before the step.
  let errorFell: Bool
}
