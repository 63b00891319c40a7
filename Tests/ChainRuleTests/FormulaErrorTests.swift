import ChainRule
import Testing

@Suite("Formulas: errors")
struct FormulaErrorTests {
  @Test("An error shows the place and suggests the nearest name")
  func description() {
    #expect(throws: FormulaError.self) { try Formula("a = 1\ny = tnah(x)") }
    let error = #expect(throws: FormulaError.self) { try Formula("a = 1; b\ny = tnah(x)") }
    #expect(
      error?.description == """
        line 2, column 5: there is no function ‘tnah’; did you mean ‘tanh’?
          y = tnah(x)
              ^^^^
        """)
  }

  @Test(
    "Each mistake is said plainly, at its column",
    arguments: [
      ("", 1, "expected a formula, such as a*b + c"),
      ("a + ", 5, "expected a number, a name or a parenthesis, but the formula ends"),
      ("a + ; b", 5, "expected a number, a name or a parenthesis, but the statement ends"),
      ("a * / b", 5, "expected a number, a name or a parenthesis, but found ‘/’"),
      ("2x", 2, "expected a sign such as * before this, but found ‘x’"),
      ("a b", 3, "expected a sign such as * before this, but found ‘b’"),
      ("(a + b", 1, "this parenthesis is never closed"),
      ("a*(b; c", 3, "this parenthesis is never closed"),
      ("a + b)", 6, "this parenthesis was never opened"),
      ("()", 2, "expected a number, a name or a parenthesis, but found ‘)’"),
      ("max(a)", 1, "max takes 2 inputs, not 1"),
      ("sin(a, b)", 1, "sin takes 1 input, not 2"),
      ("1,5", 2, "a comma separates the inputs of a function; a decimal point is a point"),
      ("(1, 5)", 3, "a comma separates the inputs of a function; a decimal point is a point"),
      ("1.2.3", 1, "‘1.2.3’ is not a number"),
      ("a + b = c", 7, "only a single name can stand on the left of ‘=’"),
      ("sin = 2", 1, "‘sin’ is a function; choose another name"),
      ("pi = 3", 1, "‘pi’ is a number; choose another name"),
      ("c = a; c = b; c", 8, "‘c’ already stands for something; choose another name"),
      ("d = c; c = b; d", 8, "‘c’ was used before; move this statement to the front"),
      ("c = c + 1", 1, "‘c’ stands on both sides; choose another name"),
      ("sin + 1", 1, "‘sin’ is a function: sin(…)"),
      ("x + 1; x(2)", 8, "‘x’ is not a function; a product is x*(…)"),
      ("zzz(2)", 1, "there is no function ‘zzz’"),
      ("x²", 2, "a power is written with ^: ^2 instead of ²"),
      ("a $ b", 3, "‘$’ does not belong in a formula"),
      ("|x|", 1, "‘|’ does not belong in a formula; an absolute value is abs(…)"),
      ("größe + 😀", 9, "‘😀’ does not belong in a formula"),
    ])
  func messages(text: String, column: Int, message: String) {
    let error = #expect(throws: FormulaError.self) { try Formula(text) }
    #expect(error?.message == message)
    #expect(error?.column == column)
  }

  @Test("In a long line only the surroundings of the place are shown")
  func excerpt() {
    let error = #expect(throws: FormulaError.self) {
      try Formula(
        String(repeating: "a + ", count: 10_000) + "$" + String(repeating: " ", count: 90))
    }
    #expect((error?.excerpt.count ?? 0) < 130)
    #expect(error?.column == 40_001)
  }

  @Test(
    "The nearest word is the one that was most likely meant",
    arguments: [
      ("tnah", "tanh"), ("sigmiod", "sigmoid"), ("Relu", "relu"), ("squrt", "sqrt"), ("lg", "ln"),
    ])
  func nearest(word: String, expected: String) {
    let words = ["tanh", "sigmoid", "relu", "sqrt", "ln", "exp", "sin"]
    #expect(nearestWord(to: word, among: words) == expected)
    #expect(nearestWord(to: "entirely", among: words) == nil)
  }
}
