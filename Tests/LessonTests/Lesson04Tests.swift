import ChainRule
import Homework
import Testing

@testable import Lesson04

/// The student's own class; the engine's is `ChainRule.Value`.
private typealias Value = Lesson04.Value

@Suite("Lesson 4: The forward graph", .homework)
struct Lesson04Tests: LessonSuite {
  @Test("4.1 A sum knows its number, its sign and its inputs")
  func sums() {
    check(
      numbers, { "the number of \($0.0) + \($0.1)" },
      answer: { (Value($0.0, "a") + Value($0.1, "b")).data }, is: { $0.0 + $0.1 },
      mistakes: [
        "That is the product.": { $0.0 * $0.1 },
        "The number has to be computed, too.": { _ in 0 },
        "That is the first number alone.": { $0.0 },
        "That is the second number alone.": { $0.1 },
      ])
    check(
      "the label of a + b", (Value(2, "a") + Value(3, "b")).label, is: "+",
      mistakes: ["×": "A sum is labelled +.", "a + b": "The label is the sign alone."])
    checkInputs("+") { $0 + $1 }
  }

  @Test("4.1 A product knows its number, its sign and its inputs")
  func products() {
    check(
      numbers, { "the number of \($0.0) · \($0.1)" },
      answer: { (Value($0.0, "a") * Value($0.1, "b")).data }, is: { $0.0 * $0.1 },
      mistakes: [
        "That is the sum.": { $0.0 + $0.1 },
        "The number has to be computed, too.": { _ in 0 },
        "That is the first number alone.": { $0.0 },
        "That is the second number alone.": { $0.1 },
      ])
    check(
      "the label of a · b", (Value(2, "a") * Value(3, "b")).label, is: "×",
      mistakes: [
        "*": "The sign of the kit's drawings is ×. Copy it from here.",
        "x": "That is the letter x. The sign is ×. Copy it from here.",
        "X": "That is the letter X. The sign is ×. Copy it from here.",
        "a × b": "The label is the sign alone.",
        "a * b": "The label is the sign alone, ×.",
        "·": "That is a dot. The sign is ×. Copy it from here.",
        "+": "A product is labelled ×.",
      ])
    checkInputs("×") { $0 * $1 }
  }

  private var numbers: [(Double, Double)] {
    [(2, 3)] + drawn(8) { (.random(in: 4...9, using: &$0), .random(in: -3 ... -1, using: &$0)) }
  }

  /// What is remembered is told by whether it is the very object.
  private func checkInputs(_ sign: String, of result: (Value, Value) -> Value) {
    let a = Value(2, "a")
    let b = Value(3, "b")
    func names(_ inputs: [Value]) -> [String] {
      inputs.map { $0 === a ? "a" : $0 === b ? "b" : "another \($0.label)" }
    }
    check(
      "the inputs of a \(sign) b", names(result(a, b).inputs), is: ["a", "b"],
      mistakes: [
        []: "It has forgotten what it was made of. Give its init the inputs, too.",
        ["b", "a"]: "The order is turned round. For a − b it will matter.",
        ["a"]: "The second input is missing.",
        ["b"]: "The first input is missing.",
        ["a", "a"]: "The first input is there twice, and the second is missing.",
        ["another a", "another b"]: """
        Those are copies. A value used twice would be two nodes: remember a and b themselves.
        """,
      ])
    check(
      "the inputs of a \(sign) a", names(result(a, a).inputs), is: ["a", "a"],
      mistakes: [["a"]: "There are two places to fill, and a fills both."])
  }

  @Test("4.2 A value can be computed as soon as its inputs are there")
  func orderOfEvaluation() {
    let log = Recorded.Log()
    let a = Recorded(data: 2, log: log)
    let b = Recorded(data: 3, log: log)
    let c = a + b
    let d = a * b
    let y = (c + d) + c * d
    check(
      "the results in their order", resultsInOrder, predicts: log.results,
      mistakes: [
        [5, 6, 30, 11, 41]: """
        That × binds more tightly than + says what is multiplied, not what comes first. Swift goes from \
        left to right, and c + d is ready.
        """,
        [5, 6, 11, 30, 330]: "The last step is a sum.",
        [2, 3, 5, 6, 11, 30, 41]: """
        The leaves 2 and 3 are given, not computed. That leaves five.
        """,
        [5, 6, 11, 5, 6, 30, 41]: "c and d are computed once, however often they are used.",
        [y.data]: "That is the last result. Write down all five.",
      ],
      otherwise: {
        let count = zip($0, log.results).prefix { $0 == $1 }.count
        return "Of the five numbers, the first \(count) are right."
      })
  }

  @Test("4.3 Each node is listed once")
  func nodesOnce() {
    check(
      [Shape.readme] + drawn(8, Shape.init), { "the nodes of \($0), sorted" },
      answer: { $0.names(of: nodes(of:)) },
      is: { $0.names.sorted() },
      mistakes: [
        """
        A value used twice is not two nodes: it is one node with two edges. Keep track of what you \
        have seen.
        """: { $0.named($0.visits(from: $0.output)) },
        "The output is a node, too.": { $0.named(Array($0.indices.dropLast())) },
        "Those are the inputs of the output. They have inputs, too.": {
          $0.named($0.inputs[$0.output])
        },
        "That goes one step back. Go on to the inputs of the inputs.": {
          $0.named($0.inputs[$0.output] + [$0.output])
        },
        "The leaves are missing. They are nodes without inputs.": { shape in
          shape.named(shape.indices.filter { !shape.inputs[$0].isEmpty })
        },
        "Those are the leaves alone.": { shape in
          shape.named(shape.indices.filter { shape.inputs[$0].isEmpty })
        },
        "That is the output alone. Go on to its inputs.": { $0.named([$0.output]) },
        "The list is empty.": { _ in [] },
      ])
  }

  @Test("4.3 Nodes with equal numbers, or with equal signs, are several nodes")
  func equalNodes() {
    let leaves = Shape([[], [], [0, 1]], ["p", "q", "+"], [3, 3, 6], names: "pqy")
    let oneOfTwo = "p and q are equal, but not the same. Compare the objects, not their numbers."
    check(
      "the nodes of p + q, where both are 3, sorted", leaves.names(of: nodes(of:)),
      is: ["p", "q", "y"], mistakes: [["p", "y"]: oneOfTwo, ["q", "y"]: oneOfTwo])
    let sums = Shape(
      [[], [], [0, 1], [], [2, 3]], ["a", "b", "+", "c", "+"], [2, 3, 5, 4, 9], names: "absct")
    let oneSum = "The two sums have the same label, and are two nodes. Compare the objects."
    check(
      "the nodes of t = s + c, where s = a + b, sorted", sums.names(of: nodes(of:)),
      is: ["a", "b", "c", "s", "t"],
      mistakes: [["c", "t"]: oneSum, ["a", "b", "c", "t"]: oneSum])
  }

  @Test("4.3 Ten doublings are eleven nodes, not 2,047")
  func doublings() {
    var x = Value(1, "x")
    for _ in 0..<10 { x = Value(2 * x.data, "+", inputs: [x, x]) }
    check(
      "how many nodes ten doublings make", nodes(of: x).count, is: 11,
      mistakes: [2047: "Each value was listed again for each of its uses: a value is one node."])
  }

  @Test("4.3 Each input of each node is an edge")
  func edges() {
    let square = Shape([[], [0, 0], [1, 1]], ["x", "×", "×"], [3, 9, 81], names: "xsy")
    check(
      [square, .readme] + drawn(8, Shape.init), { "how many edges there are in \($0)" },
      answer: { edgeCount(of: $0.value) },
      is: { $0.edges.count },
      mistakes: [
        "x · x has two edges from x, one for each place. A set of inputs would drop the second.": {
          $0.inputs.reduce(0) { $0 + Set($1).count }
        },
        "That is the number of nodes.": { $0.inputs.count },
        """
        That is one less than there are nodes. It would be right if each node but the output was used \
        once; here some are used more often.
        """: { $0.inputs.count - 1 },
        """
        That is two for each operation. A node may have another number of inputs: a root has one, and \
        a sum can have more than two.
        """: { 2 * $0.inputs.count { !$0.isEmpty } },
        "The edges of a node were counted again for each of its uses: it is one node.": { shape in
          shape.visits(from: shape.output).reduce(0) { $0 + shape.inputs[$1].count }
        },
        "Those are the results. Count their inputs.": { $0.inputs.count { !$0.isEmpty } },
        "Those are the leaves. Count the inputs of all nodes.": {
          $0.inputs.count(where: \.isEmpty)
        },
        "The nodes were counted as well: count the inputs alone.": {
          $0.edges.count + $0.inputs.count
        },
        "Those are the edges to the output alone.": { $0.inputs[$0.output].count },
        "Count the inputs of all nodes, not of the leaves.": { _ in 0 },
      ])
    check("how many edges a leaf has", edgeCount(of: Value(3, "x")), is: 0)
  }

  @Test("4.4 The DOT describes the graph, in whatever way DOT allows")
  func dots() {
    for shape in [Shape.readme, .square] + drawn(8, Shape.init) {
      guard needs("4.3", shape.names(of: nodes(of:)), is: shape.names.sorted()) else { return }
    }
    for shape in [Shape.readme, .square] { checkDot(of: shape) }
    for shape in drawn(8, Shape.init) { checkDot(of: shape) }
  }

  private func checkDot(of shape: Shape) {
    check("the DOT of \(shape)", dot(of: shape.value)) { text in
      shape.fault(in: text).map { "the DOT of \(shape): got another graph, or none.\n\($0)" }
    }
  }

  @Test("4.5 A diamond is no cycle, and what comes back to its beginning is one")
  func cycles() {
    let back = "Follow the arrows: there is a way that comes back to where it began."
    let lists: [(count: Int, edges: [(from: Int, to: Int)], isAcyclic: Bool, words: String)] = [
      (4, [(0, 1), (1, 2), (2, 3)], true, "In a row every arrow leads on."),
      (
        4, [(0, 1), (0, 2), (1, 3), (2, 3)], true,
        "Two ways from 0 to 3 are no cycle: follow the arrows, and none leads back."
      ),
      (2, [(0, 1), (0, 1)], true, "Two edges side by side, as in x · x, are no cycle."),
      (
        3, [(2, 1), (1, 0)], true,
        "The numbers are names. An edge may lead from a larger one to a smaller one."
      ),
      (1, [], true, "A node without edges has no way at all."),
      (0, [], true, "Where there are no nodes, there is no way at all."),
      (4, [(0, 1), (1, 2), (2, 1), (2, 3)], false, "\(back) Nodes 1 and 2 wait for each other."),
      (3, [(0, 1), (1, 2), (2, 0)], false, "\(back) It may take more than two edges."),
      (1, [(0, 0)], false, "An edge from a node to itself comes back at once: a cycle."),
      (
        3, [(0, 1), (2, 2)], false,
        "Not every node can be reached from node 0. Look at all of them."
      ),
    ]
    for (count, edges, expected, fact) in lists {
      check(
        "whether \(words(edges)) is acyclic", isAcyclic(nodeCount: count, edges: edges),
        is: expected, mistakes: [!expected: fact])
    }
  }

  @Test("4.5 One edge back along a random way closes a cycle")
  func randomCycles() {
    check(
      drawn(40, edgeList), { "whether \(words($0.edges)) is acyclic" },
      answer: { isAcyclic(nodeCount: 8, edges: $0.edges) }, is: { $0.isAcyclic })
  }

  /// Edges that all lead on in some order of the nodes, and perhaps one that leads back.
  private func edgeList(
    _ random: inout SeededGenerator
  ) -> (edges: [(from: Int, to: Int)], isAcyclic: Bool) {
    let order = Array(0..<8).shuffled(using: &random)
    var edges = (1..<8).map { (from: order[$0 - 1], to: order[$0]) }
    if Bool.random(using: &random) { edges.remove(at: .random(in: edges.indices, using: &random)) }
    for _ in 0..<4 {
      let later = Int.random(in: 1..<8, using: &random)
      edges.append((from: order[.random(in: 0..<later, using: &random)], to: order[later]))
    }
    let isAcyclic = Bool.random(using: &random)
    if !isAcyclic, let edge = edges.randomElement(using: &random) {
      let places = order.indices.filter { order[$0] == edge.from || order[$0] == edge.to }
      // Back from the later of the two, by way of a third one or straight.
      let third = Int.random(in: 0..<8, using: &random)
      let way =
        places.contains(third) || Bool.random(using: &random)
        ? [edge.to, edge.from] : [edge.to, order[third], edge.from]
      edges += zip(way, way.dropFirst()).map { (from: $0, to: $1) }
    }
    return (edges.shuffled(using: &random), isAcyclic)
  }

  private func words(_ edges: [(from: Int, to: Int)]) -> String {
    edges.isEmpty
      ? "a graph without edges" : edges.map { "\($0.from)→\($0.to)" }.joined(separator: ", ")
  }

  @Test("4.6 x · x uses x twice")
  func uses() {
    let twins = Shape(
      [[], [0, 0], [], [1, 2]], ["x", "×", "t", "+"], [3, 9, 3, 12], names: "xsty")
    check(
      [Shape.square, twins] + drawn(8, Shape.init),
      { "how often \($0.names.joined(separator: ", ")) are used, in \($0)" },
      answer: { shape in
        let values = shape.values
        return values.map { useCount(of: $0, in: values) }
      },
      is: { shape in shape.indices.map { index in shape.edges.count { $0.from == index } } },
      mistakes: [
        "Those are the values that use it. One of them may use it twice: count edges.": { shape in
          shape.indices.map { index in shape.inputs.count { $0.contains(index) } }
        },
        """
        Values that hold the same number were counted as well. They are other objects: compare \
        with ===.
        """: { shape in
          shape.indices.map { index in
            shape.edges.count { shape.data[$0.from] == shape.data[index] }
          }
        },
        """
        Values that hold the same label were counted as well. They are other objects: compare \
        with ===.
        """: { shape in
          shape.indices.map { index in
            shape.edges.count { shape.labels[$0.from] == shape.labels[index] }
          }
        },
        "A value counts as used where it is on the list itself. Look among the inputs.": { shape in
          shape.indices.map { _ in 1 }
        },
        "Those are the edges that lead to it. Count those that leave it.": {
          $0.inputs.map(\.count)
        },
      ])
  }

  @Test("The worked example: (a + b)·b has four nodes and four edges")
  func workedExample() {
    let a = ChainRule.Value(2, "a")
    let b = ChainRule.Value(3, "b")
    let c = a + b
    #expect(c.inputs[1] === b)
    #expect(Value(3, "p") !== Value(3, "q"))
    let graph = Graph(of: c * b)
    #expect(graph.map(\.data) == [2, 3, 5, 15])
    #expect(graph.indices.reduce(0) { $0 + graph.inputPositions($1).count } == 4)
  }

  @Test("The worked numbers of doubling: 4 nodes for 15 boxes, 11 for 2,047")
  func workedDoublings() {
    for (times, nodeCount, boxCount) in [(3, 4, 15), (10, 11, 2_047)] {
      var x = ChainRule.Value(1, "x")
      var boxes = 1
      for _ in 0..<times {
        x = x + x
        boxes = 2 * boxes + 1
      }
      #expect(Graph(of: x).count == nodeCount)
      #expect(boxes == boxCount)
    }
  }

  @Test("The DOT text of the README describes (a + b)·b, and so do other ways to write it")
  func workedDot() {
    let lines = """
      digraph {
        n0 [label="× 15.0"]
        n1 [label="b 3.0"]
        n2 [label="+ 5.0"]
        n3 [label="a 2.0"]
        n2 -> n0
        n1 -> n0
        n3 -> n2
        n1 -> n2
      }
      """
    #expect(Shape.readme.fault(in: lines) == nil)
    let other = """
      /* by hand */ strict digraph g { rankdir = LR; node [shape=box]; edge [color="#ff0000"]
      // leaves
      "a" [shape=circle, label = "a\\n2.0"]; b [label="b 3.0" color=red] [style=bold]
      t [label="× 15.0"] "+" [label="+ 5.0"]
      a -> "+" -> t [color=blue]; b:e -> {"+" t} }
      """
    #expect(Shape.readme.fault(in: other) == nil)
    for (text, words) in [
      ("graph { }", "digraph"), ("digraph { a -- b }", "->"), ("digraph { \"a }", "no partner"),
      ("digraph { + [label=x] }", "quotation marks"), ("digraph { a -> b", "the text ends"),
      (lines.replacing("n3 -> n2", with: "n2 -> n3"), "leads"),
      (lines.replacing("n3 -> n2", with: "n4 -> n2"), "n4"),
      (lines.replacing("n3", with: "n2"), "more than one node"),
      (lines.replacing(" 5.0", with: ""), "+ 5.0"),
    ] {
      #expect(Shape.readme.fault(in: text)?.contains(words) == true)
    }
  }
}

/// The graph behind its last value, which can be made of the student's class.
///
/// Each value stands after its inputs. A sign can have one input, or four.
private struct Shape: CustomStringConvertible {
  let inputs: [[Int]]
  let labels: [String]
  let data: [Double]
  let names: [String]

  init(
    _ inputs: [[Int]], _ labels: [String], _ data: [Double],
    names: String = "abcdefghijklmnopqrst"
  ) {
    (self.inputs, self.labels, self.data) = (inputs, labels, data)
    self.names = names.prefix(data.count).map(String.init)
  }

  static let readme = Shape(
    [[], [], [0, 1], [2, 1]], ["a", "b", "+", "×"], [2, 3, 5, 15], names: "abcy")
  static let square = Shape([[], [0, 0]], ["x", "×"], [3, 9], names: "xy")

  /// A graph with two equal results, a value with one input and one with four.
  init(_ random: inout SeededGenerator) {
    let plan = GraphPlan(&random)
    var inputs = plan.inputs.map { $0.map(\.index) }
    var labels = plan.names.prefix(plan.leaves.count) + plan.steps.map(\.sign)
    var data = plan.data
    func add(_ label: String, _ number: Double, _ places: [Int]) {
      labels.append(label)
      data.append(number)
      inputs.append(places)
    }
    let first = plan.leaves.count
    add(labels[first], data[first], inputs[first])
    let leaf = Int.random(in: 0..<first, using: &random)
    let four = [plan.output, data.count - 1, leaf, first].shuffled(using: &random)
    add("+", four.map { data[$0] }.reduce(0, +), four)
    add("−", -data[data.count - 1], [data.count - 1])
    self.init(inputs, Array(labels), data)
  }

  var indices: Range<Int> { data.indices }
  var output: Int { data.count - 1 }

  var edges: [(from: Int, to: Int)] {
    indices.flatMap { index in inputs[index].map { ($0, index) } }
  }

  /// `a = 2.0, b = 3.0, c = a + b`
  var description: String {
    indices.map { index in
      let terms = inputs[index].map { names[$0] }
      let sign = labels[index]
      let made = terms.count == 1 ? sign + terms[0] : terms.joined(separator: " \(sign) ")
      return "\(names[index]) = \(terms.isEmpty ? "\(data[index])" : made)"
    }
    .joined(separator: ", ")
  }

  /// The graph's values, made without the student's operators.
  var values: [Value] {
    indices.reduce(into: []) { values, index in
      values.append(Value(data[index], labels[index], inputs: inputs[index].map { values[$0] }))
    }
  }

  var value: Value { values[output] }

  /// The names of the values that a function lists for the last one, sorted; `?` is none of them.
  func names(of list: (Value) -> [Value]) -> [String] {
    let values = values
    return list(values[output]).map { found in
      values.firstIndex { $0 === found }.map { names[$0] } ?? "?"
    }
    .sorted()
  }

  func named(_ places: [Int]) -> [String] { places.map { names[$0] }.sorted() }

  /// The values that a walk comes to which goes on from a value at each of its uses.
  func visits(from index: Int) -> [Int] {
    [index] + inputs[index].flatMap { visits(from: $0) }
  }

  /// What is wrong with a description of the graph in DOT, in words; `nil` if nothing is.
  func fault(in text: String) -> String? {
    ExpectedDot(boxes: indices.map { "\(labels[$0]) \(data[$0])" }, edges: edges).fault(in: text)
  }
}

/// A number that writes down each result of its arithmetic.
private struct Recorded {
  final class Log {
    var results: [Double] = []
  }

  let data: Double
  let log: Log

  static func + (a: Self, b: Self) -> Self { a.result(a.data + b.data) }
  static func * (a: Self, b: Self) -> Self { a.result(a.data * b.data) }

  private func result(_ data: Double) -> Self {
    log.results.append(data)
    return Self(data: data, log: log)
  }
}
