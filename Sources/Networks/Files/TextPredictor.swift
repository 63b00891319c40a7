import ChainRule
import Foundation

/// A model of texts from a file, with its vocabulary: ready to be asked what comes next.
///
/// `TextPredictor(from: file)` reads what ``SequenceTrainer/save(to:vocabulary:)`` wrote.
public struct TextPredictor {
  /// The model.
  public let model: any SequenceModel

  /// Its tokens.
  public let vocabulary: Vocabulary

  /// Whether it answers as it did when it was saved.
  public let proof: ProofResult

  /// The model with its vocabulary, which has as many tokens.
  public init(_ model: any SequenceModel, vocabulary: Vocabulary) {
    precondition(
      model.vocabularySize == vocabulary.count,
      "a model of \(model.vocabularySize) tokens needs a vocabulary of as many, not of"
        + " \(vocabulary.count)")
    self.model = model
    self.vocabulary = vocabulary
    proof = .unknown
  }

  /// Builds the model that a file describes.
  ///
  /// - Throws: ``NetworkFileError`` where the file is damaged, of a newer version, or of a network
  ///   that reads no texts; and where the model does not answer as when it was saved.
  public init(from file: URL) throws(NetworkFileError) {
    let saved = try NetworkFile(url: file).read(SavedTextAnswers.self)
    do throws(Mismatch) {
      let parameters = saved.network.parameters
      guard
        let model = sequenceModel(
          architecture: saved.network.architecture, parameterCount: parameters.count)
      else {
        throw Mismatch(
          "a model of \(quoted(saved.network.architecture)) with \(parameters.count) parameters"
            + " cannot be built from these words")
      }
      try saved.network.check(architecture: model.architecture, parameters: model.parameters)
      guard model.vocabularySize == saved.vocabulary.count else {
        throw Mismatch(
          "its \(saved.vocabulary.count) tokens are not those of a model of \(model.vocabularySize)"
        )
      }
      model.parameters.setData(saved.network.numbers)
      proof = saved.proof.comparison(with: model)
      if proof == .different {
        throw Mismatch("the model does not answer as it did when it was saved")
      }
      self.model = model
      vocabulary = saved.vocabulary
    } catch {
      throw NetworkFileError(file, .mismatched, error.description)
    }
  }

  /// How probable each character is behind a beginning, the likeliest first; `nil` stands for the
  /// end. Of a beginning that is too long the model has no opinion: that is `nil` too, as it is
  /// where a character is none of the vocabulary's.
  public func probabilities(after beginning: String) -> [(
    character: Character?, probability: Double
  )]? {
    guard let tokens = tokens(of: beginning) else { return nil }
    let probabilities = softmax(model.predict(tokens)[tokens.count - 1])
    return probabilities.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
      .map { token, probability in
        (token == Vocabulary.end ? nil : vocabulary.characters[token - 1], probability)
      }
  }

  /// A text with a given beginning, as ``SequenceModel/sample(after:end:temperature:using:)`` draws
  /// it; `nil` where there are no ``probabilities(after:)``.
  public func text(
    after beginning: String = "", temperature: Double = 1,
    using generator: inout some RandomNumberGenerator
  ) -> String? {
    tokens(of: beginning).map { tokens in
      vocabulary.text(
        of: model.sample(
          after: Array(tokens.dropFirst()), temperature: temperature, using: &generator))
    }
  }

  /// The end sign and the beginning, if the model can read them.
  private func tokens(of beginning: String) -> [Int]? {
    guard let tokens = vocabulary.tokens(of: beginning)?.dropLast(),
      tokens.count <= model.contextLength
    else { return nil }
    return Array(tokens)
  }
}

extension SavedProof {
  /// How well a model gives the logits again.
  fileprivate func comparison(with model: any SequenceModel) -> ProofResult {
    let tokens = 0..<Double(model.vocabularySize)
    let isReadable = inputs.allSatisfy { sequence in
      (1...model.contextLength).contains(sequence.count)
        && sequence.allSatisfy { tokens.contains($0) && $0 == $0.rounded() }
    }
    guard isReadable else { return .different }
    return comparison(outputCount: model.vocabularySize, answer: model.lastLogits)
  }
}
