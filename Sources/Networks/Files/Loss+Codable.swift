import ChainRule

/// A file has only the name. A loss of your own is read by a trainer that has this loss.
extension Loss: Codable {
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let loss = Loss(rawValue: name) ?? decoder.reader?.loss, loss.rawValue == name else {
      throw Mismatch(
        "that training had the loss \(quoted(name)), which is none of the kit and not the loss here"
      )
    }
    self = loss
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
