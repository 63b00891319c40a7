import ChainRule

/// A network whose graph has the same shape for all inputs and parameters.
///
/// Its outputs are an expression that can be read with any kind of scalar. As no `Scalar` tells
/// whether it is above 0, no `if` can depend on it: a ``Trainer`` records the graph on a `Tape` and
/// replays it for every example and step. For any other network it builds the graph each time.
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
  /// The outputs of the network, if its parameters were these, in the order of
  /// ``Network/parameters``: the same expression of the inputs and parameters in each call.
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
