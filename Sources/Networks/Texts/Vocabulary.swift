/// The tokens of some texts: each character that occurs, and a sign for the end.
///
/// ```swift
/// let vocabulary = Vocabulary(of: ["zoë", "bo"])
/// print(vocabulary.characters)              // ["b", "o", "z", "ë"]
/// print(vocabulary.tokens(of: "bo") ?? [])  // [0, 1, 2, 0]
/// ```
///
/// The end sign, token 0, stands before and behind each document: it is what a model reads first,
/// and what it says when a document is complete. A character is what a reader takes for one (an
/// extended grapheme cluster of Unicode): `ë` is one token, however it was typed.
public struct Vocabulary: Hashable, Sendable {
  /// The characters, of which the first is token 1.
  public let characters: [Character]

  private let numbers: [Character: Int]

  /// The end sign's number.
  public static let end = 0

  /// The characters of some texts, in the order of their code points.
  public init(of texts: some Sequence<String>) {
    self.init(
      Set(texts.joined()).sorted {
        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      })
  }

  /// Given characters, each once.
  public init(_ characters: [Character]) {
    precondition(
      Set(characters).count == characters.count, "each character of a vocabulary is there once")
    self.characters = characters
    numbers = Dictionary(uniqueKeysWithValues: zip(characters, 1...))
  }

  /// How many tokens there are, with the end sign.
  public var count: Int { characters.count + 1 }

  /// A document's tokens between two end signs; `nil` where it has a character that is not there.
  public func tokens(of document: String) -> [Int]? {
    var tokens = [Self.end]
    for character in document {
      guard let number = numbers[character] else { return nil }
      tokens.append(number)
    }
    return tokens + [Self.end]
  }

  /// The text of some tokens, without end signs.
  public func text(of tokens: [Int]) -> String {
    String(
      tokens.filter { $0 != Self.end }.map { token in
        precondition(
          (0..<count).contains(token),
          "the tokens of this vocabulary are 0 to \(count - 1), not \(token)")
        return characters[token - 1]
      })
  }
}
