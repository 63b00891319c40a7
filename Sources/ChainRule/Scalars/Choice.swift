/// Results of which one holds, in any kind of scalar: how an operation that has to choose is
/// written down in other languages.
package struct Choice<S: Scalar> {
  /// A result, and the comparison of two scalars by which it holds.
  package struct Case {
    package let left: S
    package let sign: String
    package let right: S
    package let result: S

    /// The result where `left` and `right` compare as `sign` says: `==`, `!=`, `<` and so on.
    package init(_ left: S, _ sign: String, _ right: S, then result: S) {
      self.left = left
      self.sign = sign
      self.right = right
      self.result = result
    }
  }

  /// The cases, of which the first that holds counts.
  package let cases: [Case]

  /// The result where none of them holds.
  package let otherwise: S

  /// Some cases, and the result where none of them holds.
  package init(_ cases: [Case], otherwise: S) {
    self.cases = cases
    self.otherwise = otherwise
  }
}

extension Choice: Sendable where S: Sendable {}

extension Choice.Case: Sendable where S: Sendable {}
