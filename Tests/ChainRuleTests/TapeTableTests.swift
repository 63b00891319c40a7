import ChainRule
import Testing

@Suite("A tape printed as a table")
struct TapeTableTests {
  private let x = Value(2, "x")
  private let w = Value(3, "w")

  @Test("The table of the documentation")
  func table() {
    let tape = Tape(of: (w * x - 1) ** 2, inputs: [x], parameters: [w])
    #expect(
      tape.description == """
        line  operation  operands  value  gradient
        w     parameter                3        20
        x     input                    2        30
        v1    ×          w, x          6        10
        1     constant                 1
        v2    −          v1, 1         5        10
        2     constant                 2
        v3    ^          v2, 2        25         1
        """)
  }

  @Test("At another point, and with weights for the outputs")
  func otherPoint() {
    let product = (w * x).named("product")
    let tape = Tape(of: [product, x + w], inputs: [x], parameters: [w])
    let rows = tape.table(inputs: [5], parameters: [7], weights: [1, 100]).rows
    #expect(rows.map(\.name) == ["w", "x", "product", "v1"])
    #expect(rows.map(\.value) == [7, 5, 35, 12])
    #expect(rows.map(\.gradient) == [105, 107, 1, 100])
    #expect(rows[2].operands == ["w", "x"] && rows[2].operation == "×")
  }

  @Test("Line by line it says what the nodes of the graph have, on random graphs")
  func sameAsGraph() {
    for seed in 0..<20 {
      let function = RandomFunction(seed: seed)
      let leaves = function.point.map { Value($0) }
      let output = function(leaves)
      output.backward()
      let graph = Graph(of: output)
      let tape = Tape(
        of: output, inputs: Array(leaves.prefix(2)), parameters: Array(leaves.suffix(2)))
      let rows = tape.table().rows
      #expect(rows.count == graph.count)
      for (row, node) in zip(rows, graph) {
        #expect(row.value == node.data)
        #expect((row.gradient == nil) == node.isConstant)
        #expect(isNear(row.gradient ?? 0, node.gradient, 1e-12))
      }
    }
  }

  @Test("A line that is asked for twice has both weights; an output may be a leaf")
  func outputs() {
    let product = w * x
    let tape = Tape(of: [product, product, x, w], inputs: [x], parameters: [w])
    let rows = tape.table(weights: [1, 10, 100, 1000]).rows
    #expect(rows.map(\.name) == ["w", "x", "v1"])
    #expect(rows.map(\.gradient) == [1022, 133, 11])
  }
}
