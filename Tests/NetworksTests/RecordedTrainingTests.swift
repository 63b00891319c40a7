import ChainRule
import Networks
import Testing

@Suite("Training on a tape")
struct RecordedTrainingTests {
  @Test(
    "gives the parameters, losses and scores that rebuilding the graph gives, to 1e-12",
    arguments: Activation.allCases, Loss.allCases)
  func sameAsRebuilding(activation: Activation, loss: Loss) {
    var generator = SeededGenerator(seed: 11)
    let (training, validation) = DataSet.moons(21, using: &generator)
      .split(validation: 0.2, using: &generator)
    let outputCount = loss.outputCount(for: training.examples[0].target)
    func trained(_ wrap: (MultilayerPerceptron) -> any Network) -> Trainer {
      var generator = SeededGenerator(seed: 3)
      let network = MultilayerPerceptron(
        [2, 5, 4, outputCount], activation: activation, using: &generator)
      let trainer = Trainer(
        wrap(network), examples: training.examples, validation: validation.examples,
        optimizer: Momentum(),
        settings: TrainingSettings(
          loss: loss, schedule: .constant(0.02), batchSize: 8, penalty: 1e-3,
          evaluationInterval: 5))
      trainer.train(until: 12)
      return trainer
    }
    let recorded = trained { $0 }
    let rebuilt = trained { Rebuilt(network: $0) }
    expectClose(
      recorded.network.parameterData, rebuilt.network.parameterData, within: 1e-12)
    expectClose(recorded.history.batchLosses, rebuilt.history.batchLosses, within: 1e-12)
    expectClose(
      recorded.history.evaluations.map(\.training.loss),
      rebuilt.history.evaluations.map(\.training.loss), within: 1e-12)
    #expect(
      recorded.history.evaluations.map(\.validation?.accuracy)
        == rebuilt.history.evaluations.map(\.validation?.accuracy))
    expectClose(
      recorded.network.parameters.map(\.gradient), rebuilt.network.parameters.map(\.gradient),
      within: 1e-12)
  }

  @Test("is left alone where the graph depends on the numbers: it is rebuilt, and right")
  func changingGraph() {
    let network = TwoSlopes()
    let examples = [Example([-2], .numbers([6])), Example([3], .numbers([3]))]
    let trainer = Trainer(
      network, examples: examples, optimizer: GradientDescent(),
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.05)))
    trainer.train(until: 300)
    expectClose(network.parameterData, [-3, 1], within: 1e-6)
  }

  @Test("works for a recordable network of one's own")
  func ownNetwork() {
    let line = Line()
    let examples = [-1.0, 0, 2, 3].map { Example([$0], .numbers([2 * $0 - 1])) }
    let trainer = Trainer(
      line, examples: examples, optimizer: GradientDescent(),
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.1)))
    trainer.train(until: 300)
    expectClose(line.parameterData, [2, -1], within: 1e-6)
    #expect(line([4.0]).map(\.data) == line.predict([4]))
  }
}

/// A network without the promise that its graph stays the same.
private struct Rebuilt: Network {
  let network: MultilayerPerceptron
  var inputCount: Int { network.inputCount }
  var outputCount: Int { network.outputCount }
  var parameters: [Value] { network.parameters }
  var architecture: String { network.architecture }
  func callAsFunction(_ inputs: [Value]) -> [Value] { network(inputs) }
}

/// One slope for negative inputs, another one for the rest.
private struct TwoSlopes: Network {
  let parameters = [Value(1, "left"), Value(-1, "right")]
  let inputCount = 1
  let outputCount = 1
  let architecture = "two slopes"
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    [inputs[0].data < 0 ? parameters[0] * inputs[0] : parameters[1] * inputs[0]]
  }
}

private struct Line: RecordableNetwork {
  let parameters = [Value(1, "slope"), Value(0, "offset")]
  let inputCount = 1
  let outputCount = 1
  let architecture = "a line"
  func outputs<S: Scalar>(of inputs: [S], parameters: [S]) -> [S] {
    [parameters[0] * inputs[0] + parameters[1]]
  }
}
