/// What a name in a formula is made of.
enum FormulaName {
  /// A letter of any script, or `_`.
  static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isLetter(scalar) || scalar == "_" : scalar.properties.isXIDStart
  }

  /// Besides letters, a name goes on with digits, small digits as in w₁, and primes as in x′.
  static func canContinue(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "_" }
    return scalar.properties.isXIDContinue || ("₀"..."ₜ").contains(scalar) || scalar == "′"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Names that a formula can use, each once: what cannot stand in a name becomes `_`, and the name
  /// of a constant or a function gets a `_` behind it. A label that is a name already keeps it.
  static func distinct(_ labels: [String]) -> [String] {
    let reserved = Set(constants.keys).union(FormulaFunctions.named(with: []).keys)
    let names = labels.map { spelled($0, avoiding: reserved) }
    let owned = zip(labels, names).filter { $0 == $1 }.map(\.1)
    var copies = CopyNames(avoiding: Set(names), owned: owned)
    return zip(labels, names).map { label, name in label == name ? name : copies.name(name) }
  }

  private static func spelled(_ label: String, avoiding reserved: Set<String>) -> String {
    let scalars = label.unicodeScalars.map { canContinue($0) ? $0 : "_" }
    let name = String(String.UnicodeScalarView(scalars))
    if scalars.first.map(canStart) != true { return "_" + name }
    return reserved.contains(name) ? name + "_" : name
  }

  /// The constants by name.
  static let constants: [String: Double] = [
    "pi": .pi, "π": .pi, "inf": .infinity, "∞": .infinity, "nan": .nan,
  ]
}

/// The operations that a formula may call by name.
enum FormulaFunctions {
  /// The operations by their names: the standard ones, with `ln`, `pow` and the like beside them.
  static func named(with operations: [any Operation.Type]) -> [String: any Operation.Type] {
    var functions: [String: any Operation.Type] = [:]
    for operation in StandardOperation.all {
      for name in operation.functionNames { functions[name] = operation.type }
    }
    for operation in operations where OperatorNotation.of(operation) == nil {
      functions[operation.symbol] = operation
    }
    return functions
  }
}

extension StandardOperation {
  /// The names by which a formula calls the operation; none where it is written with a sign alone.
  fileprivate var functionNames: [String] {
    let symbol = OperatorNotation.of(type) == nil ? type.symbol : nil
    return [symbol, names.other].compactMap(\.self)
  }
}

extension Formula {
  /// The functions that every formula knows, in the order of a table, with their inputs' names.
  package static var functions: [(names: [String], inputNames: [String])] {
    StandardOperation.all.map { ($0.functionNames, $0.names.inputs) }.filter { !$0.0.isEmpty }
  }
}
