import ChainRule
import Networks

/// digits: a batch of `backprop train digits`, the loss and all gradients.
func digitsSection(_ runs: Int, _ progress: Progress) throws -> Section {
  let batch = DigitsBatch()
  let parameters = Numbers(batch.network.parameterData)
  var gradients = parameters
  var loop = HandWrittenDigits(batch.layerSizes, batch.examples)
  try batch.verify("hand-written loop") { loop.differentiate($0, into: &$1) }
  let tape = batch.tape()
  try batch.verify("Tape") { batch.replay(tape, $0, into: &$1) }

  func seconds(_ times: Int, _ differentiate: Differentiation) throws -> Double {
    var watch = Stopwatch()
    for _ in 0..<times { _ = try differentiate(parameters, &gradients) }
    return watch.lap() / Double(times * batch.examples.count)
  }
  let competitors = [
    Competitor(name: "hand-written loop") {
      try seconds(100) { loop.differentiate($0, into: &$1) }
    },
    Competitor(name: "Tape, sixteen examples at once") {
      try seconds(100) { batch.replay(tape, $0, into: &$1) }
    },
    Competitor(name: "Value, rebuilt") { try seconds(1, batch.differentiateGraphs) },
  ]
  let rounds = try Rounds(runs, competitors, progress: progress)
  var section = Section(
    "digits", "256-32-10 on 16 × 16 pixels: the loss and all gradients", rows: rounds.names)
  section.add("examplesPerSecond", "examples/s") { rounds.median($0) { 1 / $0 } }
  section.add("microseconds", "µs an example") { rounds.median($0) { $0 * 1e6 } }
  section.add("ratio", "ratio") { rounds.ratio($0, to: 0) { $0 } }
  return section
}

/// A batch as `backprop train digits` has it.
struct DigitsBatch {
  let layerSizes: [Int]
  let network: MultilayerPerceptron
  let examples: [Example]

  /// The pixels and the targets of each example.
  private let rows: [[Double]]

  private let trainer: Trainer

  init(count: Int = 32, hiddenCount: Int = 32) {
    layerSizes = [256, hiddenCount, 10]
    var generator = SeededGenerator(seed: 1)
    examples = DataSet.digits(count, style: DigitStyle(noise: 0.1), using: &generator).examples
    rows = examples.map { $0.inputs + Loss.softmaxCrossEntropy.numbers(for: $0.target) }
    network = MultilayerPerceptron(layerSizes, activation: .tanh, using: &generator)
    trainer = Trainer(
      network, examples: examples, optimizer: Adam(),
      settings: TrainingSettings(loss: .softmaxCrossEntropy, schedule: .constant(0.003)))
  }

  /// Differentiates as a `Trainer` does: a graph for each example, one after the other.
  func differentiateGraphs(_ numbers: Numbers, into gradients: inout Numbers) -> Double {
    let parameters = network.parameters
    network.parameterData = Array(numbers)
    parameters.resetGradients()
    var total = 0.0
    for example in examples {
      let part = trainer.loss(of: example) / Double(examples.count)
      part.backward()
      total += part.data
    }
    gradients = Numbers(parameters.map(\.gradient))
    return total
  }

  /// The loss of an example, recorded: from its pixels and targets.
  func tape() -> Tape {
    let pixels = (0..<network.inputCount).map { _ in Value(0) }
    let targets = (0..<network.outputCount).map { _ in Value(0) }
    return Tape(
      of: softmaxCrossEntropy(logits: network(pixels), targets), inputs: pixels + targets,
      parameters: network.parameters)
  }

  /// Differentiates by replaying the tape for all examples.
  func replay(_ tape: Tape, _ parameters: Numbers, into gradients: inout Numbers) -> Double {
    let sums = tape.replay(examples: rows, parameters: Array(parameters))
    let count = Double(examples.count)
    for index in gradients.indices { gradients[index] = sums.parameters[index] / count }
    return sums.outputs[0] / count
  }

  /// Throws if another way does not give the loss and the gradients that the graphs give.
  func verify(_ competitor: String, _ differentiate: Differentiation) throws {
    let parameters = Numbers(network.parameterData)
    var expected = parameters
    let loss = differentiateGraphs(parameters, into: &expected)
    var gradients = parameters
    try CheckValue(name: "the loss of digits", expected: loss)
      .verify(try differentiate(parameters, &gradients), of: competitor)
    try CheckValue(
      name: "the sum of gradients of digits", expected: CheckValue.sum(of: expected)
    ).verify(CheckValue.sum(of: gradients), of: competitor)
  }
}
