extension Formula {
  /// Reads a formula from text.
  ///
  /// - Signs: `+ - * / ^` (also `**`, `×`, `·`, `÷`), parentheses, and functions by name, as in
  ///   `atan2(y, x)`. Powers go from right to left and bind tighter than a sign in front: `-x^2` is
  ///   −(x²), `2^-x` is 2⁻ˣ.
  /// - Names: letters of any script, digits, small digits: `x`, `w₁`, `θ`, `learning_rate`. `pi`,
  ///   `π`, `inf`, `∞` and `nan` are constants.
  /// - Cost: one pass over the text; parentheses may be nested to any depth.
  ///
  /// The text may call `operations`, which are your own, by their symbols.
  ///
  /// - Throws: ``FormulaError``, which shows the place.
  public init(_ text: String, operations: [any Operation.Type] = []) throws(FormulaError) {
    var parser = FormulaParser(text, functions: FormulaFunctions.named(with: operations))
    self = try parser.parse()
  }
}
