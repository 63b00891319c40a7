import ChainRule
import Foundation

extension Trainer {
  /// Saves the parameters and the state of the training to a JSON file, exactly, or replaces it.
  ///
  /// With a description a ``Predictor`` can be asked about tables. The outputs for some examples
  /// are saved as well, so that a network that was loaded can prove that it gives them again.
  public func save(
    to file: URL, description: NetworkDescription? = nil
  ) throws(NetworkFileError) {
    let answers = SavedAnswers(
      network: network, description: description, examples: examples.prefix(3).map(\.inputs))
    try NetworkFile(url: file).write(SavedFile(answers: answers, training: Checkpoint(of: self)))
  }

  /// Goes on where the training that saved a file was, with the same next steps.
  ///
  /// All else must be that of that training as it began: the network, the settings, the kind of
  /// optimizer, the examples and the generator; a loss of your own is known by its name. If the
  /// file is damaged or does not fit, nothing is changed.
  public func resume(from file: URL) throws(NetworkFileError) {
    let reader = ReadingTrainer(optimizer: type(of: optimizer), loss: settings.loss)
    let saved = try NetworkFile(url: file).read(SavedFile<SavedAnswers>.self, for: reader)
    do { try restore(saved) } catch {
      throw NetworkFileError(file, .mismatched, error.description)
    }
  }

  private func restore(_ saved: SavedFile<SavedAnswers>) throws(Mismatch) {
    let training = try saved.training(
      of: saved.answers.network, like: Checkpoint(of: self), architecture: network.architecture,
      parameters: parameters)
    network.parameterData = saved.answers.network.numbers
    step = training.step
    optimizer = training.optimizer.optimizer
    history = training.history
    best = training.best
    batches = training.batches
  }
}
