/// The derivatives of `output` by each of `inputs`, as values with graphs of their own.
///
/// ```swift
/// let x = Value(2, "x")
/// let slope = gradient(of: x ** 3, withRespectTo: [x])[0]       // 12.0, the graph of 3x²
/// let curvature = gradient(of: slope, withRespectTo: [x])[0]    // 12.0, the graph of 6x
/// ```
///
/// So they can be differentiated again, drawn and traced. An input may be any node, not only a
/// leaf; where the output does not depend on it, its derivative is the constant 0. The gradients
/// that ``Value/backward()`` keeps in the nodes are neither used nor changed.
///
/// Terms that are 0 at all data are left out. This makes a difference where 0 meets ∞ or NaN: the
/// derivative of `log(q) * 0` is 0 here even at q = 0, while ``Value/backward()``, ``Dual`` and
/// ``GradientCheck`` multiply 0 by ∞ and give NaN.
public func gradient(of output: Value, withRespectTo inputs: [Value]) -> [Value] {
  vectorJacobianProduct(of: [output], withRespectTo: inputs, weightedBy: [.constant(1)])
}

/// The derivative of `output` by one `input`, as a value with a graph of its own.
///
/// For several inputs it is cheaper to ask for all of them at once.
public func gradient(of output: Value, withRespectTo input: Value) -> Value {
  gradient(of: output, withRespectTo: [input])[0]
}

/// The gradient of the sum of m outputs, each times its weight, by n inputs: one backward sweep.
///
/// This is the row vector w·J, where J is the m × n Jacobian matrix. One output may stand there
/// twice; inputs are leaves or results. The weights are values, so that the result can be
/// differentiated by them too.
public func vectorJacobianProduct(
  of outputs: [Value], withRespectTo inputs: [Value], weightedBy weights: [Value]
) -> [Value] {
  precondition(outputs.count == weights.count, "each output needs one weight")
  Graph(of: weights).bringUpToDate()
  let graph = Graph(of: outputs)
  graph.bringUpToDate()
  let wanted = graph.positions(of: inputs)
  var isNeeded = [Bool](repeating: false, count: graph.count)
  for position in wanted.compactMap(\.self) { isNeeded[position] = true }
  for position in graph.indices where !isNeeded[position] {
    isNeeded[position] = graph.inputPositions(position).contains { isNeeded[$0] }
  }

  var gradients = [Simplified?](repeating: nil, count: graph.count)
  func accumulate(_ contribution: Simplified, at position: Int) {
    gradients[position] = gradients[position].map { $0 + contribution } ?? contribution
  }
  for (position, weight) in zip(graph.positions(of: outputs), weights) {
    if let position { accumulate(Simplified(weight), at: position) }
  }
  for position in graph.indices.reversed() {
    guard let upstream = gradients[position], let operation = graph[position].operation else {
      continue
    }
    let inputs = graph.inputPositions(position)
    guard inputs.contains(where: { isNeeded[$0] }) else { continue }
    let local = operation.localDerivatives(
      inputs.map { Simplified(graph[$0]) }, output: Simplified(graph[position]))
    for (input, derivative) in zip(inputs, local) where isNeeded[input] {
      accumulate(upstream * derivative, at: input)
    }
  }
  return wanted.map { $0.flatMap { gradients[$0]?.value } ?? .constant(0) }
}
