import Foundation
import TestSupport
import Testing

@Suite("DOT as other programs read it", .thorough)
struct DotReaderTests {
  /// Values used twice, two edges between the same nodes, equal constants, names with signs.
  private static let problems = [
    ["c = a + b; d = a*b; y = (c + d) + c*d", "a=2", "b=3"], ["x*x", "x=3"],
    ["2*x - 2*tanh(w₁*x/θ)", "x=1e-7", "w₁=-0.5", "θ=3"],
  ]

  /// A node or an edge with its attributes.
  private struct Read: Decodable {
    var nodes: [String: [String: String]]
    var edges: [Edge]

    struct Edge: Decodable {
      var ends: [String]
      var attributes: [String: String]
    }
  }

  /// What `trace --json` prints.
  private struct Trace: Decodable {
    var nodes: [Node]
    var steps: [Step]

    struct Node: Decodable {
      var id: Int
      var label, operation: String?
      var inputs: [Int]
      var data: Double
      var gradient: Double?
    }

    struct Step: Decodable {
      var from, to: Int
      var localDerivative: Double
    }
  }

  @Test("pydot and networkx read the nodes, edges and labels that a trace has", .needs(.pydot))
  func pydot() throws {
    try compare(
      by: .pydot,
      """
      import json, sys, pydot, networkx
      for name in sys.argv[1:]:
          graph = networkx.nx_pydot.from_pydot(pydot.graph_from_dot_file(name)[0])
          bare = lambda attributes: {key: text.strip('"') for key, text in attributes.items()}
          print(json.dumps({
              "nodes": {node: bare(attributes) for node, attributes in graph.nodes(data=True)},
              "edges": [{"ends": ends, "attributes": bare(attributes)}
                        for *ends, attributes in graph.edges(data=True)]}))
      """)
  }

  @Test("pygraphviz reads the same", .needs(.pygraphviz))
  func pygraphviz() throws {
    try compare(
      by: .pygraphviz,
      """
      import json, sys, pygraphviz
      for name in sys.argv[1:]:
          graph = pygraphviz.AGraph(name)
          print(json.dumps({
              "nodes": {str(node): node.attr.to_dict() for node in graph.nodes()},
              "edges": [{"ends": list(edge)[:2], "attributes": edge.attr.to_dict()}
                        for edge in graph.edges()]}))
      """)
  }

  /// Has a program read the plain diagram and the usual one of each problem.
  private func compare(by library: PythonLibrary, _ program: String) throws {
    try withTemporaryFolder { folder in
      try Data(program.utf8).write(to: folder.appending(path: "read.py"))
      var files: [String] = []
      for (number, problem) in Self.problems.enumerated() {
        for labels in ["plain", "table"] {
          files.append("\(labels)-\(number).dot")
          let output = folder.appending(path: files[files.count - 1]).path
          let words = ["--labels", labels, "--attributes", "--output", output]
          #expect(try Tool.run(["draw"] + problem + words).status == 0)
        }
      }
      let python = library.interpreter ?? "python3"
      let run = try Command([python, "read.py"] + files, in: folder)
      try #require(run.status == 0, "\(run.errors)")
      let graphs = try run.output.split(separator: "\n").map {
        try JSONDecoder().decode(Read.self, from: Data($0.utf8))
      }
      try #require(graphs.count == files.count)
      for (number, problem) in Self.problems.enumerated() {
        let json = try Tool.run(["trace"] + problem + ["--json"]).output
        let trace = try JSONDecoder().decode(Trace.self, from: json)
        try expect(graphs[2 * number], toBe: trace) { label, name in
          name.map { label.hasPrefix("\($0) = ") } ?? label.contains(/^v\d+ = |^[−0-9.]+$/)
        }
        try expect(graphs[2 * number + 1], toBe: trace) { label, name in
          name.map { label.contains("<b>\($0) </b>") } ?? !label.contains("<b>")
        }
      }
    }
  }

  private func expect(
    _ graph: Read, toBe trace: Trace, isLabel: (String, String?) -> Bool
  ) throws {
    #expect(graph.nodes.count == trace.nodes.count)
    for node in trace.nodes {
      let read = try #require(graph.nodes["n\(node.id)"])
      #expect(isLabel(read["label"] ?? "", node.label), "\(read)")
      #expect(Double(read["data"] ?? "") == node.data)
      #expect(Double(read["gradient"] ?? "") == node.gradient)
      // What is missing is an empty text for pygraphviz.
      #expect(read["operation", default: ""] == node.operation ?? "")
    }
    let edges = trace.nodes.flatMap { node in node.inputs.map { ["n\($0)", "n\(node.id)"] } }
    #expect(graph.edges.map(\.ends).sorted(by: <) == edges.sorted(by: <))
    for step in trace.steps {
      let between = graph.edges.filter { $0.ends == ["n\(step.to)", "n\(step.from)"] }
      #expect(between.contains { Double($0.attributes["local"] ?? "") == step.localDerivative })
    }
  }

  @Test("A plain diagram is a line for each node and each edge, and nothing else")
  func plain() throws {
    let words = ["draw", "c = a + b; c*b", "a=2", "b=3", "--labels", "plain"]
    #expect(
      try Tool.run(words).text == """
        digraph expression {
          graph [rankdir=LR ordering=in]
          n0 [label="a = 2"]
          n1 [label="b = 3"]
          n2 [label="c = 5" xlabel="+"]
          n3 [label="v1 = 15" xlabel="×"]
          n0 -> n2
          n1 -> n2
          n2 -> n3
          n1 -> n3
        }

        """)
    let step = try Tool.run(words + ["--step", "1", "--edges", "numbers", "--attributes"]).text
    #expect(step.contains(#"n3 [label="v1 = 15" xlabel="×" data="15.0" gradient="1.0""#))
    #expect(step.contains(#"n2 -> n3 [label="1 × 3 = 3" penwidth=2.2 dir=back local="3.0"]"#))
    #expect(step.contains(#"label="Step 1 of 4: c gets 1 × 3 = 3 and has 3 now""#))
    #expect(!step.contains("<"))
  }
}

extension [String] {
  fileprivate static func < (a: Self, b: Self) -> Bool { a.lexicographicallyPrecedes(b) }
}
