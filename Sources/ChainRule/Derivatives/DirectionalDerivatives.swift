/// How fast each of m outputs changes when n leaves move along a direction: one forward sweep.
///
/// This is the column vector J·v, where J is the m × n Jacobian matrix and v, the direction, holds
/// the velocity of each input. It evaluates the graph with ``Dual``.
public func jacobianVectorProduct(
  of outputs: [Value], withRespectTo inputs: [Value], along direction: [Double]
) -> [Double] {
  precondition(inputs.count == direction.count, "each input needs one component of the direction")
  var velocities: [ObjectIdentifier: Double] = [:]
  for (input, velocity) in zip(inputs, direction) {
    precondition(input.isLeaf, "a direction is one of leaves; \(input) is not a leaf")
    velocities[ObjectIdentifier(input), default: 0] += velocity
  }
  let graph = Graph(of: outputs)
  let numbers = graph.evaluate { leaf -> Dual<Double> in
    guard let velocity = velocities[ObjectIdentifier(leaf)], velocity != 0 else {
      return Dual(leaf.data)
    }
    return Dual(leaf.data, tangent: velocity)
  }
  return graph.positions(of: outputs).map { numbers[$0!].tangent }
}

/// The gradient of the sum of m outputs, each times its weight, by n inputs: one backward sweep.
///
/// This is the row vector w·J, where J is the m × n Jacobian matrix.
public func vectorJacobianProduct(
  of outputs: [Value], withRespectTo inputs: [Value], weightedBy weights: [Double]
) -> [Double] {
  vectorJacobianProduct(
    of: outputs, withRespectTo: inputs, weightedBy: weights.map(Value.constant)
  ).map(\.data)
}

/// How fast the gradient of `output` changes when the inputs move along a direction.
///
/// This is H·v, where H is the n × n Hessian matrix, for the price of a few sweeps and without the
/// matrix (Pearlmutter, 1994, Fast exact multiplication by the Hessian).
public func hessianVectorProduct(
  of output: Value, withRespectTo inputs: [Value], along direction: [Double]
) -> [Double] {
  jacobianVectorProduct(
    of: gradient(of: output, withRespectTo: inputs), withRespectTo: inputs, along: direction)
}

/// The matrix of all first derivatives: a row for each output, a column for each input.
///
/// It takes a backward sweep for each output.
public func jacobian(of outputs: [Value], withRespectTo inputs: [Value]) -> [[Double]] {
  outputs.map { gradient(of: $0, withRespectTo: inputs).map(\.data) }
}

/// The matrix of all second derivatives of `output`: element i, j is ∂²/∂xᵢ∂xⱼ.
///
/// It takes a backward sweep for each input.
public func hessian(of output: Value, withRespectTo inputs: [Value]) -> [[Double]] {
  jacobian(of: gradient(of: output, withRespectTo: inputs), withRespectTo: inputs)
}
