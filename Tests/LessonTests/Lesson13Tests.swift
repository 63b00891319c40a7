import ChainRule
import Homework
import Networks
import Testing

@testable import Lesson13

@Suite("Lesson 13: Batches, depth and noise", .homework)
struct Lesson13Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let parts = [[0, 1], [2, 3], [4], [0, 1, 2, 3, 4]].map { positions in
      kitGradient(of: line(), on: positions.map { onALine[$0] })
    }
    check("the gradients", parts, is: [[-8, -5], [-32, -9], [-60, -12], [-28, -8]])
    check("ten quarters", 1 / Double(1 << 20), is: 0.00000095, tolerance: 5e-9)
    let (saturated, level, silent) = (
      deepLengths(.sigmoid, seed: 2), deepLengths(.tanh, seed: 2), deepLengths(.relu, seed: 1)
    )
    check("sigmoid, in millions", saturated[10] / saturated[0] / 1e6, is: 2.8, tolerance: 0.05)
    check("tanh", [level.min() ?? 0, level.max() ?? 0], is: [1.29, 3.44], tolerance: 0.005)
    #expect(silent.prefix(10).allSatisfy { $0 == 0 } && silent[10] > 0)
    let logits = [0.0, 3, -2, 1]
    check(
      "exponentials", logits.map { exp($0) }, is: [1, 20.0855, 0.1353, 2.7183], tolerance: 5e-5)
    check(
      "probabilities", softmax(logits), is: [0.0418, 0.8390, 0.0057, 0.1135], tolerance: 5.1e-5)
    check(
      "loss", softmaxCrossEntropy(logits: logits, label: 3), is: 2.1755, tolerance: 5e-5)
  }

  @Test("The README's forty digits are learned, and wrong labels spoil them", arguments: [0, 0.25])
  func readmeDigits(noise: Double) {
    var generator = SeededGenerator(seed: 7)
    let training = DataSet.digits(40, style: neat, using: &generator)
    let validation = DataSet.digits(40, style: neat, using: &generator)
    let noisy = training.withLabelNoise(noise, using: &generator)
    let trainer = digitTrainer(training: noisy, validation: validation)
    trainer.train(until: 40)
    let last = trainer.history.evaluations.last
    check(
      "the accuracies", [last?.training.accuracy, last?.validation?.accuracy],
      is: noise == 0 ? [1, 1] : [0.925, 0.625])
  }

  @Test("13.1 A pass is a random order, cut into batches")
  func onePass() {
    var (generator, other) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
    let withReplacement = (0..<5).map { _ in other.index(below: 5) }
    check(
      "5 examples in batches of 2 (seed 1)",
      batches(exampleCount: 5, batchSize: 2, using: &generator), is: [[1, 0], [3, 4], [2]],
      mistakes: [
        [[0, 1], [2, 3], [4]]: """
        The order is that of the list. If it is sorted, each batch sees one kind of example alone: \
        shuffle it.
        """,
        [[1, 0], [3, 4]]: "What is left over is missing. The last batch may be smaller.",
        [[1, 0, 3, 4, 2]]: "That is one batch of all. Cut it into batches.",
        pairs(withReplacement): """
        These are drawn one by one, so that some occur twice and some never. Shuffle all of them, then \
        cut.
        """,
      ])
    var (own, kit) = (SeededGenerator(seed: 2), SeededGenerator(seed: 2))
    for (count, size) in [(12, 4), (7, 3), (3, 5), (4, 1)] {
      var passes = Batches(exampleCount: count, batchSize: size, generator: kit)
      let expected = (0..<(count + size - 1) / size).map { _ in passes.next() }
      let got = batches(exampleCount: count, batchSize: size, using: &own)
      check("each of \(count) examples, once", got.flatMap(\.self).sorted(), is: Array(0..<count))
      check("the sizes of the batches", got.map(\.count), is: expected.map(\.count))
      kit = own
    }
  }

  @Test("13.1 A second pass has another order")
  func secondPass() {
    var generator = SeededGenerator(seed: 1)
    let first = batches(exampleCount: 30, batchSize: 10, using: &generator)
    let second = batches(exampleCount: 30, batchSize: 10, using: &generator)
    check("the number of batches", [first.count, second.count], is: [3, 3])
    check(
      "whether two passes have the same order", first == second, is: false,
      mistakes: [true: "Draw from the generator that is passed in, so that it moves on."])
  }

  @Test("13.1 The whole gradient is the mean of its parts, by their sizes")
  func meanOfParts() {
    let parts = [
      Part(gradient: [-8, -5], exampleCount: 2), Part(gradient: [-32, -9], exampleCount: 2),
      Part(gradient: [-60, -12], exampleCount: 1),
    ]
    check(
      "the gradient of five examples", wholeGradient(of: parts), is: [-28, -8],
      mistakes: [
        [-100, -26]:
          "That is the sum of the parts. The loss is a mean, so its gradient is one too.",
        [-33.333333333333336, -8.666666666666666]: """
        All parts count the same there. The last one has a single example: its share is one fifth.
        """,
        [-140, -40]: "That is the sum over all examples. Divide by how many there are.",
        [-60, -12]: "That is the last part alone.",
        [-8, -5]: "That is the first part alone.",
      ])
  }

  @Test("13.1 However the examples are cut, the whole is the same")
  func anyParts() {
    let network = deepNetwork(.tanh, seed: 2)
    let examples = (0..<11).map { (number: Int) -> Example in
      let inputs = [Double(number % 3), Double(number % 5)]
      return Example(inputs, .numbers([Double(number % 2)]))
    }
    let whole = kitGradient(of: network, on: examples)
    for size in [1, 4, 11] {
      var kit = Batches(
        exampleCount: 11, batchSize: size, generator: SeededGenerator(seed: UInt64(size)))
      let parts = (0..<(10 + size) / size).map { _ in
        let batch = kit.next().map { examples[$0] }
        return Part(gradient: kitGradient(of: network, on: batch), exampleCount: batch.count)
      }
      check("from batches of \(size)", wholeGradient(of: parts), is: whole, tolerance: 1e-9)
    }
  }

  @Test("13.2 Each batch is a step")
  func steps() {
    check(
      "the steps with batches of 60, 10 and 1", stepsInThreePasses,
      predicts: [3 * 60 / 60, 3 * 60 / 10, 3 * 60 / 1],
      mistakes: [
        [3, 3, 3]: "Those are the passes. There is a step after each batch.",
        [1, 6, 60]: "That is one pass. There are three.",
        [180, 30, 3]: """
        That is the number of examples in three batches. The smaller the batch, the more steps a pass has.
        """,
        [60, 10, 1]: "Those are the sizes. A batch of all 60 is one step a pass.",
      ])
  }

  @Test("13.2 Little time: the batch size with the lowest loss")
  func shortRace() {
    check(
      "the best batch size after 3 passes", bestBatchSizeAfterThreePasses,
      predicts: winner(passes: 3),
      mistakes: [
        60: """
        Mini-batches are not always worse. Their gradients are noisy, but there are more steps for the \
        same work.
        """,
        1:
          "The most steps, but each follows one example alone, noise and all. There is a middle way.",
        3: "That is the number of passes. The sizes are 60, 10 and 1.",
        6: "That is the number of batches of 10. Which size is best?",
      ])
  }

  @Test("13.2 Much time: the batch size with the lowest loss")
  func longRace() {
    check(
      "the best batch size after 50 passes", bestBatchSizeAfterFiftyPasses,
      predicts: winner(passes: 50),
      mistakes: [
        10: """
        With a rate that stays the same, the noise of the batches stays too: the parameters tremble \
        about the minimum. Who does not tremble?
        """,
        1: """
        With a rate that stays the same, the noise of single examples stays too: the parameters tremble \
        about the minimum. Who does not tremble?
        """,
      ])
  }

  @Test("13.3 The gradient of each layer has a length")
  func lengths() {
    let network = MultilayerPerceptron([
      Layer([Neuron(weights: [5], bias: 1), Neuron(weights: [7], bias: 1)]),
      Layer([Neuron(weights: [4, 2], bias: 1)]),
    ])
    for (parameter, gradient) in zip(network.parameters, [1.0, -1, -1, 1, 2, -2, 1]) {
      parameter.gradient = gradient
    }
    check(
      "the lengths of (1, −1, −1, 1) and (2, −2, 1)", gradientLengths(of: network), is: [2, 3],
      mistakes: [
        [0, 1]: "That is the sum: there, steps up and steps down cancel. Square each number first.",
        [4, 9]: "That is the square of the length. Take the root.",
        [4, 5]: "That is the sum of the absolute values. Length is the root of the sum of squares.",
        [1.4142135623730951, 2.8284271247461903]:
          "The biases are missing. They are parameters as well.",
        [1, 1.7320508075688772]: "That is the root of the mean. Length is the root of the sum.",
        [3, 2]: "That begins with the last layer.",
        [8.717797887081348, 4.58257569495584]:
          "Those are the parameters themselves. Look at their gradients.",
      ])
  }

  @Test("13.3 In ten hidden layers the lengths are those of the kit")
  func lengthsOfKit() {
    for activation in [Activation.sigmoid, .tanh, .relu] {
      let network = deepNetwork(activation, seed: 2)
      _ = kitGradient(of: network, on: [deepExample])
      check(
        "the lengths with \(activation.rawValue)", gradientLengths(of: network),
        is: network.layers.map { norm($0.parameters.map(\.gradient)) })
    }
  }

  @Test("13.3 A dead neuron is silent for every example")
  func dead() {
    let layer = Layer(
      [([1, 1], 0), ([1, -1], -3), ([-1, -1], 0), ([0.5, 0], 0)].map {
        Neuron(weights: $0, bias: $1, activation: .relu)
      })
    let examples = [[1.0, 1], [0, 1], [1, 0]]
    check(
      "the dead ones of four neurons", deadNeurons(of: layer, on: examples), is: [1, 2],
      mistakes: [
        [1, 2, 3]: "Silent for one example is not dead. Dead is silent for each of them.",
        [0, 3]: "Those are the ones that are alive.",
        [2, 3]: "That counts from 1. Positions count from 0.",
      ])
    _ = kitGradient(
      of: MultilayerPerceptron([
        layer, Layer([Neuron(weights: [1, 1, 1, 1], activation: .identity)]),
      ]), on: examples.map { Example($0, .numbers([1])) })
    let silent = layer.neurons.indices.filter {
      layer.neurons[$0].parameters.allSatisfy { $0.gradient == 0 }
    }
    check("the neurons that get no gradient", deadNeurons(of: layer, on: examples), is: silent)
  }

  @Test("13.4 Softmax makes probabilities of logits")
  func softmaxes() {
    check(
      "the probabilities of 0, 3, −2, 1", probabilities(of: [0, 3, -2, 1]),
      is: [0.041772570515, 0.839024507463, 0.005653302662, 0.113549619360],
      mistakes: [
        [1, 20.085536923187668, 0.1353352832366127, 2.718281828459045]:
          "They do not add up to 1. Divide by their sum.",
        [0.049787068367863944, 1, 0.006737946999085467, 0.1353352832366127]:
          "They do not add up to 1. Divide by their sum.",
        [0, 1.5, -1, 0.5]: "A probability is never negative. Take the exponential first.",
      ])
    check(
      "the probabilities of 1000, 1000, −1000", probabilities(of: [1000, 1000, -1000]),
      is: [0.5, 0.5, 0],
      mistakes: [
        [.nan, .nan, 0]: """
        The exponential of 1000 is too large for a number. Subtract the largest logit first: it changes \
        no quotient.
        """
      ])
  }

  @Test("13.4 The loss is the negative logarithm of the right class's probability")
  func likelihood() {
    let logits = [0.0, 3, -2, 1].map { Value($0) }
    let loss = negativeLogLikelihood(of: logits, label: 3)
    check(
      "the loss of 0, 3, −2, 1 where class 3 is right", loss.data,
      is: softmaxCrossEntropy(logits: [0.0, 3, -2, 1], label: 3),
      mistakes: [
        log(0.113549619360): "The sign is missing. A loss is to fall when the probability rises.",
        0.113549619360: "That is the probability itself. Take its logarithm, with a minus.",
        -0.113549619360: "That is the probability with a minus. The logarithm is missing.",
        1 - 0.113549619360:
          "That is the probability of all other classes. Take −log of the right one.",
        -log(0.839024507463): "That is the loss of the likeliest class. Take the right one.",
      ])
    loss.backward()
    check(
      "its gradients by the logits", logits.map(\.gradient),
      is: [0.041772570515, 0.839024507463, 0.005653302662, -0.886450380640],
      mistakes: [
        [0, 0, 0, 0]:
          "No gradient arrives. Make the loss of the logits themselves, not of their data."
      ])
  }

  @Test("13.4 Logits of a thousand do no harm")
  func largeLogits() {
    let logits = [1000.0, 0, -1000].map { Value($0) }
    let loss = negativeLogLikelihood(of: logits, label: 1)
    check(
      "the loss of 1000, 0, −1000 where class 1 is right", loss.data, is: 1000,
      mistakes: [
        .infinity: """
        The probability is too small for a number, and its logarithm is infinite. Write the logarithm of \
        the quotient as a difference: log(sum) − z.
        """,
        .nan:
          "The exponential of 1000 is too large for a number. Subtract the largest logit first.",
      ])
    loss.backward()
    check("its gradients", logits.map(\.gradient), is: [1, -1, 0])
  }

  @Test("13.5 Clipping shortens the gradient and keeps its direction")
  func clipping() {
    check(
      "the gradient (−6, −8), clipped to the length 5",
      clippedGradient(of: line(), on: [farAway], limit: 5), is: [-3, -4],
      mistakes: [
        [0, 0]: """
        That clips the error, not the gradient. Above the limit a clipped loss is constant: its slope is \
        0, and the worst example teaches nothing.
        """,
        [-5, -5]: """
        That clips each number by itself, and the direction turns. Shorten all of them by one factor.
        """,
        [-6, -8]: "Its length is 10, more than 5. It is not clipped at all.",
        [-0.6, -0.8]: "Its length is now 1. It should be the limit.",
        [-30, -40]: "That multiplies by the limit. Divide by the length as well.",
      ])
  }

  @Test("13.5 A short gradient stays as it is")
  func notClipped() {
    check(
      "the gradient (−6, −8), clipped to the length 20",
      clippedGradient(of: line(), on: [farAway], limit: 20), is: [-6, -8],
      mistakes: [
        [-12, -16]: "That makes it longer. A gradient that is short enough stays as it is."
      ])
    let network = deepNetwork(.tanh)
    var expected = kitGradient(of: network, on: [deepExample])
    clip(&expected, toNorm: 0.5)
    check(
      "the gradient of ten hidden layers, clipped to the length 0.5",
      clippedGradient(of: network, on: [deepExample], limit: 0.5), is: expected)
  }

  @Test("13.6 A network learns digits, of which some have wrong labels")
  func noisyDigits() {
    var generator = SeededGenerator(seed: 3)
    let training = DataSet.digits(20, style: neat, using: &generator)
    let validation = DataSet.digits(20, style: neat, using: &generator)
    var (own, kit) = (generator, generator)
    let answer = accuracies(
      training: training, validation: validation, noise: 0.3, steps: 10, using: &own)

    let noisy = training.withLabelNoise(0.3, using: &kit)
    let trainer = digitTrainer(training: noisy, validation: validation)
    trainer.train(until: 10)
    func accuracy(on data: DataSet) -> Double {
      trainer.network.score(on: data.examples, loss: .softmaxCrossEntropy)?.accuracy ?? .nan
    }
    let (learned, clean) = (accuracy(on: noisy), accuracy(on: validation))
    let before = trainer.history.evaluations[0]
    let after = trainer.history.evaluations[1]
    check(
      "the accuracies on training and validation data", answer, is: [learned, clean],
      mistakes: [
        [learned, accuracy(on: validation.withLabelNoise(0.3, using: &kit))]: """
        The validation data became noisy, too. Then one measures how well the network guesses mistakes. \
        Its labels should be right.
        """,
        [clean, learned]: "Those are the right numbers in the wrong order: training first.",
        [accuracy(on: training), clean]: """
        The first accuracy is that on the data as it was learned, wrong labels included.
        """,
        [after.training.loss, after.validation?.loss ?? .nan]: """
        Those are the losses. Return the accuracies.
        """,
        [before.training.accuracy ?? .nan, before.validation?.accuracy ?? .nan]: """
        That is before the training. Take the last evaluation.
        """,
        withoutNoise(training, validation): """
        No label is wrong there. Train with what `withLabelNoise` returns: it does not change the \
        data itself.
        """,
      ])
  }

  /// A digit drawn with a steadier hand than usual.
  private let neat = DigitStyle(shift: 0.5, slant: 0.1)

  /// The error of the line is −4 there, and its gradient (−6, −8).
  private let farAway = Example([0.75], .numbers([4.75]))

  private let deepExample = Example([0.5, -1], .numbers([1]))

  /// How long the gradients of the layers are, in a network with ten hidden layers.
  private func deepLengths(_ activation: Activation, seed: UInt64) -> [Double] {
    let network = deepNetwork(activation, seed: seed)
    _ = kitGradient(of: network, on: [deepExample])
    return network.layers.map { norm($0.parameters.map(\.gradient)) }
  }

  private func withoutNoise(_ training: DataSet, _ validation: DataSet) -> [Double] {
    let trainer = digitTrainer(training: training, validation: validation)
    trainer.train(until: 10)
    let last = trainer.history.evaluations[1]
    return [last.training.accuracy ?? .nan, last.validation?.accuracy ?? .nan]
  }

  /// The gradient of the mean squared error.
  private func kitGradient(of network: MultilayerPerceptron, on examples: [Example]) -> [Double] {
    network.parameters.resetGradients()
    meanSquaredError(of: network, on: examples).backward()
    return network.parameters.map(\.gradient)
  }

  /// The batch size with the lowest loss after so many passes.
  private func winner(passes: Int) -> Int {
    let sizes = [60, 10, 1]
    let losses = sizes.map { race(size: $0, passes: passes) }
    return zip(sizes, losses).min { $0.1 < $1.1 }?.0 ?? 0
  }

  /// The loss of the line on all sixty points after so many passes with the rate 0.2.
  private func race(size: Int, passes: Int) -> Double {
    let steps = passes * 60 / size
    let trainer = Trainer(
      line(), examples: noisyLine(), optimizer: GradientDescent(),
      settings: TrainingSettings(
        loss: .meanSquaredError, schedule: .constant(0.2), batchSize: size,
        evaluationInterval: steps),
      generator: SeededGenerator(seed: 1))
    trainer.train(until: steps)
    return trainer.history.evaluations[1].training.loss
  }

  private func pairs(_ list: [Int]) -> [[Int]] {
    stride(from: 0, to: list.count, by: 2).map { Array(list[$0..<min($0 + 2, list.count)]) }
  }
}
