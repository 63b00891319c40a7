import ChainRule
import Drawing
import TestSupport
import Testing

@Suite("Clusters")
struct ClusterTests {
  private let x = [Value(1, "x1"), Value(2, "x2")]
  private let neurons: [Value]
  private let output: Value

  init() {
    let x = x
    neurons = [0.5, -0.5].map { tanh(Value($0, "w1") * x[0] + Value($0, "w2") * x[1]) }
    output = (neurons[0] + neurons[1]).named("y")
  }

  private func layer(neuronsAreFolded: Bool = false, isFolded: Bool = false) -> Cluster {
    let inside = neurons.enumerated().map { index, neuron in
      Cluster("neuron \(index)", from: x, to: [neuron], isFolded: neuronsAreFolded)
    }
    return Cluster("layer", from: x, to: neurons, containing: inside, isFolded: isFolded)
  }

  @Test("A cluster from inputs to an output holds all between them, with the parameters")
  func between() {
    let neuron = Cluster("neuron", from: x, to: [neurons[0]])
    #expect(neuron.nodes.count == 6)
    #expect(!neuron.nodes.contains { $0 === x[0] })
    #expect(neuron.nodes.contains { $0 === neurons[0] })
  }

  @Test("Open clusters are frames in frames, and no node or edge is lost")
  func open() {
    let plain = Diagram(of: output)
    let diagram = Diagram(of: output, clusters: [layer()])
    #expect(diagram.edges == plain.edges)
    #expect(diagram.nodeLines == plain.nodeLines)
    #expect(diagram.dot.contains("  subgraph cluster0 {"))
    #expect(diagram.dot.contains("    subgraph cluster1 {"))
    #expect(
      diagram.dot.contains("n0; n2; n3; n5; n6; n7\n      { rank=same; n0; n2; n3; n5 }\n    }"))
  }

  @Test("A folded cluster is one box with the edges that lead in and out, each once and in order")
  func folded() {
    let diagram = Diagram(of: output, clusters: [layer(neuronsAreFolded: true)])
    #expect(
      diagram.edges == [
        "n1 -> c1", "n4 -> c1", "n1 -> c2", "n4 -> c2", "c1 -> n14:a:w", "c2 -> n14:b:w",
      ])
    #expect(diagram.nodeLines.count == 5)
    #expect(diagram.dot.contains("subgraph cluster0"))
    #expect(!diagram.dot.contains("subgraph cluster1"))
  }

  @Test("The outermost folded cluster swallows those inside it")
  func outermost() {
    let edges = ["n1 -> c0", "n4 -> c0", "c0 -> n14:a:w", "c0 -> n14:b:w"]
    #expect(Diagram(of: output, clusters: [layer(isFolded: true)]).edges == edges)
    #expect(
      Diagram(of: output, clusters: [layer()], options: options { $0.foldsClusters = true }).edges
        == edges)
  }

  @Test("A folded neuron shows its output; a folded layer, which has several, its size")
  func foldedFacts() {
    output.backward()
    let neuron = Diagram(of: output, clusters: [layer(neuronsAreFolded: true)])
    let folded = Diagram(of: output, clusters: [layer(isFolded: true)])
    #expect(neuron.nodeLines.contains { $0.contains("<b>neuron 0</b>") && $0.contains("∂ = 1<") })
    #expect(folded.dot.contains("<b>layer</b><br/>12 nodes"))
    #expect(folded.text.contains("layer (12 nodes)"))
    #expect(neuron.text.contains("layer › neuron 0 (6 nodes)"))
  }

  @Test(
    "Nodes outside of the diagram do not matter, and the first cluster that names a node has it")
  func claims() {
    let twice = [Cluster("first", of: [x[0], Value(1)]), Cluster("second", of: [x[0]])]
    let dot = Diagram(of: output, clusters: twice).dot
    #expect(dot.matches(of: /\n +n1\n/).count == 1)
    let open = dot.split(separator: "subgraph")
    #expect(open[1].contains("n1") && !open[2].split(separator: "}")[0].contains("n1"))
  }

  @Test("A folded output is drawn, and a folded graph can be cut", .needs(.dot))
  func extremes() throws {
    var diagram = Diagram(
      of: output, clusters: [Cluster("all", from: [], to: [output], isFolded: true)])
    #expect(diagram.nodeLines.count == 1)
    #expect(diagram.edges.isEmpty)
    diagram = Diagram(of: output, clusters: [layer(neuronsAreFolded: true)])
    diagram.options.maximumDepth = 1
    #expect(diagram.edges == ["c1more -> c1", "c2more -> c2", "c1 -> n14:a:w", "c2 -> n14:b:w"])
    _ = try Graphviz().render(diagram.dot, as: .svg)
  }
}
