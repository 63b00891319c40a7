/// How an operation is written between, or before, its inputs.
package struct OperatorNotation {
  package let sign: String
  package let precedence: Int

  /// What an input must bind at least as tightly as, to stand without parentheses.
  package let inputPrecedences: [Int]

  static let atom = 5

  /// The notation of an operation; `nil` for those that are written as functions. A sign in front
  /// stands between products and powers: −x·y is (−x)·y, and −x² is −(x²).
  package static func of(_ operation: any Operation.Type) -> OperatorNotation? {
    switch ObjectIdentifier(operation) {
    case ObjectIdentifier(Add.self): .init(sign: " + ", precedence: 1, inputPrecedences: [1, 2])
    case ObjectIdentifier(Subtract.self):
      .init(sign: " - ", precedence: 1, inputPrecedences: [1, 2])
    case ObjectIdentifier(Multiply.self): .init(sign: "*", precedence: 2, inputPrecedences: [2, 3])
    case ObjectIdentifier(Divide.self): .init(sign: "/", precedence: 2, inputPrecedences: [2, 3])
    case ObjectIdentifier(Negate.self): .init(sign: "-", precedence: 3, inputPrecedences: [3])
    case ObjectIdentifier(Power.self): .init(sign: "^", precedence: 4, inputPrecedences: [5, 3])
    default: nil
    }
  }
}
