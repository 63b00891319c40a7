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
