import ChainRule
import Testing

@testable import Drawing

@Suite("Folded clusters and nested frames")
struct FoldTests {
  private let x = Value(2, "x")
  private let y = Value(3, "y")

  @Test("A folded graph whose output is inside shows the output's data and gradient")
  func outputInside() {
    let product = x * y
    let output = -product
    output.backward()
    let all = Cluster("all", from: [x, y], to: [output], isFolded: true)
    let diagram = Diagram(of: output, clusters: [all])
    let box = Scene(of: diagram).boxes[2]
    #expect(box.exit == 3)
    #expect(diagram.dot.contains("<b>all</b><br/>−6<br/><font color=\"#B34700\">∂ = 1</font>"))
    #expect(diagram.text.contains("all (2 nodes)    −6         1\n"))
  }

  @Test("An output inside and another node that is used outside are two exits: the size is shown")
  func twoExits() {
    let product = x * y
    let inside = -product
    let outside = product + 1
    let fold = Cluster("fold", of: [product, inside], isFolded: true)
    let diagram = Diagram(of: [inside, outside], clusters: [fold])
    let scene = Scene(of: diagram)
    let box = scene.boxes.first { $0.cluster == 0 }
    #expect(box?.exit == nil && box?.positions.count == 2)
    #expect(diagram.dot.contains("<b>fold</b><br/>2 nodes>"))
    #expect(diagram.text.contains("fold (2 nodes)"))
    #expect(scene.outputs.count == 2)
  }

  @Test("A node that is used twice outside, or is an output as well, is one exit")
  func oneExit() {
    let product = x * y
    let fold = Cluster("fold", of: [product], isFolded: true)
    for outputs in [[product * product], [product + 1, product], [product, product]] {
      let diagram = Diagram(of: outputs, clusters: [fold])
      let box = Scene(of: diagram).boxes.first { $0.cluster == 0 }
      #expect(box?.exit != nil && box?.size == "1 node")
      #expect(diagram.dot.contains("<b>fold</b><br/>6>"))
    }
  }

  @Test("Two outputs in one folded cluster are one box, drawn once")
  func twoOutputs() {
    let outputs = [x * y, x + y]
    let fold = Cluster("fold", of: outputs, isFolded: true)
    let diagram = Diagram(of: outputs, clusters: [fold])
    #expect(Scene(of: diagram).outputs.count == 1)
    #expect(diagram.dot.matches(of: /c0 \[/).count == 1)
    #expect(diagram.text.matches(of: /fold/).count == 1)
  }

  @Test("A folded cluster lies in the frame of the open one around it")
  func frameAroundFold() {
    let parts = [x * y, x + y]
    let output = parts[0] - parts[1]
    let layer = Cluster(
      "layer", of: [], containing: parts.map { Cluster("part", of: [$0], isFolded: true) })
    let dot = Diagram(of: output, clusters: [layer]).dot
    let frame = dot.split(separator: "subgraph cluster0 {")[1].split(separator: "}")[0]
    #expect(frame.contains("c1; c2\n"))
  }

  @Test("Frames close where they should: what follows a nested frame lies outside of it")
  func siblings() {
    let nodes = (0..<5).map { -Value(Double($0), "x\($0)") }
    let output = nodes.dropFirst().reduce(nodes[0]) { $0 + $1 }
    let clusters = [
      Cluster(
        "A", of: [nodes[0]],
        containing: [
          Cluster("B", of: [nodes[1]], containing: [Cluster("C", of: [nodes[2]])]),
          Cluster("D", of: [nodes[3]]),
        ]), Cluster("E", of: [nodes[4]]),
    ]
    let lines = Diagram(of: output, clusters: clusters).dot.split(separator: "\n")
    var path: [String] = []
    var paths: [String: String] = [:]
    for line in lines {
      if line.contains("subgraph") {
        path.append("")
      } else if let name = line.firstMatch(of: /label=<([A-E])> labeljust/), !path.isEmpty {
        path[path.count - 1] = String(name.1)
        paths[String(name.1)] = path.joined()
      } else if line.contains(/^ +}$/) {
        path.removeLast()
      }
    }
    #expect(paths == ["A": "A", "B": "AB", "C": "ABC", "D": "AD", "E": "E"])
    #expect(path.isEmpty)
  }

  @Test("The text of several outputs has a tree for each, and refers to what was written before")
  func severalTrees() {
    let product = (x * y).named("p")
    let text = Diagram(of: [product + 1, product]).text
    #expect(
      text == """
                      data
        v1 = p + 1       7
        ├─ p = x × y     6
        │  ├─ x          2
        │  └─ y          3
        └─ 1             1
        p ↑

        """)
  }
}
