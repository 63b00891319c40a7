import ChainRule

/// Documents as sequences of tokens, some of them held out.
///
/// ```swift
/// let text = TextData(GivenNames.all, heldOut: 0.1)
/// print(text.vocabulary.count, text.training.count + text.heldOut.count == GivenNames.all.count)
/// // 27 true
/// ```
public struct TextData: Sendable {
  /// The tokens, which come from the documents themselves.
  public let vocabulary: Vocabulary

  /// The documents to learn from.
  public let training: [[Int]]

  /// The documents that a model never learns from.
  public let heldOut: [[Int]]

  /// The documents, in their order; to look up whether a text is one of them.
  public let documents: [String]

  /// Splits documents at random. Of equal documents some can be held out and others learnt from.
  ///
  /// The tokens are those of all documents: a character that only held-out ones have is a token
  /// too, which a model never learns from and must find unlikely.
  ///
  /// - Parameters:
  ///   - documents: texts with at least one character in all; empty ones are left out.
  ///   - fraction: how many of them are held out, from 0 to below 1. It is rounded to whole
  ///     documents: of few documents none may be held out, and one is always left to learn from.
  ///   - generator: chooses the documents that are held out.
  public init(
    _ documents: [String], heldOut fraction: Double = 0,
    generator: SeededGenerator = SeededGenerator(seed: 0)
  ) {
    let documents = documents.filter { !$0.isEmpty }
    precondition(!documents.isEmpty, "there is nothing to read: no documents")
    precondition(
      fraction >= 0 && fraction < 1, "the fraction held out is from 0 to below 1, not \(fraction)")
    self.documents = documents
    let vocabulary = Vocabulary(of: documents)
    self.vocabulary = vocabulary
    var generator = generator
    let count = min(Int((fraction * Double(documents.count)).rounded()), documents.count - 1)
    let sequences = generator.shuffled(documents).compactMap { vocabulary.tokens(of: $0) }
    heldOut = Array(sequences.prefix(count))
    training = Array(sequences.dropFirst(count))
  }
}
