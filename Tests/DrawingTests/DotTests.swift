import ChainRule
import Drawing
import Testing

@Suite("Diagrams in DOT")
struct DotTests {
  @Test("The same graph gives the same bytes, whenever and wherever it is built")
  func determinism() {
    let first = Diagram(of: sharedExpression())
    let second = Diagram(of: sharedExpression())
    #expect(first.dot == second.dot)
    #expect(first.dot == first.dot)
  }

  @Test("A shared node is drawn once, and every use of it is an edge")
  func sharing() {
    let diagram = Diagram(of: sharedExpression())
    #expect(diagram.nodeLines.count == 7)
    #expect(
      diagram.edges == [
        "n0 -> n2:a:w", "n1 -> n2:b:w", "n0 -> n3:a:w", "n1 -> n3:b:w", "n2 -> n4:a:w",
        "n3 -> n4:b:w", "n2 -> n5:a:w", "n3 -> n5:b:w", "n4 -> n6:a:w", "n5 -> n6:b:w",
      ])
  }

  @Test("Sharing does not multiply: 60 doublings are 61 nodes")
  func doubling() {
    var y = Value(1, "x")
    for _ in 0..<60 { y = y + y }
    let diagram = Diagram(of: y)
    #expect(diagram.nodeLines.count == 61)
    #expect(diagram.text.split(separator: "\n").count < 100)
  }

  @Test("x × x has two edges")
  func square() {
    let x = Value(3, "x")
    #expect(Diagram(of: x * x).edges == ["n0 -> n1:a:w", "n0 -> n1:b:w"])
  }

  @Test("The order of inputs shows: a − b and b − a end at different ports")
  func order() {
    let a = Value(1, "a")
    let b = Value(2, "b")
    let sum = a * b
    let down = options { $0.direction = .down }
    #expect(Diagram(of: sum + (a - b)).edges.contains("n0 -> n3:a:w"))
    #expect(Diagram(of: sum + (b - a)).edges.contains("n0 -> n3:b:w"))
    #expect(Diagram(of: sum + (b - a), options: down).edges.contains("n0 -> n3:b:n"))
  }

  @Test("Equal constants stay two nodes")
  func equalConstants() {
    let x = Value(1, "x")
    #expect(Diagram(of: 3 * x + 3 * x).nodeLines.count == 6)
  }

  @Test("Before backward() no gradient is shown; afterwards a gradient of 0 is")
  func gradients() {
    let x = Value(2, "x")
    let y = x * Value(0, "zero")
    #expect(!Diagram(of: y).dot.contains("∂"))
    #expect(!Diagram(of: y).text.contains("gradient"))
    y.backward()
    #expect(Diagram(of: y).nodeLines[0].contains("∂ = 0<"))
    #expect(Diagram(of: y).nodeLines[1].contains("∂ = 2<"))
    y.resetGradients()
    #expect(!Diagram(of: y).dot.contains("∂"))
  }

  @Test("A diagram is a snapshot: what happens to the nodes later does not change it")
  func snapshot() {
    let x = Value(2, "x")
    let y = x * x
    let diagram = Diagram(of: y)
    let before = diagram.dot
    y.backward()
    x.label = "renamed"
    x.data = 7
    #expect(diagram.dot == before)
  }

  @Test("Leaves, constants, results, named results and the output each look different")
  func kinds() {
    let x = Value(2, "x")
    let named = (3 * x).named("m")
    let constant = Value.constant(1) + 2
    let diagram = Diagram(of: (named + x) * constant)
    let looks = diagram.nodeLines.map {
      $0.replacing(/label=.*/, with: "").replacing(/^ +\w+/, with: "")
    }
    // In the order of evaluation: 3, x, 3x, 3x + x, 1, 2, 1 + 2, the product.
    #expect(looks.count == 8)
    #expect(Set(looks).count == 6)
    #expect(looks[0] == looks[4] && looks[4] == looks[5])
  }

  @Test("Edges show local derivatives as numbers or as symbols, but none towards constants")
  func localDerivatives() {
    let x = Value(2, "x")
    let w = Value(-3, "w")
    let y = tanh((x * w) / 4).named("y")
    let numbers = Diagram(of: y, options: options { $0.edges = .numbers }).dot
    let symbols = Diagram(of: y, options: options { $0.edges = .symbols }).dot
    #expect(numbers.contains("n0 -> n2 [headport=\"a:w\" label=<× −3>"))
    #expect(numbers.contains("n1 -> n2 [headport=\"b:w\" label=<× 2>"))
    #expect(symbols.contains("n0 -> n2 [headport=\"a:w\" label=<∂/∂x = w>"))
    #expect(symbols.contains("n1 -> n2 [headport=\"b:w\" label=<∂/∂w = x>"))
    #expect(symbols.contains("n2 -> n4 [headport=\"a:w\" label=<∂/∂v1 = 1/4>"))
    #expect(symbols.contains("n4 -> n5 [label=<∂/∂v2 = 1 − y·y>"))
    #expect(symbols.contains("<i>v1 </i>= −6"), "what symbols refer to has its name in the node")
    #expect(!symbols.contains("n3 -> n4 [headport=\"b:w\" label"))
  }

  @Test("Names with signs in them are not taken for formulas")
  func signsInNames() {
    let y = tanh(Value(1, "x-1*2")).named("y*")
    let dot = Diagram(of: y, options: options { $0.edges = .symbols }).dot
    #expect(dot.contains("∂/∂x-1*2 = 1 − y*·y*"))
  }

  @Test("An operation of one's own is drawn like any other")
  func ownOperation() {
    let y = Cube.of(Value(2, "x"))
    let dot = Diagram(of: y, options: options { $0.edges = .symbols }).dot
    #expect(dot.contains("<i>cube</i>"))
    #expect(dot.contains("∂/∂x = 3·x·x") || dot.contains("∂/∂x = 3·(x·x)"))
    #expect(Diagram(of: y).text.contains("v1 = cube(x)"))
  }

  private enum Cube: UnaryOperation {
    static let symbol = "cube"
    static func value<S: Scalar>(_ x: S) -> S { x * x * x }
    static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3.0 * (x * x) }
  }

  @Test("Several outputs are drawn in one diagram, and what they share once")
  func severalOutputs() {
    let x = Value(2, "x")
    let diagram = Diagram(of: [x + 1, x * x])
    #expect(diagram.nodeLines.count == 4)
    #expect(diagram.nodeLines.count { $0.contains("penwidth=2.5") } == 2)
  }

  @Test("A chain of 20,000 nodes is written without recursion, in proportion to its length")
  func depth() {
    func bytes(_ count: Int) -> Int {
      var y = Value(1, "x")
      for _ in 0..<count { y = -y }
      return Diagram(of: y).dot.utf8.count
    }
    #expect(bytes(20_000) < 11 * bytes(2_000))
  }

  @Test("Above 2,000 drawn nodes there is a warning, which folding or a depth limit takes away")
  func warning() {
    var y = Value(1, "x")
    for _ in 0..<2_000 { y = -y }
    var diagram = Diagram(of: y)
    #expect(diagram.warning?.contains("2001 nodes") == true)
    diagram.options.maximumDepth = 1_999
    #expect(diagram.warning == nil)
    #expect(
      Diagram(of: y, clusters: [Cluster("all", from: [], to: [y], isFolded: true)]).warning == nil)
  }

  @Test("Beyond the maximum depth there are only dots; the shortest way counts")
  func maximumDepth() {
    let x = Value(1, "x")
    let far = tanh(tanh(x)) + x
    let diagram = Diagram(of: far, options: options { $0.maximumDepth = 1 })
    // In the order of evaluation: x, tanh, tanh, the sum.
    #expect(diagram.edges == ["n2more -> n2", "n2 -> n3:a:w", "n0 -> n3:b:w"])
    #expect(diagram.nodeLines.count == 4)
    #expect(diagram.text.contains("v2 = tanh(v1) …"))
    #expect(Diagram(of: far, options: options { $0.maximumDepth = 0 }).nodeLines.count == 2)
  }
}
