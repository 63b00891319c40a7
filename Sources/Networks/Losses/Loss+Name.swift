extension Loss: RawRepresentable, CaseIterable, Hashable {
  /// The kit's losses.
  public static let allCases: [Loss] = [
    .meanSquaredError, .hinge, .binaryCrossEntropy, .softmaxCrossEntropy,
  ]

  /// The kit's loss of a name; `nil` where it has none.
  public init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// The name, by which two losses are told apart.
  public var rawValue: String {
    switch self {
    case .meanSquaredError: "mean-squared-error"
    case .hinge: "hinge"
    case .binaryCrossEntropy: "binary-cross-entropy"
    case .softmaxCrossEntropy: "softmax-cross-entropy"
    case .custom(let function): function.name
    }
  }
}

/// In a file stands the name alone. A loss of your own is known again where a trainer that has it reads
/// the file; anybody else is told that the name means nothing there.
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
        "that training had the loss ‘\(name)’, which is none of the kit and not the loss here")
    }
    self = loss
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
