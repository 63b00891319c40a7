import Testing

@testable import ChainRule

@Suite("Formulas: evaluation")
struct FormulaTests {
  @Test("A formula evaluates as Swift evaluates the same expression")
  func evaluation() throws {
    let (x, y) = (1.25, -0.5)
    let cases: [(String, Double)] = [
      ("x + y*2 - 3/x", x + y * 2 - 3 / x),
      ("(x + y)*2", (x + y) * 2),
      ("x - y - 1", x - y - 1),
      ("x/y/2", x / y / 2),
      ("-x^2", -(x * x)),
      ("(-x)^2", x * x),
      ("2^3^2", 512),
      ("2**-1", 0.5),
      ("--x", x),
      ("x*-y", -x * y),
      ("+x", x),
      ("x − 2 × y ÷ 4 · 3", x - 2 * y / 4 * 3),
      ("max(x, y) + min(x, y)", x + y),
      ("atan2(y, x) - hypot(3, 4)", atan2(y, x) - 5),
      ("1e-3 + .5 + 5. + 1_000 + 0x1F + 0x1p-4", 0.001 + 0.5 + 5 + 1000 + 31 + 0.0625),
      ("2*pi - π", Double.pi),
      ("ln(x) + pow(x, 2)", log(x) + x * x),
    ]
    for (text, expected) in cases {
      let result = try Formula(text).evaluate(["x": x, "y": y])
      #expect(abs(result - expected) < 1e-15 * max(1, abs(expected)), "\(text)")
    }
  }

  @Test("Statements share their nodes, and names stay")
  func statements() throws {
    let formula = try Formula("c = a + b; d = a*b; (c + d) + c*d")
    let y = try formula.value(["a": 2, "b": 3])
    let graph = Graph(of: y)
    #expect(graph.count == 7)
    #expect(graph.map(\.label) == ["a", "b", "c", "d", nil, nil, nil])
    y.backward()
    #expect(y.data == 41)
    #expect([graph[0].gradient, graph[1].gradient] == [25, 19])
  }

  @Test("The same formula is read in every kind of number")
  func readings() throws {
    let formula = try Formula("tanh(x)*x")
    let x = 0.75
    let value = try formula.evaluate(["x": x])
    let dual = try formula.evaluate(["x": Dual(x, tangent: 1)])
    let leaf = Value(x, "x")
    let graph = try formula.evaluate(["x": leaf])
    let symbols = try formula.evaluate(["x": Formula("u + 1")])
    graph.backward()
    #expect(value == tanh(x) * x)
    #expect(dual.value == value)
    #expect(graph.data == value)
    #expect(abs(dual.tangent - leaf.gradient) < 1e-15)
    #expect(abs(leaf.gradient - (tanh(x) + x * (1 - tanh(x) * tanh(x)))) < 1e-15)
    #expect(symbols.description == "v1 = u + 1; tanh(v1)*v1")
  }

  @Test("A name for a number is a variable that starts from it")
  func defaults() throws {
    let formula = try Formula("rate = 0.5; rate*x")
    #expect(formula.variables == [.init(name: "rate", number: 0.5), .init(name: "x", number: nil)])
    #expect(try formula.evaluate(["x": 6]) == 3)
    #expect(try formula.evaluate(["x": 6, "rate": 2]) == 12)
  }

  @Test("What the result does not use is told, and its names are variables all the same")
  func unusedStatements() throws {
    let formula = try Formula("v0 = sigmoid(w); rate = 0.5; u = v0*x; a*x\nc = z; c^2 + x")
    #expect(
      formula.unusedStatements == ["v0 = sigmoid(w)", "rate = 0.5", "u = v0*x", "a*x"])
    #expect(formula.variables.map(\.name) == ["z", "x", "w", "rate", "a"])
    #expect(formula.variables.map(\.number) == [nil, nil, nil, 0.5, nil])
    #expect(try formula.evaluate(["z": 3.0, "x": 1]) == 10, "the others need no number")
    #expect(formula.description == "z^2 + x")
  }

  @Test("What the result uses by way of other statements is used, and so is what has another name")
  func usedStatements() throws {
    for text in ["a = x; b = a*a; b + 1", "r = pi; r*x", "p = 1; q = p; sin(q)", "y = 3", "x"] {
      let formula = try Formula(text)
      #expect(formula.unusedStatements == [], "\(text)")
    }
  }

  @Test("A variable without a number is named, not taken for zero")
  func missing() throws {
    let formula = try Formula("a*b + c")
    #expect(throws: MissingNumber(names: ["a", "c"])) { try formula.evaluate(["b": 1.0]) }
    #expect(throws: MissingNumber(names: ["c"])) { try formula.value(["a": 1, "b": 1]) }
  }

  @Test("Names may come from any script")
  func names() throws {
    let formula = try Formula("w₁*θ + größe + x′ + learning_rate + 重み")
    #expect(
      formula.variables.map(\.name) == ["w₁", "θ", "größe", "x′", "learning_rate", "重み"])
  }

  @Test("A graph made in code is a formula too, whatever its labels")
  func fromGraph() throws {
    let x = Value(2, "input 1")
    let y = ((x * x).named("square") + 3 * Value(1, "sin")).named("out")
    let formula = Formula(of: y)
    #expect(formula.description == "square = input_1*input_1; out = square + 3*sin_")
    #expect(try Formula(formula.description) == formula)
  }

  @Test("An operation of one's own can be called by its symbol")
  func ownOperation() throws {
    let formula = try Formula("cube(x) + 1", operations: [Cube.self])
    let x = Value(2, "x")
    let y = try formula.evaluate(["x": x])
    y.backward()
    #expect(y.data == 9)
    #expect(x.gradient == 12)
    #expect(formula.description == "cube(x) + 1")
    #expect(Cube.of(x).localDerivativeSymbols(inputs: ["x"], output: "y") == ["3*x*x"])
  }

  @Test("200,000 terms are read and evaluated, without recursion")
  func size() throws {
    let terms = 200_000
    let formula = try Formula(String(repeating: "x+", count: terms - 1) + "x")
    #expect(try formula.evaluate(["x": 1.0]) == Double(terms))
  }

  @Test("Parentheses nested 100,000 deep are read")
  func depth() throws {
    let depth = 100_000
    let parentheses = repeatElement("(", count: depth) + ["x"] + repeatElement(")", count: depth)
    #expect(try Formula(parentheses.joined()).description == "x")
    let calls = repeatElement("sin(", count: depth) + ["0"] + repeatElement(")", count: depth)
    #expect(try Formula(calls.joined()).evaluate([String: Double]()) == 0)
    #expect(try Formula(String(repeating: "-", count: depth) + "x").evaluate(["x": 3.0]) == 3)
  }
}

enum Cube: UnaryOperation {
  static let symbol = "cube"
  static func value<S: Scalar>(_ x: S) -> S { x * x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3 * x * x }
}
