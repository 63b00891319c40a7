import ChainRule

/// A network that is fed its own state until it settles: z = f(x, z).
///
/// The layer f takes the inputs and, behind them, the state, and gives the next state. A state that
/// f does not change is its *fixed point*. With weights that are too large there may be none.
///
/// ```swift
/// let neuron = Neuron(weights: [1, 0.5], activation: .tanh)  // z = tanh(x + z/2)
/// let network = FixedPointNetwork(Layer([neuron]))
/// let point = try network.settle([0.5])
/// print(point.state)  // [0.6878…]
/// ```
public struct FixedPointNetwork {
  /// From the inputs and the state to the next state.
  public let layer: Layer

  /// A network that repeats `layer`.
  public init(_ layer: Layer) {
    precondition(
      layer.inputCount >= layer.outputCount,
      "the layer takes the inputs and, behind them, its own \(layer.outputCount) outputs")
    self.layer = layer
  }

  /// How many inputs there are besides the state.
  public var inputCount: Int { layer.inputCount - layer.outputCount }

  /// Repeats the layer from the state 0 until no component changes by more than `tolerance`.
  ///
  /// - Throws: ``DidNotSettle`` if the state changes in the last iteration, or is not finite.
  public func settle(
    _ inputs: [Double], tolerance: Double = 1e-12, iterationLimit: Int = 10_000
  ) throws(DidNotSettle) -> FixedPoint {
    precondition(
      inputs.count == inputCount,
      "this network takes \(inputCount) inputs, not \(inputs.count)")
    let start = [Double](repeating: 0, count: layer.outputCount)
    let (state, iterations) = try iterate(from: start, tolerance, iterationLimit) { state in
      layer.predict(inputs + state)
    }
    return FixedPoint(state: state, iterationCount: iterations)
  }

  /// The gradient of a loss of the fixed point by the layer's parameters and by the inputs.
  ///
  /// The loss L depends on the parameters p through the state z, which is defined by z = f(x, z),
  /// and not by a graph of finitely many steps. Instead the error at the state, λ, is itself the
  /// fixed point of λ = ∂L/∂z + λ · ∂f/∂z, found by repetition too; then ∂L/∂p = λ · ∂f/∂p
  /// (Almeida, 1987, A learning rule for asynchronous perceptrons with feedback in a combinatorial
  /// environment; Pineda, 1987, Generalization of back-propagation to recurrent neural networks).
  /// It takes the memory of one application of the layer, however many were needed to settle. The
  /// gradients that the parameters keep are neither used nor changed.
  ///
  /// The loss is a graph of the settled state.
  ///
  /// - Throws: ``DidNotSettle`` if the state, or its error, still changes by more than `tolerance`.
  public func gradients(
    at inputs: [Double], tolerance: Double = 1e-12, iterationLimit: Int = 10_000,
    of loss: ([Value]) -> Value
  ) throws(DidNotSettle) -> FixedPointGradients {
    let point = try settle(inputs, tolerance: tolerance, iterationLimit: iterationLimit)
    let state = point.state.map { Value($0) }
    let inputs = inputs.map { Value($0) }
    let parameters = layer.parameters
    let lossValue = loss(state)
    let next = layer(inputs + state)

    let stateGradient = gradient(of: lossValue, withRespectTo: state).map(\.data)
    let start = [Double](repeating: 0, count: state.count)
    let (error, _) = try iterate(from: start, tolerance, iterationLimit) { error in
      let passedOn = vectorJacobianProduct(of: next, withRespectTo: state, weightedBy: error)
      return zip(stateGradient, passedOn).map(+)
    }
    let gradients = vectorJacobianProduct(
      of: next, withRespectTo: parameters + inputs, weightedBy: error)
    return FixedPointGradients(
      loss: lossValue.data, point: point,
      parameters: Array(gradients.prefix(parameters.count)),
      inputs: Array(gradients.dropFirst(parameters.count)))
  }
}

/// A state that a network has settled in.
public struct FixedPoint: Hashable, Sendable {
  /// The state.
  public let state: [Double]

  /// How many times the layer was applied.
  public let iterationCount: Int
}

/// The gradient of a loss of a fixed point.
public struct FixedPointGradients: Hashable, Sendable {
  /// The loss.
  public let loss: Double

  /// The fixed point.
  public let point: FixedPoint

  /// The derivative of the loss by each parameter of the layer.
  public let parameters: [Double]

  /// The derivative of the loss by each input.
  public let inputs: [Double]
}

/// A state, or its error, that still changed after all iterations.
public struct DidNotSettle: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many iterations were made.
  public let iterationCount: Int

  /// The largest change of a component in the last of them.
  public let change: Double

  /// Both in a sentence.
  public var description: String {
    "there is no fixed point in sight: after \(iterationCount) iterations the state still changes by"
      + " \(change.isNaN ? "nan" : "\(change)"); smaller weights of the state would let it settle"
  }
}

/// Applies `next` again and again until no component changes by more than `tolerance`.
private func iterate(
  from start: [Double], _ tolerance: Double, _ limit: Int, _ next: ([Double]) -> [Double]
) throws(DidNotSettle) -> ([Double], iterationCount: Int) {
  var state = start
  var change = Double.infinity
  for iteration in 0..<limit {
    let newState = next(state)
    change = zip(newState, state).map { abs($0 - $1) }.reduce(0, maximum)
    state = newState
    if change <= tolerance { return (state, iteration + 1) }
    if !change.isFinite { throw DidNotSettle(iterationCount: iteration + 1, change: change) }
  }
  throw DidNotSettle(iterationCount: limit, change: change)
}
