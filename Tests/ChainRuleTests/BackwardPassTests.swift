import ChainRule
import Testing

@Suite("The backward pass, step by step")
struct BackwardPassTests {
  @Test("Each step is one application of the chain rule along one edge")
  func steps() {
    let (a, b) = (Value(2, "a"), Value(3, "b"))
    let c = a * b
    let y = c * c + a
    let steps = Array(BackwardPass(from: y))
    let edges: [(Value, Int, Value)] = [
      (y, 0, y.inputs[0]), (y, 1, a), (y.inputs[0], 0, c), (y.inputs[0], 1, c), (c, 0, a),
      (c, 1, b),
    ]
    #expect(steps.count == edges.count)
    for (step, (node, index, input)) in zip(steps, edges) {
      #expect(step.node === node && step.inputIndex == index && step.input === input)
      #expect(step.node.inputs[step.inputIndex] === step.input)
      #expect(step.localDerivative == node.localDerivatives[index])
      #expect(step.contribution == step.upstreamGradient * step.localDerivative)
    }
    #expect(steps.map(\.upstreamGradient) == [1, 1, 1, 1, 12, 12])
    #expect(steps.map(\.contribution) == [1, 1, 6, 6, 36, 24])
    #expect(steps.map(\.runningTotal) == [1, 1, 6, 12, 37, 24])
  }

  @Test("Nothing happens before the pass is iterated, and all of it is what backward() does")
  func laziness() {
    let x = Value(3)
    let y = x * x
    let pass = BackwardPass(from: y)
    #expect(!x.hasGradient && !y.hasGradient)
    for _ in pass {}
    #expect(x.gradient == 6)
    for _ in pass {}
    #expect(x.gradient == 12)
  }

  @Test("Edges into constants are left out")
  func constants() {
    let x = Value(3)
    #expect(Array(BackwardPass(from: 2 * x + 1)).map(\.inputIndex) == [0, 1])
    #expect(Array(BackwardPass(from: Value.constant(2) * 3)).isEmpty)
    #expect(Array(BackwardPass(from: x)).isEmpty)
  }

  @Test("A pass can be abandoned half-way at any step, and begun anew")
  func abandoned() {
    let (a, b) = (Value(2), Value(3))
    let c = a * b
    let y = sin(c) * c + c * a
    let count = Array(BackwardPass(from: y)).count
    let expected = [a.gradient, b.gradient]
    for length in 0..<count {
      for _ in BackwardPass(from: y).prefix(length) {}
      [a, b].resetGradients()
      y.backward()
      #expect([a.gradient, b.gradient] == expected)
      #expect(Graph(of: y).count == 7)
    }
  }

  @Test("Looking at the graph in the middle of a pass does not disturb it")
  func lookingOn() {
    let (a, b) = (Value(2), Value(3))
    let c = a * b
    let y = sin(c) * c + c * a
    y.backward()
    let expected = [a.gradient, b.gradient]
    y.resetGradients()
    for step in BackwardPass(from: y) {
      #expect(Graph(of: step.node).last === step.node)
      #expect(gradient(of: y, withRespectTo: [a])[0].data == expected[0])
    }
    #expect([a.gradient, b.gradient] == expected)
  }
}
