import ChainRule

extension Trainer {
  /// A training that has not begun, with a source of random bits of your own.
  ///
  /// The source gives 64 bits once: the seed of the generator that puts the examples in order. So a
  /// training can be saved and resumed to the last bit, whatever the source is.
  ///
  /// ```swift
  /// var generator = SystemRandomNumberGenerator()
  /// let network = MultilayerPerceptron([2, 2, 1], using: &generator)
  /// let trainer = Trainer(
  ///   network, examples: [Example([0, 1], .numbers([1]))], optimizer: Adam(),
  ///   settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.01)),
  ///   using: &generator)
  /// ```
  public convenience init(
    _ network: any Network, examples: [Example], validation validationExamples: [Example] = [],
    optimizer: any Optimizer, settings: TrainingSettings,
    using source: inout some RandomNumberGenerator
  ) {
    self.init(
      network, examples: examples, validation: validationExamples, optimizer: optimizer,
      settings: settings, generator: SeededGenerator(seed: source.next()))
  }
}
