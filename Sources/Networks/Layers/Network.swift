import ChainRule

/// What can be trained: parameters, and outputs that depend on them.
///
/// A network of your own needs four properties and one function; the training loop, the files and
/// the optimizers then work with it.
public protocol Network {
  /// How many inputs the network takes.
  var inputCount: Int { get }

  /// How many outputs it gives.
  var outputCount: Int { get }

  /// The leaves that training changes, always in the same order, each with a label of its own.
  var parameters: [Value] { get }

  /// How the network is built, in words; a file is loaded only into a network with the same words.
  var architecture: String { get }

  /// The outputs as graphs of the inputs and the parameters.
  func callAsFunction(_ inputs: [Value]) -> [Value]

  /// The outputs without a graph.
  func predict(_ inputs: [Double]) -> [Double]
}

extension Network {
  /// The outputs as graphs, with the inputs as constants: only the parameters get gradients.
  @inlinable
  public func callAsFunction(_ inputs: [Double]) -> [Value] { self(inputs.map(Value.constant)) }

  @inlinable
  public func predict(_ inputs: [Double]) -> [Double] { self(inputs).map(\.data) }

  /// The data of all parameters, to keep them or to put them back.
  public var parameterData: [Double] {
    get { parameters.map(\.data) }
    nonmutating set { parameters.setData(newValue) }
  }
}

extension [Value] {
  /// Sets the data of each leaf.
  func setData(_ data: [Double]) {
    precondition(
      data.count == count, "\(count) parameters need \(count) numbers, not \(data.count)")
    for (parameter, number) in zip(self, data) { parameter.data = number }
  }
}
