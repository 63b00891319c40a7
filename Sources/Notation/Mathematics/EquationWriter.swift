import ChainRule

/// Writes the equations of a derivation in one format.
struct EquationWriter {
  let writer: MathematicsWriter

  /// The place of the output among the names.
  let output: Int

  /// How numbers are shown; `nil` for all their digits.
  let number: ((Double) -> String)?

  /// The parts of an equation: its left side, and its others, each behind = or ≈.
  func parts(
    of equation: Derivation.Equation, isHidden: Bool
  ) -> (left: FormulaPiece, sides: [[FormulaPiece]]) {
    let left =
      switch equation.left {
      case .name(let index): FormulaPiece(text: writer.name(index), width: width(index))
      case .derivative(let index, let other): derivative(index, other)
      }
    if isHidden {
      let blank = writer.notation.sign("=") + writer.notation.blank
      return (left, [[FormulaPiece(text: blank, width: 10)]])
    }
    return (left, equation.sides.map(pieces))
  }

  private func pieces(of side: Derivation.Side) -> [FormulaPiece] {
    switch side {
    case .expression(let expression): return behind("=", writer.pieces(of: expression))
    case .chainRule(let terms):
      let products = terms.map {
        [derivative(output, $0.node), derivative($0.node, $0.input)]
      }
      return behind("=", sum(products))
    case .contributions(let terms): return behind("=", sum(terms.map(contribution)))
    case .number(let value):
      guard let shown = number?(value) else {
        return behind("=", [FormulaPiece(text: writer.number(value), width: 20)])
      }
      let isExact = Double(shown) == value || !value.isFinite
      return behind(
        isExact ? "=" : "≈",
        [FormulaPiece(text: writer.notation.number(shown), width: shown.count)])
    }
  }

  /// A derivative by a node times a local one; a factor 1 is left out.
  private func contribution(_ node: Int, _ local: Expression) -> [FormulaPiece] {
    let upstream = derivative(output, node)
    if local.number == 1 { return [upstream] }
    return [upstream, factor(local)]
  }

  /// A local derivative, in parentheses where a sign before it asks for them.
  private func factor(_ local: Expression) -> FormulaPiece {
    let pieces = writer.pieces(of: local)
    let isSum = pieces.count > 1 || local.number.map { $0 < 0 } ?? false
    return FormulaPiece(
      text: writer.text(local, within: isSum ? 2 : 0),
      width: pieces.reduce(2) { $0 + $1.width })
  }

  /// A sum of products, a piece for each.
  private func sum(_ products: [[FormulaPiece]]) -> [FormulaPiece] {
    products.enumerated().map { index, factors in
      let product = factors.map(\.text).joined(separator: writer.notation.times)
      return FormulaPiece(
        text: (index == 0 ? "" : writer.notation.sign("+")) + product,
        width: factors.reduce(3) { $0 + $1.width })
    }
  }

  private func derivative(_ index: Int, _ other: Int) -> FormulaPiece {
    FormulaPiece(
      text: writer.notation.derivative(writer.name(index), writer.name(other)),
      width: max(width(index), width(other)) + 2)
  }

  private func width(_ index: Int) -> Int { writer.width(index) }

  private func behind(_ sign: String, _ pieces: [FormulaPiece]) -> [FormulaPiece] {
    var pieces = pieces
    pieces[0].text = writer.notation.sign(sign) + pieces[0].text
    pieces[0].width += 3
    return pieces
  }
}
