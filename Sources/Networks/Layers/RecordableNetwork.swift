import ChainRule

/// A network whose graph has the same shape for all inputs and parameters.
///
/// Its outputs are an expression that can be read with any kind of number. Such an expression
/// cannot look at the numbers, as no `Scalar` tells whether it is above 0; so no `if` of it can
/// depend on them, and a graph that was made of it once can be recorded on a `Tape` and replayed
/// for every example and step. ``Trainer`` does that. Any other network it trains by building the
/// graph again and again, which takes longer and gives the same results but for the last digits.
///
/// ```swift
/// struct Line: RecordableNetwork {
///   let parameters = [Value(1, "slope"), Value(0, "offset")]
///   let inputCount = 1
///   let outputCount = 1
///   let architecture = "a line"
///
///   func outputs<S: Scalar>(of inputs: [S], parameters: [S]) -> [S] {
///     [parameters[0] * inputs[0] + parameters[1]]
///   }
/// }
/// ```
public protocol RecordableNetwork: Network {
  /// The outputs of the network, if its parameters were these.
  ///
  /// - Parameters:
  ///   - inputs: as many as ``Network/inputCount`` says.
  ///   - parameters: one for each of ``Network/parameters``, in their order.
  /// - Returns: the same expression of both in each call.
  func outputs<S: Scalar>(of inputs: [S], parameters: [S]) -> [S]
}

// These can be compiled into the module of a network of your own, where its `outputs` is not called
// as generic code, which is a hundred times slower.

extension RecordableNetwork {
  @inlinable
  public func callAsFunction(_ inputs: [Value]) -> [Value] {
    outputs(of: inputs, parameters: parameters)
  }

  @inlinable
  public func predict(_ inputs: [Double]) -> [Double] {
    outputs(of: inputs, parameters: parameterData)
  }
}
