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
    let a = Value(2, "a")
    let b = Value(3, "b")
    check(
      "the number of 2 + 3", (a + b).data, is: 5,
      mistakes: [6: "That is the product.", 0: "The number has to be computed, too."])
    check("the label of a + b", (a + b).label, is: "+")
    checkInputs(of: a + b, "a + b", a, b)
  }

  @Test("4.1 A product knows its number, its sign and its inputs")
  func products() {
    let a = Value(2, "a")
    let b = Value(3, "b")
    check(
      "the number of 2 · 3", (a * b).data, is: 6,
      mistakes: [5: "That is the sum.", 0: "The number has to be computed, too."])
    check(
      "the label of a · b", (a * b).label, is: "×",
      mistakes: [
        "*": "The sign of the kit's drawings is ×. Copy it from here.",
        "x": "That is the letter x. The sign is ×. Copy it from here.",
        "+": "A product is labelled ×.",
      ])
    checkInputs(of: a * b, "a · b", a, b)
    check("how many inputs x · x has", (a * a).inputs.count, is: 2)
  }

  private func checkInputs(of result: Value, _ name: String, _ a: Value, _ b: Value) {
    check(
      "the labels of the inputs of \(name)", result.inputs.map(\.label), is: ["a", "b"],
      mistakes: [
        []: "It has forgotten what it was made of. Give its init the inputs, too.",
        ["b", "a"]: "The order is turned round. For a − b it will matter.",
        ["a"]: "The second input is missing.",
      ])
    check(
      "whether the inputs of \(name) are a and b themselves",
      zip(result.inputs, [a, b]).allSatisfy { $0 === $1 }, is: true,
      mistakes: [
        false: """
        Those are copies. A value used twice would be two nodes: remember a and b themselves.
        """
      ])
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
        That × binds more tightly than + says what is multiplied, not what comes first. Swift goes \
        from left to right, and c + d is ready.
        """,
        [5, 6, 11, 30, 330]: "The last step is a sum.",
        [2, 3, 5, 6, 11, 30, 41]: "The leaves 2 and 3 are given, not computed. That leaves five.",
        [5, 6, 11, 5, 6, 30, 41]: "c and d are computed once, however often they are used.",
        [y.data]: "That is the last result. Write down all five.",
      ])
  }

  @Test("4.3 Each node is listed once")
  func nodesOnce() {
    let a = Value(2, "a")
    let b = Value(3, "b")
    let c = sum(a, b)
    let y = product(c, b)
    check(
      "the labels of the nodes of (a + b)·b, sorted", nodes(of: y).map(\.label).sorted(),
      is: ["+", "a", "b", "×"],
      mistakes: [
        ["+", "a", "b", "b", "×"]: """
        A value used twice is not two nodes: b is one node with two edges. Keep track of what you \
        have seen.
        """,
        ["+", "a", "b"]: "The output is a node, too.",
        ["+", "b"]: "Those are the inputs of the output. They have inputs, too.",
        ["+", "b", "×"]: "That goes one step back. Go on to the inputs of the inputs.",
        ["+", "×"]: "The leaves are missing. They are nodes without inputs.",
        ["a", "b"]: "Those are the leaves alone.",
        ["×"]: "That is the output alone. Go on to its inputs.",
      ])
  }

  @Test("4.3 Two leaves that hold the same number are two nodes")
  func equalLeaves() {
    let p = Value(3, "p")
    let q = Value(3, "q")
    let oneOfTwo = "p and q are equal, but not the same. Compare the objects, not their numbers."
    check(
      "the labels of the nodes of p + q, where both are 3, sorted",
      nodes(of: sum(p, q)).map(\.label).sorted(), is: ["+", "p", "q"],
      mistakes: [["+", "p"]: oneOfTwo, ["+", "q"]: oneOfTwo])
  }

  @Test("4.3 Ten doublings are eleven nodes, not 2,047")
  func doublings() {
    var x = Value(1, "x")
    for _ in 0..<10 { x = sum(x, x) }
    check(
      "how many nodes ten doublings make", nodes(of: x).count, is: 11,
      mistakes: [2047: "Each value was listed again for each of its uses: a value is one node."])
  }

  @Test("4.3 Each input of each node is an edge")
  func edges() {
    let x = Value(3, "x")
    let s = product(x, x)
    check(
      "how many edges (x · x)·(x · x) has", edgeCount(of: product(s, s)), is: 4,
      mistakes: [
        2: "x · x has two edges from x, one for each place. A set of inputs would drop the second.",
        3: "That is the number of nodes.",
        6: "The edges of x · x were counted again for each of its uses: it is one node.",
        0: "Count the inputs of all nodes, not of the leaves.",
      ])
    check("how many edges a leaf has", edgeCount(of: x), is: 0)
  }

  @Test("4.3 50 random graphs have as many nodes and edges as the kit's")
  func randomGraphs() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      var own = ["a", "b", "c"].map { Value(1, $0) }
      var kits = ["a", "b", "c"].map { ChainRule.Value(1, $0) }
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let i = own.indices.randomElement(using: &random) ?? 0
        let j = own.indices.randomElement(using: &random) ?? 0
        own.append(sum(own[i], own[j]))
        kits.append(kits[i] + kits[j])
      }
      let graph = Graph(of: kits[kits.count - 1])
      let output = own[own.count - 1]
      check("how many nodes a random graph has", nodes(of: output).count, is: graph.count)
      check(
        "how many edges a random graph has", edgeCount(of: output),
        is: graph.indices.reduce(0) { $0 + graph.inputPositions($1).count })
    }
  }

  @Test("4.4 In DOT, the edges go from the inputs to the result")
  func dotEdges() {
    let a = Value(2, "a")
    let b = Value(3, "b")
    let y = product(sum(a, b), b)
    let drawn = DotReader(dot(of: y))
    check(
      "the edges of (a + b)·b", drawn.edges,
      is: ["a 2.0 -> + 5.0", "b 3.0 -> + 5.0", "b 3.0 -> × 15.0", "+ 5.0 -> × 15.0"].sorted(),
      mistakes: [
        []: "There is no line of the form  n1 -> n0  with two nodes that have lines of their own.",
        ["+ 5.0 -> a 2.0", "+ 5.0 -> b 3.0", "× 15.0 -> + 5.0", "× 15.0 -> b 3.0"].sorted(): """
        The edges are turned round. Numbers flow from the inputs to the result.
        """,
        ["+ 5.0 -> × 15.0", "b 3.0 -> × 15.0"].sorted(): "Those are the edges to the output alone.",
      ])
    check(
      "the nodes of (a + b)·b", drawn.labels, is: ["a 2.0", "b 3.0", "+ 5.0", "× 15.0"].sorted(),
      mistakes: [
        ["a 2.0", "b 3.0", "b 3.0", "+ 5.0", "× 15.0"].sorted(): """
        A value used twice is not two nodes: b is drawn once, with two edges.
        """
      ])
    check("whether it begins with  digraph {  and ends with  }", drawn.isWhole, is: true)
  }

  @Test("4.4 In DOT, x · x has two edges")
  func dotOfSquare() {
    let x = Value(3, "x")
    check(
      "the edges of x · x", DotReader(dot(of: product(x, x))).edges,
      is: ["x 3.0 -> × 9.0", "x 3.0 -> × 9.0"],
      mistakes: [
        ["x 3.0 -> × 9.0"]: "x is both inputs, so there are two edges from it."
      ])
  }

  @Test("4.4 In DOT, each node has a name of its own")
  func dotNames() {
    let a = Value(2, "a")
    let b = Value(3, "b")
    let c = sum(a, b)
    let d = product(a, b)
    let drawn = DotReader(dot(of: sum(sum(c, d), product(c, d))))
    check(
      "how many names there are in the DOT of a graph with 7 nodes", Set(drawn.names).count, is: 7,
      mistakes: [
        4: """
        The names are the labels. Three sums that are all called + become one box: call them by \
        their positions.
        """
      ])
  }

  @Test("4.5 A diamond is no cycle")
  func diamonds() {
    let diamond = [(from: 0, to: 1), (from: 0, to: 2), (from: 1, to: 3), (from: 2, to: 3)]
    check(
      "whether 0→1, 0→2, 1→3, 2→3 is acyclic", isAcyclic(nodeCount: 4, edges: diamond), is: true,
      mistakes: [
        false: "Two ways from 0 to 3 are no cycle: follow the arrows, and none leads back."
      ])
    check(
      "whether 0→1, 0→1 is acyclic",
      isAcyclic(nodeCount: 2, edges: [(from: 0, to: 1), (from: 0, to: 1)]), is: true,
      mistakes: [false: "Two edges side by side, as in x · x, are no cycle."])
    check(
      "whether 2→1, 1→0 is acyclic",
      isAcyclic(nodeCount: 3, edges: [(from: 2, to: 1), (from: 1, to: 0)]), is: true,
      mistakes: [
        false: "The numbers are names. An edge may lead from a larger one to a smaller one."
      ])
    check("whether a node without edges is acyclic", isAcyclic(nodeCount: 1, edges: []), is: true)
  }

  @Test("4.5 What comes back to its beginning is a cycle")
  func cycles() {
    let cycle = [(from: 0, to: 1), (from: 1, to: 2), (from: 2, to: 1), (from: 2, to: 3)]
    let missed = "Follow the arrows: there is a way that comes back to where it began."
    check(
      "whether 0→1, 1→2, 2→3 is acyclic",
      isAcyclic(nodeCount: 4, edges: [(from: 0, to: 1), (from: 1, to: 2), (from: 2, to: 3)]),
      is: true, mistakes: [false: "In a row every arrow leads on."])
    check(
      "whether 0→1, 1→2, 2→1, 2→3 is acyclic", isAcyclic(nodeCount: 4, edges: cycle), is: false,
      mistakes: [true: "\(missed) Nodes 1 and 2 wait for each other."])
    check(
      "whether 0→1, 1→2, 2→0 is acyclic",
      isAcyclic(nodeCount: 3, edges: [(from: 0, to: 1), (from: 1, to: 2), (from: 2, to: 0)]),
      is: false, mistakes: [true: "\(missed) It may take more than two edges."])
    check(
      "whether 0→0 is acyclic", isAcyclic(nodeCount: 1, edges: [(from: 0, to: 0)]), is: false,
      mistakes: [true: "An edge from a node to itself comes back at once: a cycle."])
    check(
      "whether 0→1, 2→2 is acyclic",
      isAcyclic(nodeCount: 3, edges: [(from: 0, to: 1), (from: 2, to: 2)]), is: false,
      mistakes: [true: "Not every node can be reached from node 0. Look at all of them."])
  }

  @Test("4.5 One edge back along a random way closes a cycle")
  func randomCycles() {
    var random = SeededGenerator(seed: 45)
    for _ in 0..<50 {
      let order = Array(0..<8).shuffled(using: &random)
      var edges = (1..<8).map { (from: order[$0 - 1], to: order[$0]) }
      for _ in 0..<6 {
        let later = Int.random(in: 1..<8, using: &random)
        let earlier = Int.random(in: 0..<later, using: &random)
        edges.append((from: order[earlier], to: order[later]))
      }
      edges.shuffle(using: &random)
      check(
        "whether \(words(edges)) is acyclic", isAcyclic(nodeCount: 8, edges: edges), is: true)
      let last = Int.random(in: 1..<8, using: &random)
      edges.append((from: order[last], to: order[Int.random(in: 0..<last, using: &random)]))
      check(
        "whether \(words(edges)) is acyclic", isAcyclic(nodeCount: 8, edges: edges), is: false)
    }
  }

  private func words(_ edges: [(from: Int, to: Int)]) -> String {
    edges.map { "\($0.from)→\($0.to)" }.joined(separator: ", ")
  }

  @Test("4.6 x · x uses x twice")
  func uses() {
    let x = Value(3, "x")
    let square = product(x, x)
    check(
      "how often x · x uses x", useCount(of: x, in: [x, square]), is: 2,
      mistakes: [1: "That counts the values which use x. One of them uses it twice: count edges."])
    let twin = Value(3, "twin")
    let y = sum(square, twin)
    check(
      "how often x · x + twin uses the twin, which is 3 as x is",
      useCount(of: twin, in: [x, square, twin, y]), is: 1,
      mistakes: [3: "The twin holds the same number as x, but is not the same object: use ===."])
    check("how often the output is used", useCount(of: y, in: [x, square, twin, y]), is: 0)
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

  @Test("The DOT text of the README describes (a + b)·b")
  func workedDot() {
    let drawn = DotReader(
      """
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
      """)
    #expect(drawn.isWhole)
    #expect(
      drawn.edges
        == ["a 2.0 -> + 5.0", "b 3.0 -> + 5.0", "b 3.0 -> × 15.0", "+ 5.0 -> × 15.0"].sorted())
  }

  // Graphs made without the student's operators, so that each exercise is tested by itself.
  private func sum(_ a: Value, _ b: Value) -> Value {
    Value(a.data + b.data, "+", inputs: [a, b])
  }
  private func product(_ a: Value, _ b: Value) -> Value {
    Value(a.data * b.data, "×", inputs: [a, b])
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

/// Reads as much DOT as exercise 4.4 writes.
private struct DotReader {
  var isWhole = false
  private var nodes: [(name: String, label: String)] = []
  private var arrows: [(from: String, to: String)] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
    isWhole = lines.first?.hasPrefix("digraph") == true && lines.last == "}"
    for line in lines {
      let ends = line.split(separator: "->").map(\.trimmed)
      let parts = line.split(separator: "[label=").map(\.trimmed)
      if ends.count == 2 {
        arrows.append((ends[0], ends[1]))
      } else if parts.count == 2 {
        nodes.append((parts[0], String(parts[1].prefix { $0 != "]" }).trimmed))
      }
    }
  }

  var names: [String] { nodes.map(\.name) }
  var labels: [String] { nodes.map(\.label).sorted() }

  /// The edges by the labels of their ends, sorted; those between nodes that are nowhere are left
  /// out.
  var edges: [String] {
    arrows.compactMap { arrow in
      guard let from = label(of: arrow.from), let to = label(of: arrow.to) else { return nil }
      return "\(from) -> \(to)"
    }
    .sorted()
  }

  private func label(of name: String) -> String? { nodes.first { $0.name == name }?.label }
}

extension Substring {
  /// Without blanks, quotation marks and semicolons at its ends.
  fileprivate var trimmed: String { String(self).trimmed }
}

extension String {
  fileprivate var trimmed: String {
    func isKept(_ character: Character) -> Bool { !" \t\";".contains(character) }
    let start = firstIndex(where: isKept) ?? endIndex
    let end = lastIndex(where: isKept).map { index(after: $0) } ?? endIndex
    return String(self[start..<end])
  }
}
