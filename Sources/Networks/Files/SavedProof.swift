/// Some inputs with the outputs that a network gave when it was saved: a network that was loaded
/// must give them again.
struct SavedProof: Codable {
  let inputs, outputs: [[Double]]

  init(inputs: [[Double]], answer: ([Double]) -> [Double]) {
    self.inputs = inputs
    outputs = inputs.map(answer)
  }

  /// How well a network gives the outputs again.
  func comparison(with network: any Network) -> ProofResult {
    guard inputs.allSatisfy({ $0.count == network.inputCount }) else { return .different }
    return comparison(outputCount: network.outputCount, answer: network.predict)
  }

  /// The same for whatever answers inputs, which have been checked, with so many outputs.
  func comparison(outputCount: Int, answer: ([Double]) -> [Double]) -> ProofResult {
    guard inputs.count == outputs.count, outputs.allSatisfy({ $0.count == outputCount }) else {
      return .different
    }
    let pairs = zip(inputs, outputs).flatMap { zip(answer($0), $1) }
    if pairs.allSatisfy({ $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN }) {
      return .same(exampleCount: inputs.count)
    }
    // Another machine's tanh may differ in the last digit.
    let isNear = pairs.allSatisfy { ($0 - $1).magnitude <= 1e-9 * max(1, $0.magnitude) }
    return isNear ? .near(exampleCount: inputs.count) : .different
  }
}

/// Whether a network that was loaded answers as it did when it was saved.
public enum ProofResult: Hashable, Sendable {
  /// The same outputs, bit for bit, for so many examples.
  case same(exampleCount: Int)

  /// The same but for the last digits: it was saved on a machine with other functions.
  case near(exampleCount: Int)

  /// Other outputs.
  case different

  /// Nobody knows: the file is of a version that held no outputs.
  case unknown
}
