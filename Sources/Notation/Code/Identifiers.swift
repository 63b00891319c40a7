import ChainRule

/// Names as programming languages allow them, readable and each once.
enum Identifiers {
  /// An identifier for each label: `theta` for θ, `w_1` for w₁. A label that is one keeps it; what
  /// a language reserves gets a `_` behind it, and two that would be alike a count.
  static func distinct(_ labels: [String], avoiding reserved: Set<String>) -> [String] {
    let names = labels.map { label in
      var name = spelled(label)
      while reserved.contains(name) { name += "_" }
      return name
    }
    let owned = zip(labels, names).filter { $0 == $1 }.map(\.1)
    var copies = CopyNames(avoiding: Set(names).union(reserved), owned: owned)
    return zip(labels, names).map { label, name in label == name ? name : copies.name(name) }
  }

  /// A beginning that none of the names has.
  static func prefix(_ word: String, avoiding names: [String]) -> String {
    var prefix = word
    while names.contains(where: { $0.hasPrefix(prefix) }) { prefix = "the_" + prefix }
    return prefix
  }

  /// A label in letters, digits and `_` of ASCII.
  static func spelled(_ label: String) -> String {
    var name = ""
    for scalar in label.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit || scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) {
        name.unicodeScalars.append(scalar)
      } else if scalar == " " {
        name += "_"
      } else if ("₀"..."₉").contains(scalar) {
        if name.last.map({ $0.isASCII && $0.isNumber }) != true { name += "_" }
        name += "\(scalar.value - Unicode.Scalar("₀").value)"
      } else {
        name += words[scalar] ?? "_u" + String(scalar.value, radix: 16) + "_"
      }
    }
    return name.first.map { $0.isNumber } != false ? "_" + name : name
  }

  /// How letters are spelled that are not of ASCII.
  private static let words: [Unicode.Scalar: String] = {
    let letters = "αβγδεζηθικλμνξοπρστυφχψωϑϕϵς∂∇"
    let names = """
      alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma \
      tau upsilon phi chi psi omega theta phi epsilon sigma d nabla
      """.split(separator: " ").map(String.init)
    let capitals = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
    let capitalNames = names.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return Dictionary(
      Array(zip(letters.unicodeScalars, names)) + Array(zip(capitals.unicodeScalars, capitalNames))
        + [("′", "_prime")]
    ) { first, _ in first }
  }()
}
