import ChainRule
import Foundation

extension SequenceTrainer {
  /// Saves the parameters and the state of the training to a JSON file, exactly, or replaces it.
  ///
  /// With the vocabulary, a ``TextPredictor`` reads the file and goes on with beginnings of texts.
  public func save(to file: URL, vocabulary: Vocabulary) throws(NetworkFileError) {
    let answers = SavedTextAnswers(
      model: model, vocabulary: vocabulary, sequences: sequences.prefix(3).map { $0.dropLast() })
    try NetworkFile(url: file).write(SavedFile(answers: answers, training: Checkpoint(of: self)))
  }

  /// Goes on where the training that saved a file was, with the same next steps.
  ///
  /// All else must be that of that training as it began: the model, the sequences, the settings,
  /// the kind of optimizer and the generator. If the file is damaged or does not fit, nothing is
  /// changed.
  ///
  /// - Parameters:
  ///   - file: what ``save(to:vocabulary:)`` wrote.
  ///   - vocabulary: what the tokens stand for, if that is to be made sure of too: the sequences of
  ///     another text can be the same numbers.
  /// - Throws: ``NetworkFileError`` where it cannot be read, is damaged or does not fit.
  public func resume(from file: URL, vocabulary: Vocabulary? = nil) throws(NetworkFileError) {
    let reader = ReadingTrainer(optimizer: type(of: optimizer), loss: settings.loss)
    let saved = try NetworkFile(url: file).read(SavedFile<SavedTextAnswers>.self, for: reader)
    do throws(Mismatch) {
      let training = try saved.training(
        of: saved.answers.network, like: Checkpoint(of: self), architecture: model.architecture,
        parameters: parameters)
      if let vocabulary, vocabulary != saved.answers.vocabulary {
        throw Mismatch("that training had texts of other characters")
      }
      parameters.setData(saved.answers.network.numbers)
      step = training.step
      optimizer = training.optimizer.optimizer
      history = training.history
      batches = training.batches
    } catch {
      throw NetworkFileError(file, .mismatched, error.description)
    }
  }
}

/// The parts of a file that a model of sequences needs to be asked.
struct SavedTextAnswers: Codable {
  let network: SavedNetwork
  let vocabulary: Vocabulary

  /// Some sequences with the logits behind their last tokens.
  let proof: SavedProof

  enum CodingKeys: CodingKey { case characters, proof }

  init(model: any SequenceModel, vocabulary: Vocabulary, sequences: [[Int]]) {
    network = SavedNetwork(architecture: model.architecture, parameters: model.parameters)
    self.vocabulary = vocabulary
    proof = SavedProof(inputs: sequences.map { $0.map(Double.init) }, answer: model.lastLogits)
  }

  init(from decoder: any Decoder) throws {
    network = try SavedNetwork(from: decoder)
    let object = try decoder.container(keyedBy: CodingKeys.self)
    guard let characters = try object.decodeIfPresent([String].self, forKey: .characters) else {
      throw Mismatch("it holds no model of texts, but a network of \(network.architecture)")
    }
    guard characters.allSatisfy({ $0.count == 1 }), Set(characters).count == characters.count
    else { throw Mismatch("its characters are not single ones, each there once") }
    vocabulary = Vocabulary(characters.map(Character.init))
    proof = try object.decode(SavedProof.self, forKey: .proof)
  }

  func encode(to encoder: any Encoder) throws {
    try network.encode(to: encoder)
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encode(vocabulary.characters.map { String($0) }, forKey: .characters)
    try object.encode(proof, forKey: .proof)
  }
}

extension SequenceModel {
  /// The logits behind the last of some tokens, which are whole numbers in the model's range.
  func lastLogits(_ tokens: [Double]) -> [Double] {
    predict(tokens.map { Int($0) })[tokens.count - 1]
  }
}
