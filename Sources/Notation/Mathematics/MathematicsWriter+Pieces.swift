import ChainRule

/// A part of a formula, between which a line can be broken.
struct FormulaPiece {
  var text: String

  /// How many letters wide it is, more or less.
  var width: Int
}

extension MathematicsWriter {
  /// The terms of a sum, or the factors of a product, each with the sign in front of it.
  func pieces(of expression: Expression) -> [FormulaPiece] {
    guard case .operation(let key, let inputs) = expression else { return [whole(expression)] }
    let (first, last) = (inputs[0], inputs[inputs.count - 1])
    switch ObjectIdentifier(key.type) {
    case ObjectIdentifier(Add.self) where first != last, ObjectIdentifier(Subtract.self):
      let sign = notation.sign(key.type == Add.self ? "+" : "−")
      return pieces(of: first) + [whole(last, within: 2, behind: sign)]
    case ObjectIdentifier(Multiply.self) where first != last:
      var isSum = false
      if case .operation(let key, _) = first { isSum = key.type != Multiply.self }
      let start = isSum ? [whole(first, within: 2)] : pieces(of: first)
      return start + [whole(last, within: 3, behind: notation.times)]
    case ObjectIdentifier(Negate.self):
      var all = isProduct(first) ? pieces(of: first) : [whole(first, within: 2)]
      all[0].text = notation.minus + all[0].text
      all[0].width += 1
      return all
    default: return [whole(expression)]
    }
  }

  private func isProduct(_ expression: Expression) -> Bool {
    guard case .operation(let key, _) = expression else { return false }
    return key.type == Multiply.self
  }

  private func whole(
    _ expression: Expression, within precedence: Int = 0, behind sign: String = ""
  ) -> FormulaPiece {
    FormulaPiece(
      text: sign + text(expression, within: precedence),
      width: width(expression) + (sign.isEmpty ? 0 : 2))
  }

  /// How many letters wide a name is, by its place.
  func width(_ index: Int) -> Int { widths[index] }

  /// How many letters wide an expression is; of a fraction the longer side counts.
  private func width(_ expression: Expression) -> Int {
    switch expression {
    case .number(let bits): return "\(Double(bitPattern: bits))".count
    case .name(let index): return width(index)
    case .operation(let key, let inputs):
      let widths = inputs.map { width($0) }
      let sum = widths.reduce(0, +)
      guard let notation = OperatorNotation.of(key.type) else {
        return sum + key.type.symbol.count + 2 * inputs.count
      }
      if key.type == Divide.self { return widths.max() ?? 0 }
      return sum + notation.sign.count + (expression.isSum ? 2 : 0)
    }
  }
}
