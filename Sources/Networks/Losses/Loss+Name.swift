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
