import ChainRule

/// The hill of exercise 1.5: a peak of height 2 near −2, the top of height 3 near 3, and level
/// ground far out on both sides.
func hill<Number: Scalar>(_ x: Number) -> Number {
  let smallerPeak = 2 * exp(-((x + 2) * (x + 2)))
  let top = 3 * exp(-((x - 3) * (x - 3)))
  return smallerPeak + top
}
