import Testing

@testable import ChainRule

@Suite("Formulas: printing")
struct FormulaPrintingTests {
  @Test(
    "Only the parentheses that are needed are printed",
    arguments: [
      ("((a))", "a"), ("(a + b) + c", "a + b + c"), ("a + (b + c)", "a + (b + c)"),
      ("a - (b - c)", "a - (b - c)"), ("(a*b)*c", "a*b*c"), ("a*(b*c)", "a*(b*c)"),
      ("(a/b)*c", "a/b*c"), ("a/(b*c)", "a/(b*c)"), ("(a^b)^c", "(a^b)^c"),
      ("a^(b^c)", "a^b^c"), ("-(x^2)", "-x^2"), ("(-x)^2", "(-x)^2"), ("(-2)^x", "(-2)^x"),
      ("-(a*b)", "-(a*b)"), ("(-a)*b", "-a*b"), ("a*(-b)", "a*-b"), ("2^(-x)", "2^-x"),
      ("a - (-b)", "a - -b"), ("sin((x)) + max((a), b)", "sin(x) + max(a, b)"),
      ("c = a + b; c*c", "c = a + b; c*c"), ("y = (a*b)", "y = a*b"),
      ("y = 3", "y = 3"), ("y = -inf", "y = -inf"), ("y = 3; y", "y = 3"), ("y = x", "x"),
      ("r = pi; r*r + pi", "pi*pi + pi"), ("n = nan; n + x", "n = nan; n + x"),
      ("c = -2; c^x", "c = -2; c^x"),
    ])
  func fewestParentheses(text: String, printed: String) throws {
    #expect(try Formula(text).description == printed)
  }

  @Test("What is printed reads back as the same graph, for 500 random formulas")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let formula = randomFormula(using: &generator)
      let again = try Formula(formula.description)
      #expect(shape(of: again) == shape(of: formula), "\(formula)")
      #expect(again == formula)
    }
  }

  @Test(
    "A number's name is one node, however often it stands there, and reads back as one",
    arguments: ["pi*x + pi", "r = pi; r*r + r", "π + π", "r = nan; r*r + r", "i = inf; i*i"])
  func namedConstants(text: String) throws {
    let formula = try Formula(text)
    let again = try Formula(formula.description)
    #expect(shape(of: again) == shape(of: formula), "\(formula)")
    let constants = Graph(of: formula.root).filter { $0.operation == nil && $0.label != "x" }
    #expect(constants.count == 1)
  }

  @Test("π keeps its name in the formula of a graph, and a constant of another value does not")
  func graphConstants() throws {
    let text = "sin(pi*x)*pi"
    let value = try Formula(text).value(["x": 1])
    #expect(Formula(of: value).description == text)
    let derivative = gradient(of: value, withRespectTo: Graph(of: value).filter(\.isLeaf))[0]
    #expect(Formula(of: derivative).description.contains("pi"))
    let other = Value.constant(3)
    other.label = "pi"
    #expect(Formula(of: other * Value(1, "x")).description == "3*x")
  }

  @Test("A shared node is printed once: the text does not double with each use")
  func sharing() throws {
    var x = Formula(variable: "x")
    for _ in 0..<60 { x = x + x }
    #expect(x.description.count < 60 * 20)
    #expect(try Formula(x.description).evaluate(["x": 1.0]) == 0x1p60)
  }

  /// What a graph is made of, but for the names of its results.
  private func shape(of formula: Formula) -> [String] {
    let graph = Graph(of: formula.root)
    return graph.indices.map { position in
      let node = graph[position]
      let text = node.operation?.symbol ?? node.label ?? "\(node.data)"
      return "\(text) \(graph.inputPositions(position))"
    }
  }

  /// A random graph with sharing, negative and odd numbers, and every kind of notation.
  private func randomFormula(using generator: inout SeededGenerator) -> Formula {
    var formulas = ["a", "b", "θ"].map { Formula(variable: $0) }
    let numbers = [0, 1, -2.5, 1e-300, -1e21, .infinity]
    let binary: [(Formula, Formula) -> Formula] = [
      (+), (-), (*), (/), pow, maximum, atan2, { a, _ in -a }, { a, _ in tanh(a) },
    ]
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let combine = binary.randomElement(using: &generator)!
      let a = formulas.randomElement(using: &generator)!
      let b =
        Bool.random(using: &generator)
        ? formulas.randomElement(using: &generator)!
        : .constant(numbers.randomElement(using: &generator)!)
      formulas.append(combine(a, b))
    }
    return formulas.last!
  }
}
