import Testing

@testable import ChainRule

@Suite("A tape takes sums of products at one go")
struct TapeSumTests {
  private let x = [0.1, 0.2, 0.3].map { Value($0) }
  private let w = [0.7, -0.5, 0.3].map { Value($0) }
  private let b = Value(0.05)

  @Test("A neuron is one weighted sum that begins with its bias, and the activation")
  func neuron() {
    let sum = b + w[0] * x[0] + w[1] * x[1] + w[2] * x[2]
    let tape = Tape(of: tanh(sum), inputs: x, parameters: w + [b])
    #expect(tape.program.blocks.count == 2)
    #expect(agrees(tape, tanh(sum)))
  }

  @Test("The sum is the same to the last bit, in any shape")
  func shapes() {
    let shapes: [Value] = [
      b + w[0] * x[0] + w[1] * x[1],
      w[0] * x[0] + w[1] * x[1] + b,
      x[0] * w[0] + x[1] * x[2] + w[1] * w[1] + w[0],
      x[0] + x[1] + w[0] + w[1],
      (w[0] * x[0] + w[1] * x[1]) + (w[1] * x[0] + w[2] * x[1]),
      x[0] + (x[1] + (x[2] + w[0] * x[0])),
      x[0] + x[0],
      w[0] + w[0],
      w[0] * w[0] + w[0] * w[0],
      x[0] * x[0] + x[0] * x[0] + x[0],
      2 * x[0] + 3 * w[0] + 1,
      tanh(x[0]) * w[0] + x[1] * w[1] + tanh(x[2]) * w[2],
    ]
    for shape in shapes {
      #expect(
        agrees(Tape(of: shape, inputs: x, parameters: w + [b]), shape), "\(Formula(of: shape))")
    }
  }

  @Test(
    "A fused sum is what the rules of Add and Multiply say, term by term",
    arguments: ["weighted, of inputs", "weighted, of parameters", "of products"])
  func rules(kind: String) {
    let factors =
      switch kind {
      case "of products": [(x[0], x[1]), (x[2], x[0])]
      case "weighted, of parameters": [(w[0], w[1]), (w[2], w[0])]
      default: [(w[0], x[0]), (w[1], x[1]), (w[2], x[2])]
      }
    let start = Value(0.4)
    let sum = factors.reduce(start) { $0 + $1.0 * $1.1 }
    let tape = Tape(of: sum, inputs: x + [start], parameters: w)
    let fused = tape.program.blocks.filter {
      switch $0 {
      case .weightedSum(_, let terms, let ofGivenNumbers):
        terms.count == factors.count
          && kind == "weighted, of \(ofGivenNumbers ? "inputs" : "parameters")"
      case .sumOfProducts(_, let terms): terms.count == factors.count && kind == "of products"
      default: false
      }
    }
    #expect(fused.count == 1)

    var value = start.data
    var gradients: [ObjectIdentifier: Double] = [:]
    var links: [(bySum: Double, byProduct: Double, byFactors: (Double, Double))] = []
    for (a, b) in factors {
      let (product, byFactors) = Multiply.valueAndDerivatives(a.data, b.data)
      let (next, byTerms) = Add.valueAndDerivatives(value, product)
      links.append((byTerms.0, byTerms.1, byFactors))
      value = next
    }
    var upstream = 1.0
    for ((a, b), link) in zip(factors, links).reversed() {
      let ofProduct = upstream * link.byProduct
      gradients[ObjectIdentifier(a), default: 0] += ofProduct * link.byFactors.0
      gradients[ObjectIdentifier(b), default: 0] += ofProduct * link.byFactors.1
      upstream *= link.bySum
    }
    gradients[ObjectIdentifier(start)] = upstream

    let replay = tape.replay(inputs: (x + [start]).map(\.data), parameters: w.map(\.data))
    #expect(replay.outputs == [value])
    let expected = (x + [start] + w).map { gradients[ObjectIdentifier($0)] ?? 0 }
    #expect(isNear(replay.inputs + replay.parameters, expected, 1e-15))
  }

  @Test("Sums and products that are needed elsewhere too keep their own place")
  func shared() {
    let product = w[0] * x[0]
    let sum = product + b
    for shape in [sum + product, sum * (sum + x[1]), (sum + x[1]) * (sum + x[2]) + product] {
      #expect(agrees(Tape(of: shape, inputs: x, parameters: w + [b]), shape))
    }
    let tape = Tape(of: [sum, product, sum + x[1]], inputs: x, parameters: w + [b])
    #expect(
      tape.replay(inputs: x.map(\.data), parameters: (w + [b]).map(\.data)).outputs
        == [sum.data, product.data, (sum + x[1]).data])
  }

  @Test("A sum of zeros keeps its sign")
  func zeros() {
    let zero = Value(-0.0)
    let sum = zero * 1.0 + zero * 1.0
    let tape = Tape(of: sum, inputs: [zero], parameters: [])
    let replay = tape.replay(inputs: [-0.0], parameters: [])
    #expect(sum.data.sign == .minus && replay.outputs[0].sign == .minus)
  }

  /// Whether a replay at the numbers of the graph gives its value exactly, and its gradients.
  private func agrees(_ tape: Tape, _ output: Value) -> Bool {
    let parameters = w + [b]
    (x + parameters).resetGradients()
    output.backward()
    let replay = tape.replay(inputs: x.map(\.data), parameters: parameters.map(\.data))
    return replay.outputs == [output.data]
      && isNear(replay.inputs + replay.parameters, (x + parameters).map(\.gradient), 1e-15)
  }
}
