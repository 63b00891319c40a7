import ChainRule

// Operations as a user may write them, from their rule alone.

/// A kink: |x| up to 1, and 2·|x| − 1 behind.
enum Gutter: UnaryOperation {
  static let symbol = "gutter"
  static func value<S: Scalar>(_ x: S) -> S { maximum(abs(x), 2 * abs(x) - 1) }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { sign(x) * (1 + step(abs(x) - 1)) }
}

/// A power of two inputs, with a symbol that no language allows as a name.
enum Tower: BinaryOperation {
  static let symbol = "↑↑"
  static func value<S: Scalar>(_ a: S, _ b: S) -> S { pow(a, b * b) }
  static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (b * b * pow(a, b * b - 1), 2 * b * y * log(a))
  }
}

/// An angle, in turns; its symbol is a word that languages reserve.
enum Turn: BinaryOperation {
  static let symbol = "return"
  static func value<S: Scalar>(_ a: S, _ b: S) -> S { atan2(a, b) / (2 * Double.pi) }
  static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    let square = 2 * Double.pi * (a * a + b * b)
    return (b / square, -a / square)
  }
}

/// One whose value calls another of a user's own, and whose symbol is the name of its input.
enum Nested: UnaryOperation {
  static let symbol = "x"
  static func value<S: Scalar>(_ x: S) -> S { Gutter.of(x) * Turn.of(x, x + 3) }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S {
    let slopes = Turn.derivatives(x, x + 3, output: Turn.of(x, x + 3))
    return Gutter.derivative(x, output: Gutter.of(x)) * Turn.of(x, x + 3)
      + Gutter.of(x) * (slopes.0 + slopes.1)
  }
}
