import ChainRule
import Foundation

extension Network {
  /// Saves the parameters to a JSON file, exactly; a file that was there before is replaced.
  ///
  /// With a description a ``Predictor`` can be asked about tables; the outputs for the inputs of
  /// some examples prove later that the network is the same.
  public func save(
    to file: URL, description: NetworkDescription? = nil, examples: [[Double]] = []
  ) throws(NetworkFileError) {
    try NetworkFile(url: file).write(
      SavedAnswers(network: self, description: description, examples: examples))
  }

  /// Takes the parameters from a file of a network of the same architecture, or of its trainer.
  ///
  /// If the file is damaged or does not fit, nothing is changed.
  public func load(from file: URL) throws(NetworkFileError) {
    let saved = try NetworkFile(url: file).read(SavedNetwork.self)
    do { try saved.check(architecture: architecture, parameters: parameters) } catch {
      throw NetworkFileError(file, .mismatched, error.description)
    }
    parameterData = saved.numbers
  }
}

/// The part of a file that holds the network's parameters.
struct SavedNetwork: Codable {
  struct Parameter: Codable {
    let name: String
    let number: Double
  }

  /// The version of the form: 1 had no version, no description and no proof.
  static let newestVersion = 2

  let version: Int
  let architecture: String
  let parameters: [Parameter]

  enum CodingKeys: CodingKey { case version, architecture, parameters }

  init(architecture: String, parameters: [Value]) {
    version = Self.newestVersion
    self.architecture = architecture
    self.parameters = parameters.map { Parameter(name: $0.label ?? "", number: $0.data) }
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    version = try object.decodeIfPresent(Int.self, forKey: .version) ?? 1
    guard (1...Self.newestVersion).contains(version) else {
      throw Mismatch(
        "its form has the version \(version); this program reads 1 to \(Self.newestVersion)")
    }
    architecture = try object.decode(String.self, forKey: .architecture)
    parameters = try object.decode([Parameter].self, forKey: .parameters)
  }

  /// Makes sure that the parameters are those of a network.
  func check(architecture: String, parameters: [Value]) throws(Mismatch) {
    guard self.architecture == architecture else {
      throw Mismatch(
        "it was saved by a network of \(self.architecture); this one has \(architecture)")
    }
    guard self.parameters.count == parameters.count else {
      throw Mismatch(
        "it has \(self.parameters.count) parameters; the network has \(parameters.count)")
    }
    for (saved, parameter) in zip(self.parameters, parameters) {
      let name = parameter.label ?? ""
      if saved.name != name {
        throw Mismatch("it has \(quoted(saved.name)) where \(quoted(name)) belongs")
      }
    }
  }

  /// Makes sure that training can go on from here.
  func checkFinite() throws(Mismatch) {
    if let parameter = parameters.first(where: { !$0.number.isFinite }) {
      throw Mismatch("\(parameter.name) is \(parameter.number): there is no going on from there")
    }
  }

  /// The parameters' numbers, for a network for which they have been checked.
  var numbers: [Double] { parameters.map(\.number) }
}
