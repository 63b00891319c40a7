import Testing

@testable import ChainRule

@Suite("Formulas: every notation")
struct FormulaEdgeTests {
  @Test(
    "A number may be written in every notation that Swift has, in capitals too",
    arguments: [
      ("1e3", 1000), ("1E3", 1000), ("1e+3", 1000), ("1E+3", 1000), ("1e-3", 0.001),
      ("1E-3", 0.001), ("0x1F", 31), ("0X1F", 31), ("0x1f", 31), ("0xabcdef", 11_259_375),
      ("0XABCDEF", 11_259_375), ("0x0123456789", 4_886_718_345), ("0x1p4", 16), ("0X1P4", 16),
      ("0x1p+4", 16), ("0x1P-4", 0.0625), ("0x1.8p1", 3), ("1_000_000", 1e6), ("1_0.2_5", 10.25),
      ("1e1_0", 1e10), (".5", 0.5), ("5.", 5), ("007", 7), ("0.1e1", 1),
      ("9876543210", 9_876_543_210),
      ("1e400", .infinity), ("1e-400", 0), ("inf", .infinity), ("∞", .infinity), ("pi", .pi),
      ("π", .pi), ("-1E3", -1000), ("−1", -1),
    ] as [(String, Double)])
  func numbers(text: String, number: Double) throws {
    #expect(try Formula(text).evaluate([String: Double]()) == number)
    #expect(try Formula("(\(text))").evaluate([String: Double]()) == number)
  }

  @Test(
    "What only looks like a number is refused", arguments: ["1..2", "0x", "0xg", "1e", "1e+", "1x"])
  func noNumbers(text: String) {
    #expect(throws: FormulaError.self) { try Formula(text) }
  }

  @Test("An e that no digit follows belongs to the next word")
  func exponentWithoutDigits() {
    let error = #expect(throws: FormulaError.self) { try Formula("2e+x") }
    #expect(error?.message == "expected a sign such as * before this, but found ‘e’")
  }

  @Test(
    "A name is letters of any script, digits, signs of order, and underscores, from the first to last",
    arguments: [
      "a", "z", "A", "Z", "_", "_0", "a0123456789", "azAZ_", "x₀", "x₉", "xₜ", "x′", "θ", "größe",
      "重み", "é",
    ])
  func names(name: String) throws {
    let formula = try Formula("\(name)*2")
    #expect(formula.variables.map(\.name) == [name])
    #expect(try formula.evaluate([name: 3.0]) == 6)
  }

  @Test("A negative base stands in parentheses, −0 too: −0 to a power is not minus a power of 0")
  func negativeBase() throws {
    for (number, text) in [(-2.0, "(-2)^x"), (-0.0, "(-0)^x"), (0, "0^x"), (2, "2^x")] {
      let power = pow(Formula.constant(number), Formula(variable: "x"))
      #expect(power.description == text)
      let again = try Formula(text).evaluate(["x": 3.0])
      #expect(again == pow(number, 3) && again.sign == pow(number, 3).sign)
    }
  }

  @Test("No other sign of ASCII is part of a name")
  func noNames() {
    for value in 0x21..<0x7F {
      let sign = Character(Unicode.Scalar(UInt8(value)))
      if sign.isLetter || sign.isNumber || "_+-*/^(),;=.".contains(sign) { continue }
      #expect(throws: FormulaError.self, "\(sign)") { try Formula("a\(sign)b") }
    }
  }

  @Test("A graph's labels become names that differ, and are none of the kit's own")
  func distinctNames() throws {
    let labels = ["1st", "", "pi", "sin", "a-b", "a_b", "a b", "∞", "x′", "-"]
    let sum = labels.enumerated().map { Value(Double($0), $1) }.reduce(Value(0, "z")) { $0 + $1 }
    let formula = Formula(of: sum)
    #expect(
      formula.variables.map(\.name) == [
        "z", "_1st", "_", "pi_", "sin_", "a_b_2", "a_b", "a_b_3", "__2", "x′", "__3",
      ])
    #expect(try Formula(formula.description) == formula)
  }

  @Test(
    "A formula goes on in the next line after a sign and within parentheses; else a line ends it")
  func lines() throws {
    let numbers = ["a": 5.0, "b": 7]
    for (text, value) in [
      ("a +\nb", 12.0), ("(a\n+ b)*2", 24), ("max(a,\nb)", 7), ("max(\na\n,\nb\n)", 7),
      ("c = a\nc*2 + b", 17),
      ("c =\na; c + b", 12), ("\n\na\n\n", 5), ("a;;b;", 7), ("a\n;b", 7), ("-\na + b", 2),
      ("a\r\n+ b", 7),
    ] {
      let formula = try Formula(text)
      let given = numbers.filter { entry in formula.variables.contains { $0.name == entry.key } }
      #expect(try formula.evaluate(given) == value, "\(text.debugDescription)")
    }
    #expect(throws: FormulaError.self) { try Formula("(a; + b)") }
  }

  @Test("An error counts lines and characters from 1, and shows its own line alone")
  func places() {
    for (text, line, column, excerpt) in [
      ("$", 1, 1, "$"), ("a;\nb;\nc $", 3, 3, "c $"), ("👩‍👩‍👧‍👦", 1, 1, "👩‍👩‍👧‍👦"),
      ("é + 👩‍👩‍👧‍👦 + $\nnext", 1, 5, "é + 👩‍👩‍👧‍👦 + $"),
      ("e\u{301}\u{302} + $", 1, 5, "e\u{301}\u{302} + $"), ("a\n\t$", 2, 2, " $"),
    ] {
      let error = #expect(throws: FormulaError.self) { try Formula(text) }
      #expect(error?.line == line, "\(text)")
      #expect(error?.column == column, "\(text)")
      #expect(error?.excerpt == excerpt, "\(text)")
    }
  }

  @Test("40 characters to either side are shown; of more than that 39, and dots")
  func excerpts() {
    for (count, before, after) in [(40, 40, 40), (41, 40, 40)] {
      let letters = String(repeating: "a", count: count - 2)
      let error = #expect(throws: FormulaError.self) { try Formula("\(letters)+ $ +\(letters)") }
      let parts = (error?.excerpt ?? "").split(separator: "$", omittingEmptySubsequences: false)
      #expect(parts.map(\.count) == [before, after])
      #expect(parts[0].hasPrefix("…") == (count > 40) && parts[1].hasSuffix("…") == (count > 40))
      #expect(error?.marker == String(repeating: " ", count: before) + "^")
    }
    let name = String(repeating: "f", count: 41)
    let long = #expect(throws: FormulaError.self) { try Formula("\(name)(x)") }
    #expect(long?.marker == String(repeating: "^", count: 40))
    #expect(long?.excerpt == String(repeating: "f", count: 39) + "…(x)")
  }

  @Test("A suggestion shares most of the word, and of two that are as near the first is taken")
  func suggestions() {
    for (word, words, expected) in [
      ("x", ["y"], nil), ("ab", ["xy"], nil), ("abc", ["axy"], nil),
      ("abc", ["abd", "abb"], "abb"),
      ("abcd", ["abxy"], "abxy"), ("abcd", ["axyz"], nil), ("ba", ["ab"], "ab"),
      ("abcdef", ["badcef"], "badcef"), ("tan", ["tanh", "tan"], "tan"), ("", ["a"], nil),
      ("sqr", ["sqrt"], "sqrt"), ("a", [], nil), ("TANH", ["tanh"], "tanh"),
    ] as [(String, [String], String?)] {
      #expect(nearestWord(to: word, among: words) == expected, "\(word) among \(words)")
    }
  }
}
