import ChainRule

/// In a file stands the name alone. A loss of your own is known again by a trainer that has it.
extension Loss: Codable {
  /// Under which a decoder holds the loss of the trainer that reads.
  private static let key = CodingUserInfoKey(rawValue: "loss")

  /// What a decoder needs to know to read the loss of a trainer that has this one.
  var userInfo: [CodingUserInfoKey: any Sendable] { Self.key.map { [$0: self] } ?? [:] }

  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    let own = Self.key.flatMap { decoder.userInfo[$0] as? Loss }
    guard let loss = Loss(rawValue: name) ?? own, loss.rawValue == name else {
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
