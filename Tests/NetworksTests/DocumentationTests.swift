import ChainRule
import Networks
import Testing

@Suite("Numbers in the documentation of Networks")
struct DocumentationTests {
  @Test("A neuron's output and gradient")
  func neuron() {
    let neuron = Neuron(weights: [0.5, -1], bias: 0.25, activation: .tanh)
    let output = neuron([Value(2, "x"), Value(1, "y")])
    output.backward()
    expectClose(output.data, 0.24491866240370913)
    expectClose(neuron.weights[0].gradient, 1.880029697612756)
  }

  @Test("Batches of five examples")
  func batches() {
    var batches = Batches(exampleCount: 5, batchSize: 2, generator: SeededGenerator(seed: 1))
    #expect([batches.next(), batches.next(), batches.next()] == [[1, 0], [3, 4], [2]])
  }

  @Test("The fixed point of z = tanh(½ + z/2)")
  func fixedPoint() throws {
    let neuron = Neuron(weights: [1, 0.5], activation: .tanh)
    let point = try FixedPointNetwork(Layer([neuron])).settle([0.5])
    expectClose(point.state[0], 0.6879, within: 5e-5)
  }

  @Test("The table of plants")
  func table() throws {
    let plants = try DataSet(csv: "height,width,kind\n1.5,0.2,a\n0.5,0.4,b\n", target: .label)
    #expect(plants.inputNames == ["height", "width"])
    #expect(plants.classNames == ["a", "b"])
  }
}
