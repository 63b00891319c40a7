import ChainRule

extension Derivation {
  /// How many lines the derivation has, each an equation.
  public var lineCount: Int { sections.reduce(0) { $0 + $1.equations.count } }

  /// The derivation as text of a format.
  ///
  /// - Parameters:
  ///   - format: the format that it is written in.
  ///   - isStandalone: whether it is a whole document, for LaTeX and MathML.
  ///   - hidden: the lines, counted from 0, whose right sides are left blank, to be filled in.
  ///   - hasSolutions: whether the blank lines follow at the end as they should be.
  ///   - number: how numbers are shown; in their shortest digits, if nothing else is asked for.
  public func text(
    in format: MathematicsFormat, isStandalone: Bool = false, hiding hidden: Set<Int> = [],
    withSolutions hasSolutions: Bool = false, number: ((Double) -> String)? = nil
  ) -> String {
    let writer = EquationWriter(
      writer: MathematicsWriter(notation: format.notation, names: names), output: outputName,
      number: number)
    var parts: [String] = []
    var solutions: [String] = []
    var line = 0
    for (title, equations) in sections {
      var written: [String] = []
      for equation in equations {
        let isHidden = hidden.contains(line)
        let (left, sides) = writer.parts(of: equation, isHidden: isHidden)
        written.append(format.equation(left, sides))
        if isHidden {
          let (left, sides) = writer.parts(of: equation, isHidden: false)
          solutions.append(format.equation(left, sides))
        }
        line += 1
      }
      parts.append(format.section(title, written))
    }
    if hasSolutions && !solutions.isEmpty { parts.append(format.section("Solutions", solutions)) }
    let text = parts.joined(separator: "\n")
    return isStandalone ? format.document(text) : text
  }
}
