import ChainRule
import Testing

@Suite("Random graphs with sharing")
struct RandomGraphTests {
  @Test("Reverse, forward and numeric derivatives agree")
  func firstOrder() {
    for seed in 0..<50 {
      let function = RandomFunction(seed: seed)
      let check = GradientCheck(of: function.callAsFunction, at: function.point)
      #expect(check.agrees, "seed \(seed): \(check)")
      for input in check.inputs {
        #expect(isNear(input.reverse, input.forward, 1e-11), "seed \(seed)")
      }
    }
  }

  @Test("backward(), graphs of derivatives and products with the Jacobian agree")
  func readings() {
    for seed in 0..<50 {
      let function = RandomFunction(seed: seed)
      let inputs = function.point.map { Value($0) }
      let output = function(inputs)
      output.backward()
      let reverse = inputs.map(\.gradient)
      #expect(
        isNear(gradient(of: output, withRespectTo: inputs).map(\.data), reverse, 1e-11),
        "seed \(seed)")
      let weights = inputs.indices.map { Double($0) - 1.5 }
      let along = jacobianVectorProduct(of: [output], withRespectTo: inputs, along: weights)[0]
      let sum = zip(reverse, weights).map(*).reduce(0, +)
      #expect(isNear(along, sum, 1e-11), "seed \(seed)")
    }
  }

  @Test("The Hessian is symmetric, times a vector it is the product, and Dual<Dual> knows it too")
  func secondOrder() {
    for seed in 0..<25 {
      let function = RandomFunction(seed: seed)
      let inputs = function.point.map { Value($0) }
      let output = function(inputs)
      let matrix = hessian(of: output, withRespectTo: inputs)
      let size = matrix.joined().reduce(1) { max($0, abs($1)) }
      for (i, row) in matrix.enumerated() {
        #expect(isNear(row.map { $0 / size }, matrix.map { $0[i] / size }, 1e-11), "seed \(seed)")
      }

      let vector = inputs.indices.map { 0.5 - Double($0) }
      let product = hessianVectorProduct(of: output, withRespectTo: inputs, along: vector)
      let rows = matrix.map { zip($0, vector).map(*).reduce(0, +) }
      #expect(isNear(product.map { $0 / size }, rows.map { $0 / size }, 1e-11), "seed \(seed)")

      let moving = Graph(of: output).evaluate { leaf in
        let velocity = leaf === inputs[0] ? 1.0 : 0
        return Dual(Dual(leaf.data, tangent: velocity), tangent: Dual(velocity))
      }
      let curvature = moving.last?.tangent.tangent ?? .nan
      #expect(isNear(curvature / size, matrix[0][0] / size, 1e-11), "seed \(seed)")
    }
  }
}

/// A function of four inputs that a seed determines: thirty operations, each on any earlier nodes.
private struct RandomFunction {
  let seed: Int

  var point: [Double] {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1_000_000)
    return (0..<4).map { _ in Double.random(in: -2...2, using: &random) }
  }

  func callAsFunction(_ inputs: [Value]) -> Value {
    var random = SeededGenerator(seed: UInt64(seed))
    var nodes = inputs
    for _ in 0..<30 {
      let a = nodes[Int.random(in: 0..<nodes.count, using: &random)]
      let b = nodes[Int.random(in: 0..<nodes.count, using: &random)]
      let next =
        switch Int.random(in: 0..<12, using: &random) {
        case 0: a + b
        case 1: a - b
        case 2: tanh(a) * b
        case 3: a / (2 + b * b)
        case 4: sin(a * b)
        case 5: exp(-(a * a))
        case 6: log(1 + a * a) - 0.5
        case 7: sigmoid(a - b)
        case 8: softplus(a) * 0.5
        case 9: sqrt(1 + a * a + b * b)
        case 10: atan2(a, 1 + b * b)
        default: (1 + a * a) ** tanh(b)
        }
      nodes.append(next)
    }
    return nodes.suffix(8).reduce(0 * inputs[0]) { $0 + tanh($1) }
  }
}
