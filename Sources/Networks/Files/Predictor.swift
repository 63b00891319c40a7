import ChainRule
import Foundation

/// A network from a file, with what its inputs and outputs mean: ready to be asked about tables.
///
/// `Predictor(from: file)` reads what ``Trainer/save(to:description:)`` wrote, and
/// ``predictions(csv:options:)`` answers the rows of a table.
public struct Predictor {
  /// The network.
  public let network: MultilayerPerceptron

  /// What its inputs and outputs mean; `nil` in a file that does not say so.
  public let description: NetworkDescription?

  /// Whether it answers as it did when it was saved.
  public let proof: ProofResult

  /// The inputs, scaled, of the first example that was saved with the network.
  public let exampleInputs: [Double]?

  /// Builds the network that a file describes.
  ///
  /// - Throws: ``NetworkFileError`` where the file is damaged, of a newer version, or of a network
  ///   that cannot be built from its words; and where it does not answer as when it was saved.
  public init(from file: URL) throws(NetworkFileError) {
    let saved = try NetworkFile(url: file).read(SavedAnswers.self)
    do throws(Mismatch) {
      let parameters = saved.network.parameters
      guard
        let network = MultilayerPerceptron(
          architecture: saved.network.architecture, parameterCount: parameters.count)
      else {
        throw Mismatch(
          "a network of \(quoted(saved.network.architecture)) with \(parameters.count) parameters"
            + " cannot be built from these words")
      }
      try saved.network.check(architecture: network.architecture, parameters: network.parameters)
      try saved.description?.check(for: network)
      network.parameterData = saved.network.numbers
      let proof = saved.proof?.comparison(with: network) ?? .unknown
      if proof == .different {
        throw Mismatch("the network does not answer as it did when it was saved")
      }
      self.network = network
      description = saved.description
      self.proof = proof
      exampleInputs = saved.proof?.inputs.first
    } catch {
      throw NetworkFileError(file, .mismatched, error.description)
    }
  }
}

/// The parts of a file that a network needs to be asked.
struct SavedAnswers: Codable {
  let network: SavedNetwork
  let description: NetworkDescription?
  let proof: SavedProof?

  enum CodingKeys: CodingKey { case description, proof }

  init(network: any Network, description: NetworkDescription?, examples: [[Double]]) {
    self.network = SavedNetwork(
      architecture: network.architecture, parameters: network.parameters)
    self.description = description
    proof = examples.isEmpty ? nil : SavedProof(inputs: examples, answer: network.predict)
  }

  init(from decoder: any Decoder) throws {
    network = try SavedNetwork(from: decoder)
    let object = try decoder.container(keyedBy: CodingKeys.self)
    description = try object.decodeIfPresent(NetworkDescription.self, forKey: .description)
    proof = try object.decodeIfPresent(SavedProof.self, forKey: .proof)
  }

  func encode(to encoder: any Encoder) throws {
    try network.encode(to: encoder)
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encodeIfPresent(description, forKey: .description)
    try object.encodeIfPresent(proof, forKey: .proof)
  }
}
