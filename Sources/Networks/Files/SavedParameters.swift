import ChainRule
import Foundation

extension Network {
  /// Saves the parameters to a JSON file, exactly; a file that was there before is replaced.
  public func save(to file: URL) throws(NetworkFileError) {
    try NetworkFile(url: file).write(SavedNetwork(of: self))
  }

  /// Takes the parameters from a file of a network of the same architecture, or of its trainer.
  ///
  /// If the file is damaged or does not fit, nothing is changed.
  public func load(from file: URL) throws(NetworkFileError) {
    let saved = try NetworkFile(url: file).read(SavedNetwork.self)
    do { try saved.check(for: self) } catch {
      throw NetworkFileError(file, .mismatched, error.description)
    }
    saved.restore(to: self)
  }
}

/// The part of a file that holds the network's parameters.
struct SavedNetwork: Codable {
  struct Parameter: Codable {
    let name: String
    let number: Double
  }

  let architecture: String
  let parameters: [Parameter]

  init(of network: any Network) {
    architecture = network.architecture
    parameters = network.parameters.map { Parameter(name: $0.label ?? "", number: $0.data) }
  }

  /// Makes sure that the parameters are those of a network.
  func check(for network: any Network) throws(Mismatch) {
    guard architecture == network.architecture else {
      throw Mismatch(
        "it was saved by a network of \(architecture); this one has \(network.architecture)")
    }
    guard parameters.count == network.parameters.count else {
      throw Mismatch(
        "it has \(parameters.count) parameters; the network has \(network.parameters.count)")
    }
    for (saved, parameter) in zip(parameters, network.parameters) {
      let name = parameter.label ?? ""
      if saved.name != name {
        throw Mismatch("it has \(quoted(saved.name)) where \(quoted(name)) belongs")
      }
    }
  }

  /// Gives a network, for which they have been checked, the parameters.
  func restore(to network: any Network) { network.parameterData = parameters.map(\.number) }
}
