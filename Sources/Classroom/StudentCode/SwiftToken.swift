/// A piece of Swift code: a word, an operator, a bracket.
struct SwiftToken: Equatable {
  enum Kind {
    /// A name or a keyword; of a name in backticks, what stands between them.
    case word
    case operation

    /// A bracket, a comma and the like, one character.
    case mark

    /// A number, or a text with all that is in it.
    case literal

    /// A regular expression, at which reading ends.
    case regularExpression
  }

  let kind: Kind
  let text: String
  let line: Int

  /// Whether a name stands in backticks, and so is no keyword.
  var isQuoted = false
}
