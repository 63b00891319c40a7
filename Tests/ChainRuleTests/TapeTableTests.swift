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
        1     number                   1
        v2    −          v1, 1         5        10
        2     number                   2
        v3    ^          v2, 2        25         1
        """)
  }

  @Test("With other numbers, and weights for the outputs")
  func otherNumbers() {
    let product = (w * x).named("product")
    let tape = Tape(of: [product, x + w], inputs: [x], parameters: [w])
    let rows = tape.table(inputs: [5], parameters: [7], weights: [1, 100]).rows
    #expect(rows.map(\.name) == ["w", "x", "product", "v1"])
    #expect(rows.map(\.value) == [7, 5, 35, 12])
    #expect(rows.map(\.gradient) == [105, 107, 1, 100])
    #expect(rows[2].operands == ["w", "x"] && rows[2].operation == "×")
  }

  @Test("Line by line it says what a replay gives, on random graphs")
  func sameAsReplay() {
    for seed in 0..<20 {
      let function = RandomFunction(seed: seed)
      let leaves = function.point.map { Value($0) }
      let tape = Tape(of: function(leaves), inputs: leaves, parameters: [])
      let rows = tape.table().rows
      let replay = tape.replay(inputs: function.point, parameters: [])
      #expect(rows.last?.value == replay.outputs[0])
      for row in rows where row.operation == "input" {
        let index = function.point.firstIndex(of: row.value)
        #expect(index.map { isNear(row.gradient ?? .nan, replay.inputs[$0], 1e-12) } == true)
      }
    }
  }
}
