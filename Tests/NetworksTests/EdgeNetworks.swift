import ChainRule
import Networks

/// √(p·x), whose slope at p = 0 is infinite.
struct Root: RecordableNetwork {
  let parameters = [Value(0, "p")]
  let inputCount = 1
  let outputCount = 1
  let architecture = "a root"
  func outputs<S: Scalar>(of inputs: [S], parameters: [S]) -> [S] {
    [sqrt(parameters[0] * inputs[0])]
  }
}

/// p at the input 0, and log p at the input 1; p begins at −1.
struct LogarithmNetwork: Network {
  let parameters = [Value(-1, "p")]
  let inputCount = 1
  let outputCount = 1
  let architecture = "a logarithm"
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    [inputs[0].data == 0 ? parameters[0] * 1.0 : log(parameters[0])]
  }
}

/// A network without the promise that its graph stays the same.
struct AlwaysRebuilt: Network {
  let network: any Network
  var inputCount: Int { network.inputCount }
  var outputCount: Int { network.outputCount }
  var parameters: [Value] { network.parameters }
  var architecture: String { network.architecture }
  func callAsFunction(_ inputs: [Value]) -> [Value] { network(inputs) }
}
