import ChainRule
import Drawing
import Testing

@Suite("Groups of nodes as clusters")
struct NodeGroupTests {
  @Test("A group becomes a cluster, and its parts become the clusters inside")
  func clusters() {
    let x = Value(2, "x")
    let (a, b) = ((3 * x).named("a"), (x + 1).named("b"))
    let y = a * b
    let group = NodeGroup(
      name: "layer", nodes: [y],
      parts: [NodeGroup(name: "left", nodes: [a]), NodeGroup(name: "right", nodes: [b])])
    let byHand = Cluster(
      "layer", of: [y], containing: [Cluster("left", of: [a]), Cluster("right", of: [b])])
    let dot = Diagram(of: y, clusters: [group].map(Cluster.init)).dot
    #expect(dot == Diagram(of: y, clusters: [byHand]).dot)
    #expect(dot.contains("right"))
  }
}
