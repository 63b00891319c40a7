import ChainRule
import Networks
import Testing

@Suite("Training on several threads")
struct ThreadTests {
  @Test("Any number of threads gives the same numbers, to the last bit")
  func sameNumbers() throws {
    var generator = SeededGenerator(seed: 1)
    let data = DataSet.moons(1700, using: &generator)
    let (training, validation) = data.split(validation: 0.4, using: &generator)
    let trainers = [1, 2, 3, 8].map { threadCount in
      var generator = SeededGenerator(seed: 2)
      let network = MultilayerPerceptron([2, 4, 1], using: &generator)
      let trainer = Trainer(
        network, examples: training.examples, validation: validation.examples, optimizer: Adam(),
        settings: TrainingSettings(
          loss: .binaryCrossEntropy, schedule: .constant(0.02), penalty: 1e-4))
      trainer.threadCount = threadCount
      trainer.train(until: 3)
      return trainer
    }
    for trainer in trainers.dropFirst() {
      #expect(trainer.network.parameterData == trainers[0].network.parameterData)
      #expect(trainer.history == trainers[0].history)
    }
  }

  @Test("The gradients of all chunks are added, those of the last examples too")
  func allChunks() {
    // A line through one point: its gradient is the mean of 2 (y − t) over all examples.
    for count in [1, 511, 512, 513, 1024, 1100] {
      let examples = (0..<count).map { Example([0], .numbers([Double($0)])) }
      let network = MultilayerPerceptron([Layer([Neuron(weights: [0], activation: .identity)])])
      let trainer = Trainer(
        network, examples: examples, optimizer: GradientDescent(),
        settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.5)))
      trainer.train(until: 1)
      #expect(abs(network.parameterData[1] - Double(count - 1) / 2) < 1e-9)
      let squares = examples.indices.reduce(0.0) { $0 + Double($1 * $1) }
      let loss = trainer.history.evaluations[0].training.loss
      #expect(abs(loss - squares / Double(count)) < 1e-9 * max(loss, 1))
    }
  }
}
