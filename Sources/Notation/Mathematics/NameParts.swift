/// A name as mathematics sets it: `w` with the small `1`.
struct NameParts: Hashable {
  let base: String
  let index: String
  let primes: Int

  /// The parts of w₁, w_1, v12, x_new and x′. A name with spaces or signs is one part, and so is
  /// one of several words, such as learning_rate.
  init(_ name: String) {
    let scalars = name.unicodeScalars.map { scalar in
      ("₀"..."₉").contains(scalar)
        ? Unicode.Scalar(UInt8(48 + scalar.value - 0x2080)) : scalar
    }
    let text = String(String.UnicodeScalarView(scalars.filter { $0 != "′" }))
    let letters = text.prefix { $0 != "_" && !("0"..."9").contains($0) }
    let rest = text.dropFirst(letters.count).split(separator: "_")
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    let isIndexed = letters.count == 1 || rest.allSatisfy { $0.allSatisfy(\.isNumber) }
    guard isPlain && isIndexed && !letters.isEmpty else {
      (base, index, primes) = (name, "", 0)
      return
    }
    primes = scalars.count { $0 == "′" }
    base = letters == "pi" ? "π" : String(letters)
    index = rest.joined(separator: ",")
  }

  /// A name as it is, in one part.
  init(whole name: String) { (base, index, primes) = (name, "", 0) }
}

extension [String] {
  /// The parts of each name. Of two that would look alike, as w₁ and w_1, one stays as it is: not
  /// the one that is written w₁ already.
  var parts: [NameParts] {
    var owners: [NameParts: String] = [:]
    for name in self {
      let parts = NameParts(name)
      let isShownAsItIs = MathematicsNotation.text.name(parts) == name
      if owners[parts] == nil || isShownAsItIs { owners[parts] = name }
    }
    return map { name in
      let parts = NameParts(name)
      return owners[parts] == name ? parts : NameParts(whole: name)
    }
  }
}
