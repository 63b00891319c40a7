import ChainRule

/// In what formulas of one format differ from those of another.
struct MathematicsNotation: Sendable {
  /// A name, in its parts.
  let name: @Sendable (NameParts) -> String
  let number: @Sendable (String) -> String

  /// A sign with spaces around it, as = and +; and one in front.
  let sign: @Sendable (String) -> String
  let minus: String

  /// The sign of a product, between two factors.
  let times: String

  let fraction: @Sendable (String, String) -> String

  /// Whether a fraction is set as one number above another, so that it needs no parentheses.
  let fractionsAreTall: Bool

  let power: @Sendable (String, String) -> String

  /// A root of a degree; the square root has none.
  let root: @Sendable (String, String?) -> String
  let absoluteValue: @Sendable (String) -> String
  let parentheses: @Sendable (String) -> String

  /// A function by its name, which is upright, with what is in its parentheses.
  let call: @Sendable (_ name: String, _ inputs: [String]) -> String

  /// The derivative of one name by another.
  let derivative: @Sendable (String, String) -> String
}

/// A name as mathematics sets it: `w` with the small `1`.
struct NameParts: Equatable {
  let base: String
  let index: String
  let primes: Int

  /// The parts of w₁, w_1, v12 and x′.
  init(_ name: String) {
    primes = name.count { $0 == "′" }
    var scalars = Array(name.unicodeScalars.filter { $0 != "′" })
    for (place, scalar) in scalars.enumerated() where ("₀"..."₉").contains(scalar) {
      scalars[place] = Unicode.Scalar(UInt8(48 + scalar.value - 0x2080))
    }
    let text = String(String.UnicodeScalarView(scalars))
    let letters = text.prefix { $0 != "_" && !("0"..."9").contains($0) }
    let rest = text.dropFirst(letters.count)
    base = letters.isEmpty ? text : String(letters)
    index = letters.isEmpty ? "" : String(rest.drop { $0 == "_" })
  }
}
