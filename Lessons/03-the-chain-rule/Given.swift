import ChainRule

/// A link of a chain: a function together with its slope at any place.
struct Link {
  /// What comes out, for what goes in.
  let value: (Double) -> Double

  /// How fast that rises, for what goes in.
  let slope: (Double) -> Double
}

extension Link {
  /// 3·x
  static var triple: Link { Link(value: { 3 * $0 }, slope: { _ in 3 }) }

  /// x ÷ 2
  static var halve: Link { Link(value: { $0 / 2 }, slope: { _ in 0.5 }) }

  /// x + 1
  static var addOne: Link { Link(value: { $0 + 1 }, slope: { _ in 1 }) }

  /// x²
  static var square: Link { Link(value: { $0 * $0 }, slope: { 2 * $0 }) }

  /// sin x
  static var sine: Link { Link(value: { sin($0) }, slope: { cos($0) }) }
}
