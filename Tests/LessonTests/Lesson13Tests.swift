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
    let spoilt = training.withLabelNoise(noise, using: &generator)
    let trainer = digitTrainer(training: spoilt, validation: validation)
    trainer.train(until: 40)
    let last = trainer.history.evaluations.last
    check(
      "the accuracies", [last?.training.accuracy, last?.validation?.accuracy],
      is: noise == 0 ? [1, 1] : [0.925, 0.625])
  }

  @Test("13.1 A pass is a random order in batches: another one next time, the same for a seed")
  func passes() {
    let readable = [Pass(20, by: 6, seed: 1), Pass(12, by: 4, seed: 2), Pass(13, by: 20, seed: 3)]
    let passes = readable + drawn(8, Pass.init)
    for pass in passes {
      check("the batches of a pass, \(pass.name)", pass.batches()) { pass.fault(in: $0) }
    }
    for pass in passes {
      check("two passes, one after the other, \(pass.name)", pass.two()) {
        $0[0] == $0[1]
          ? "Both have the same order. Draw from the generator that is passed in, so that it moves on."
          : nil
      }
      check("the first pass from the same seed, twice, \(pass.name)", pass.again()) {
        $0[0] == $0[1]
          ? nil
          : "The orders differ. All that is random is to come from the generator that is passed in."
      }
    }
  }

  @Test("13.1 The whole gradient is the mean of its parts, by their sizes")
  func meanOfParts() {
    check(
      [workedParts] + drawn(8, Parts.init), { "the gradient of the whole of \($0.name)" },
      answer: { wholeGradient(of: $0.parts) },
      is: { $0.sum { Double($0.exampleCount) / $0.allCount } },
      mistakes: [
        "That is the sum of the parts. The loss is a mean, so its gradient is one too.": {
          $0.sum { _ in 1 }
        },
        "All parts count the same there. The share of a part is that of its examples.": {
          parts in parts.sum { _ in 1 / Double(parts.parts.count) }
        },
        "That is the sum over all examples. Divide by how many there are.": {
          $0.sum { Double($0.exampleCount) }
        },
        "The sum of the parts was divided by the number of examples. Each has its own share.": {
          $0.sum { 1 / $0.allCount }
        },
        """
        Each part is multiplied by its examples, and the sum divided by the number of parts. Divide by \
        the number of examples.
        """: { parts in parts.sum { Double($0.exampleCount) / Double(parts.parts.count) } },
        "Each part is divided by its own number of examples. It is a mean already.": {
          $0.sum { 1 / Double($0.exampleCount) }
        },
        "That is 0. In whole numbers 2 / 5 is 0: make Doubles of the counts before you divide.": {
          $0.sum { _ in 0 }
        },
        """
        Each part is divided by its own number of examples, and their sum by that of all. The share of a \
        part is its number of examples divided by that of all.
        """: { $0.sum { 1 / Double($0.exampleCount) / $0.allCount } },
        "That is the last part alone, with its share. Add up all of them: += and not =.": {
          $0.lastShare
        },
        "That is the last part alone.": { $0.parts[$0.parts.count - 1].gradient },
        "That is the first part alone.": { $0.parts[0].gradient },
      ])
  }

  /// Those of the README's table.
  private var workedParts: Parts {
    Parts([
      Part(gradient: [-8, -5], exampleCount: 2), Part(gradient: [-32, -9], exampleCount: 2),
      Part(gradient: [-60, -12], exampleCount: 1),
    ])
  }

  @Test("13.1 However the examples are cut, the whole is the same")
  func anyParts() {
    guard needs("the table's gradient", wholeGradient(of: workedParts.parts), is: [-28, -8]) else {
      return
    }
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
      check("the whole, from batches of \(size)", wholeGradient(of: parts), is: whole)
    }
  }

  @Test("13.2 Each batch is a step")
  func steps() {
    let outcome = [3 * 60 / 60, 3 * 60 / 10, 3 * 60 / 1]
    check(
      "the steps with batches of 60, 10 and 1", stepsInThreePasses, predicts: outcome,
      mistakes: [
        [3, 3, 3]: "Those are the passes. There is a step after each batch.",
        [1, 6, 60]: "That is one pass. There are three.",
        [180, 30, 3]: """
        That is the number of examples in three batches. The smaller the batch, the more steps a pass has.
        """,
        [60, 10, 1]: "Those are the sizes. A batch of all 60 is one step a pass.",
        outcome.reversed(): "These are the right numbers, but for the sizes 1, 10 and 60.",
      ]
    ) { answer in
      let right = zip(answer, outcome).count { $0 == $1 }
      return answer.count == 3
        ? "Of the three, \(right == 1 ? "1 is" : "\(right) are") right. How many batches make one pass?"
        : "There are three numbers to give, one for each size."
    }
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
      ]
    ) { _ in "The sizes are 60, 10 and 1." }
  }

  @Test("13.2 Much time: the batch size with the lowest loss")
  func longRace() {
    let trembling = """
      With a rate that stays the same, the noise of the batches stays too: the parameters tremble about \
      the minimum. Who does not tremble?
      """
    check(
      "the best batch size after 50 passes", bestBatchSizeAfterFiftyPasses,
      predicts: winner(passes: 50), mistakes: [10: trembling, 1: trembling]
    ) { _ in "The sizes are 60, 10 and 1." }
  }

  private let readable = Reported(
    [2, 1], inputs: 1, data: [5, 1, 7, 1, 4, 2, 1], gradients: [1, -1, -1, 1, 2, -2, 1])

  @Test("13.3 The gradient of each layer has a length")
  func lengths() {
    check(
      [readable] + drawn(8, Reported.init), { "the lengths of the gradients \($0.name)" },
      answer: { gradientLengths(of: $0.network()) }, is: { $0.lengths { norm($0) } },
      mistakes: [
        "That is the sum: there, steps up and steps down cancel. Square each number first.": {
          $0.lengths { $0.reduce(0, +) }
        },
        "That is the size of the sum: there, steps up and steps down cancel.": {
          $0.lengths { abs($0.reduce(0, +)) }
        },
        "The root is taken after each addition. Take it once, of the whole sum.": {
          $0.lengths { $0.reduce(0) { ($0 + $1 * $1).squareRoot() } }
        },
        "That is the length, divided by the number of parameters. It is no mean.": {
          $0.lengths { norm($0) / Double($0.count) }
        },
        "That is the square of the length. Take the root.": {
          $0.lengths { norm($0) * norm($0) }
        },
        "That is the sum of the absolute values. Length is the root of the sum of squares.": {
          $0.lengths { $0.reduce(0) { $0 + abs($1) } }
        },
        "That is the largest of the numbers. Length is the root of the sum of squares.": {
          $0.lengths { $0.map { abs($0) }.max() ?? 0 }
        },
        "The biases are missing. They are parameters as well.": {
          $0.network().layers.map { norm($0.neurons.flatMap(\.weights).map(\.gradient)) }
        },
        "That is the root of the mean. Length is the root of the sum.": {
          $0.lengths { norm($0) / Double($0.count).squareRoot() }
        },
        "That begins with the last layer.": { $0.lengths { norm($0) }.reversed() },
        "That is the length of all gradients together. Give one length for each layer.": {
          [norm($0.gradients)]
        },
        "That is a length for each neuron. Give one for each layer.": {
          $0.network().layers.flatMap(\.neurons).map { norm($0.parameters.map(\.gradient)) }
        },
        "Those are the parameters themselves. Look at their gradients.": {
          $0.network().layers.map { norm($0.parameters.map(\.data)) }
        },
      ])
  }

  @Test("13.3 In ten hidden layers the lengths are those of the kit")
  func lengthsOfKit() {
    guard
      needs("the lengths in a small network", gradientLengths(of: readable.network()), is: [2, 3])
    else { return }
    for activation in [Activation.sigmoid, .tanh, .relu] {
      let network = deepNetwork(activation, seed: 2)
      let lengths = deepLengths(activation, seed: 2)
      _ = kitGradient(of: network, on: [deepExample])
      check(
        "the lengths with \(activation.rawValue)", gradientLengths(of: network), is: lengths)
    }
  }

  @Test("13.3 A dead neuron is silent for every example")
  func dead() {
    let readable = Silence(
      [[1, 1, 0], [1, -1, -3], [-1, -1, 0], [0.5, 0, 0]], on: [[1, 1], [0, 1], [1, 0]])
    check(
      [readable] + drawn(12, Silence.init), { "the dead ones of \($0.name)" },
      answer: { deadNeurons(of: $0.layer, on: $0.examples).sorted() },
      is: { $0.places { $0.allSatisfy { $0 == 0 } } },
      mistakes: [
        "Silent for one example is not dead. Dead is silent for each of them.": {
          $0.places { $0.contains(0) }
        },
        "Those are the ones that are alive.": { $0.places { !$0.allSatisfy { $0 == 0 } } },
        "That counts from 1. Positions count from 0.": {
          $0.places { $0.allSatisfy { $0 == 0 } }.map { $0 + 1 }
        },
        "Only the first example was tried. Dead is silent for each of them.": {
          $0.places { $0[0] == 0 }
        },
        "Only the last example was tried. Dead is silent for each of them.": {
          $0.places { $0[$0.count - 1] == 0 }
        },
        """
        That finds none. `layer.predict(inputs)` gives the outputs, one for each neuron: that of a silent \
        one is 0, and never less.
        """: { _ in [] },
      ])
  }

  @Test("13.4 Softmax makes probabilities of logits")
  func softmaxes() {
    check(
      [[0, 3, -2, 1]] + drawn(8, someLogits), { "the probabilities of \($0)" },
      answer: { probabilities(of: $0) }, is: { softmax($0) },
      mistakes: [
        notDivided: { $0.map { exp($0) } },
        notDivided: { logits in logits.map { exp($0 - (logits.max() ?? 0)) } },
        "They are divided by how many there are. Divide by their sum.": { logits in
          logits.map { exp($0) / Double(logits.count) }
        },
        """
        They are divided by how many there are. Divide by their sum, of logits that are shifted as well.
        """: { logits in
          logits.map { exp($0 - (logits.max() ?? 0)) / Double(logits.count) }
        },
        """
        The largest logit was subtracted above the line, but not in the sum below it. Shift all of them first.
        """: { logits in
          let sum = logits.reduce(0) { $0 + exp($1) }
          return logits.map { exp($0 - (logits.max() ?? 0)) / sum }
        },
        "The largest logit was subtracted from the exponentials. Subtract it from the logits.": {
          logits in
          let powers = logits.map { exp($0) - (logits.max() ?? 0) }
          return powers.map { $0 / powers.reduce(0, +) }
        },
        "Those are the logits, divided by their sum. Take the exponential of each first.": {
          logits in logits.map { $0 / logits.reduce(0, +) }
        },
        "Each logit has its sigmoid there. The exponentials are divided by the sum of all.": {
          $0.map { sigmoid($0) }
        },
        "The largest logit gets the smallest probability there. Do not turn the sign.": {
          softmax($0.map { -$0 })
        },
        "Those are the logarithms of the probabilities.": { softmax($0).map { log($0) } },
        "That is 1 for the largest logit alone. The others have their probability, too.": {
          logits in logits.map { $0 == logits.max() ? 1 : 0 }
        },
      ])
    check(
      [[1000, 1000, -1000]] + drawn(3) { someLogits(&$0).map { $0 + 800 } },
      { "the probabilities of \($0)" },
      answer: { probabilities(of: $0) }, is: { softmax($0) },
      mistakes: [
        """
        The exponential of such a logit is too large for a number. Subtract the largest logit first: it \
        changes no quotient.
        """: { logits in
          let powers = logits.map { exp($0) }
          return powers.map { $0 / powers.reduce(0, +) }
        }
      ])
  }

  private let notDivided = "They do not add up to 1. Divide by their sum."

  @Test("13.4 The loss is the negative logarithm of the right class's probability")
  func likelihood() {
    let inputs = [Labelled([0, 3, -2, 1], label: 3)] + drawn(8, Labelled.init)
    check(
      inputs, { "the loss of \($0.name)" },
      answer: { negativeLogLikelihood(of: $0.logits.map { Value($0) }, label: $0.label).data },
      is: { -log($0.probability) },
      mistakes: [
        "The sign is missing. A loss is to fall when the probability rises.": {
          log($0.probability)
        },
        "That is the probability itself. Take its logarithm, with a minus.": { $0.probability },
        "That is the probability with a minus. The logarithm is missing.": { -$0.probability },
        "That is the probability of all other classes. Take −log of the right one.": {
          1 - $0.probability
        },
        "That is the loss of the likeliest class. Take the right one.": {
          -log(softmax($0.logits).max() ?? 0)
        },
        "That is the logarithm of the sum alone. The logit of the right class is missing.": {
          log($0.logits.reduce(0) { $0 + exp($1) })
        },
        """
        There is the largest logit too little in it. Where it is subtracted in the sum, subtract it from \
        the logit of the right class, too: then it cancels.
        """: { -log($0.probability) - $0.largest },
        """
        There is the largest logit too much in it. Where it is subtracted from the logit of the right \
        class, subtract it in the sum, too: then it cancels.
        """: { -log($0.probability) + $0.largest },
        exponentialSubtracted: { log($0.sum) - exp($0.logits[$0.label]) },
        exponentialSubtracted: {
          log($0.sum) - $0.largest - exp($0.logits[$0.label] - $0.largest)
        },
        "That is the logit of the right class with a minus. The sum is missing.": {
          -$0.logits[$0.label]
        },
        "That is a logarithm with the base 2. Take the natural one, `log`.": {
          -log($0.probability) / log(2)
        },
      ])
    check(
      inputs, { "the gradients by the logits of the loss of \($0.name)" },
      answer: { input in
        let logits = input.logits.map { Value($0) }
        negativeLogLikelihood(of: logits, label: input.label).backward()
        return logits.map(\.gradient)
      },
      is: { $0.gradient },
      mistakes: [
        "No gradient arrives. Make the loss of the logits themselves, not of their data.": {
          $0.logits.map { _ in 0 }
        },
        """
        Only the right class gets a gradient. The sum must be made of the logits themselves, too.
        """: { input in input.logits.indices.map { $0 == input.label ? -1 : 0 } },
        """
        The gradients lack the part of the right class. Its logit must be the value, not its data.
        """: { softmax($0.logits) },
      ])
  }

  private let exponentialSubtracted = """
    The exponential of the right class's logit is subtracted. Subtract the logit itself, which is its \
    logarithm.
    """

  @Test("13.4 Logits of a thousand do no harm")
  func largeLogits() {
    let tooLarge =
      "The exponential of 1000 is too large for a number. Subtract the largest logit first."
    check(
      [
        Labelled([1000, 0, -1000], label: 1), Labelled([1000, 0, -1000], label: 0),
        Labelled([1000, 999, 0], label: 1),
      ],
      { "the loss of \($0.name)" },
      answer: { negativeLogLikelihood(of: $0.logits.map { Value($0) }, label: $0.label).data },
      is: { softmaxCrossEntropy(logits: $0.logits, label: $0.label) },
      mistakes: [
        """
        The probability is too small for a number, and its logarithm is infinite. Write the logarithm of \
        the quotient as a difference: log(sum) − z.
        """: { -log(softmax($0.logits)[$0.label]) },
        tooLarge: { log($0.logits.reduce(0) { $0 + exp($1) }) - $0.logits[$0.label] },
        tooLarge: { -log(exp($0.logits[$0.label]) / $0.logits.reduce(0) { $0 + exp($1) }) },
        tooLarge: { -(log(exp($0.logits[$0.label])) - log($0.logits.reduce(0) { $0 + exp($1) })) },
      ])
    check(
      [Labelled([1000, 0, -1000], label: 1)], { "the gradients of the loss of \($0.name)" },
      answer: { input in
        let logits = input.logits.map { Value($0) }
        negativeLogLikelihood(of: logits, label: input.label).backward()
        return logits.map(\.gradient)
      },
      is: { $0.gradient })
  }

  @Test("13.5 Clipping shortens a gradient that is too long, and keeps its direction")
  func clipping() {
    let long = [Clip(far, limit: 5), Clip(far, limit: 12), Clip(farDeep, limit: 0.5)]
    let short = [
      Clip(far, limit: 20), Clip(farDeep, limit: 1000), Clip(farThrice, limit: 1000),
    ]
    check(
      long + short + drawn(8, Clip.init), { "the gradient \($0.name)" },
      answer: { clip in
        let network = clip.network()
        for parameter in network.parameters { parameter.gradient = Clip.stale }
        return clippedGradient(of: network, on: clip.examples, limit: clip.limit)
      },
      is: { $0.clipped(to: $0.limit) },
      mistakes: [
        clipsTheLoss: { $0.ofClippedLoss(else: $0.gradient) },
        clipsTheLoss: { $0.ofClippedLoss(else: $0.clipped(to: $0.limit)) },
        """
        That clips each number by itself, and the direction turns. Shorten all of them by one factor.
        """: { clip in clip.gradient.map { Swift.min(Swift.max($0, -clip.limit), clip.limit) } },
        """
        That clips each layer by itself: each gets a factor of its own, and the direction turns. Find one \
        length for all parameters together.
        """: { $0.byLayer },
        "The gradient is not clipped at all.": { $0.gradient },
        "Its length is now 1 where it was too long. It should be the limit.": {
          $0.length > $0.limit ? $0.times(1 / $0.length) : $0.gradient
        },
        "That multiplies by the limit. Divide by the length as well.": {
          $0.length > $0.limit ? $0.times($0.limit) : $0.gradient
        },
        "That always makes it as long as the limit. One that is short enough stays as it is.": {
          $0.times($0.limit / $0.length)
        },
        "That shortens the short ones, and leaves the long ones as they are.": {
          $0.length > $0.limit ? $0.gradient : $0.times($0.limit / $0.length)
        },
        "That throws a gradient away that is too long. Shorten it.": {
          $0.length > $0.limit ? $0.times(0) : $0.gradient
        },
        "The length is the root of the sum of the squares. Here it is without the root.": {
          $0.shortened { $0.reduce(0) { $0 + $1 * $1 } }
        },
        "The length is the root of the sum of the squares, not the sum of the sizes.": {
          $0.shortened { $0.reduce(0) { $0 + abs($1) } }
        },
        "The length is the root of the sum of the squares, not of their mean.": {
          $0.shortened { norm($0) / Double($0.count).squareRoot() }
        },
        "The length is the root of the sum of the squares, not the largest of the numbers.": {
          $0.shortened { $0.map { abs($0) }.max() ?? 0 }
        },
        "It is made longer: multiply by limit / length, and not by length / limit.": {
          $0.length > $0.limit ? $0.times($0.length / $0.limit) : $0.gradient
        },
        "The gradients of before are still in it. Set them to 0 first.": { $0.withStaleGradients },
        "That is the gradient of the sum of the squared errors. Their mean is the loss.": {
          $0.ofTheSum
        },
      ])
  }

  private let clipsTheLoss = """
    That clips the loss, not the gradient. Above the limit a clipped loss is constant: its slope is 0, \
    and the worst example teaches nothing.
    """

  @Test("13.6 A network learns digits, of which some have wrong labels")
  func noisyDigits() {
    check(
      [NoisyDigits(seed: 3, noise: 0.3, steps: 10)] + drawn(1, NoisyDigits.init),
      { "the accuracies on training and validation data, \($0.name)" },
      answer: {
        var generator = $0.generator
        return accuracies(
          training: $0.training, validation: $0.validation, noise: $0.noise, steps: $0.steps,
          using: &generator)
      },
      is: { $0.accuracies() },
      mistakes: [
        "Those are percent. An accuracy is a part of 1.": { $0.accuracies().map { 100 * $0 } },
        "Those are numbers of examples. An accuracy is a part of 1.": {
          $0.accuracies().map { 20 * $0 }
        },
        """
        The validation data became noisy, too. Then one measures how well the network guesses mistakes. \
        Its labels should be right.
        """: { $0.noisyValidation },
        "Those are the right numbers in the wrong order: training first.": {
          $0.accuracies().reversed()
        },
        """
        The first accuracy is that on the data as it was learned, wrong labels included.
        """: { $0.onCleanTraining },
        "Those are the losses. Return the accuracies.": { $0.losses },
        """
        That is before the training. Train until the last step, and take the evaluation after it.
        """: { $0.before },
        "That is the accuracy in training alone. Return both.": { [$0.accuracies()[0]] },
        "That is the accuracy in validation alone. Return both.": { [$0.accuracies()[1]] },
        """
        The second is that on the training data with right labels. Give the validation data to the trainer.
        """: { [$0.accuracies()[0], $0.onCleanTraining[0]] },
        "That replaces the other part of the labels: `noise` is the part that becomes wrong.": {
          $0.accuracies(noise: 1 - $0.noise)
        },
        """
        No label is wrong there. Train with what `withLabelNoise` returns: it does not change the \
        data itself.
        """: { $0.accuracies(noise: 0) },
        "Those are the parts of wrong answers. Return those of right ones.": {
          $0.accuracies().map { 1 - $0 }
        },
      ])
  }

  private let deepExample = Example([0.5, -1], .numbers([1]))

  /// How long the gradients of the layers are, in a network with ten hidden layers.
  private func deepLengths(_ activation: Activation, seed: UInt64) -> [Double] {
    let network = deepNetwork(activation, seed: seed)
    _ = kitGradient(of: network, on: [deepExample])
    return network.layers.map { norm($0.parameters.map(\.gradient)) }
  }

  /// The line, whose error is −4 there, and its gradient (−6, −8).
  private var far: Clip.Place {
    Clip.Place(sizes: [1, 1], examples: [Example([0.75], .numbers([4.75]))])
  }

  private var farDeep: Clip.Place {
    Clip.Place(sizes: [2, 4, 4, 1], examples: [Example([0.5, -1], .numbers([5]))])
  }

  private var farThrice: Clip.Place {
    let examples = [(-1.0, 4.0), (0.5, 5), (2, -3)].map { Example([$0, 1], .numbers([$1])) }
    return Clip.Place(sizes: [2, 3, 1], examples: examples)
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
}

/// A digit drawn with a steadier hand than usual.
private let neat = DigitStyle(shift: 0.5, slant: 0.1)

/// The gradient of the mean squared error.
private func kitGradient(of network: MultilayerPerceptron, on examples: [Example]) -> [Double] {
  network.parameters.resetGradients()
  let loss = meanSquaredError(of: network, on: examples)
  loss.backward()
  return network.parameters.map(\.gradient)
}

/// A multiple of ¼ from −3 to 3, but not 0 and not ±1.
private func drawnQuarter(_ random: inout SeededGenerator) -> Double {
  let quarters = Int.random(in: 1...12, using: &random)
  return Double(quarters == 4 ? 5 : quarters) / (Bool.random(using: &random) ? 4 : -4)
}

private func someLogits(_ random: inout SeededGenerator) -> [Double] {
  (0..<Int.random(in: 3...5, using: &random)).map { _ in drawnQuarter(&random) }
}

/// One pass over examples, of which at least 12 make a random order hard to hit by chance.
private struct Pass {
  let (exampleCount, batchSize): (Int, Int)
  let seed: UInt64

  init(_ exampleCount: Int, by batchSize: Int, seed: UInt64) {
    (self.exampleCount, self.batchSize, self.seed) = (exampleCount, batchSize, seed)
  }

  init(_ random: inout SeededGenerator) {
    exampleCount = Int.random(in: 12...40, using: &random)
    batchSize = Int.random(in: 1...14, using: &random)
    seed = UInt64.random(in: 1...1000, using: &random)
  }

  var name: String { "\(exampleCount.of("example")) in batches of \(batchSize) (seed \(seed))" }

  func batches() -> [[Int]] {
    var generator = SeededGenerator(seed: seed)
    return Lesson13.batches(
      exampleCount: exampleCount, batchSize: batchSize, using: &generator)
  }

  /// Two passes with one generator.
  func two() -> [[[Int]]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<2).map { _ in
      Lesson13.batches(exampleCount: exampleCount, batchSize: batchSize, using: &generator)
    }
  }

  /// The first pass with two generators that are alike.
  func again() -> [[[Int]]] { [batches(), batches()] }

  /// What is not as it should be in the batches of a pass.
  func fault(in batches: [[Int]]) -> String? {
    let (order, all) = (batches.flatMap(\.self), Array(0..<exampleCount))
    let full = exampleCount / batchSize
    let sizes =
      Array(repeating: batchSize, count: full)
      + (exampleCount % batchSize == 0 ? [] : [exampleCount % batchSize])
    let found = "The pass of \(name) is \(Self.text(batches))."
    if batches.map(\.count) != sizes {
      return found + "\n" + faultInSizes(batches.map(\.count), sizes)
    }
    if order.sorted() == all.map({ $0 + 1 }) { return found + "\nPositions begin at 0." }
    if order.sorted() != all {
      return found + """
        \nSome positions occur twice and some never, or there are others. Shuffle all of them, then cut.
        """
    }
    // With few batches each may hold its own part of the list by chance.
    let isShuffledWithin = batches.count > 3 && batches.map { $0.sorted() } == sorted(sizes)
    if order == all || order == all.reversed() || isShuffledWithin {
      return found + """
        \nThe order is that of the list. If it is sorted, each batch sees one kind of example alone: \
        shuffle it.
        """
    }
    if let start = order.firstIndex(of: 0), order[start...] + order[..<start] == all[...] {
      return found + "\nThe list is only turned, so that its neighbours stay together. Shuffle it."
    }
    let neighbours = zip(order, order.dropFirst()).count { $1 == $0 + 1 }
    if neighbours > exampleCount / 2 {
      return found + """
        \nOnly the batches are in a random order. In each, the examples are those of one part of the \
        list: shuffle first, then cut.
        """
    }
    return nil
  }

  private func faultInSizes(_ found: [Int], _ sizes: [Int]) -> String {
    if found == sizes.filter({ $0 == batchSize }) {
      return "What is left over is missing. The last batch may be smaller."
    }
    if found.reduce(0, +) == exampleCount - 1 {
      return "An example is missing. The last batch ends behind the last example."
    }
    if found == sizes + [0] {
      return "The last batch is empty. Where nothing is left over, there is none."
    }
    if found == [exampleCount] { return "That is one batch of all. Cut it into batches." }
    return
      "The batches have the sizes \(Self.text([found])), but should have \(Self.text([sizes]))."
  }

  /// The batches of a list that is not shuffled.
  private func sorted(_ sizes: [Int]) -> [[Int]] {
    sizes.indices.map { Array($0 * batchSize..<$0 * batchSize + sizes[$0]) }
  }

  private static func text(_ lists: [[Int]]) -> String {
    let text = lists.map { "\($0)" }.joined(separator: ", ")
    return text.count > 160 ? text.prefix(160) + "…" : text
  }
}

/// What batches have found.
private struct Parts {
  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  init(_ random: inout SeededGenerator) {
    let size = Int.random(in: 2...3, using: &random)
    parts = (0..<Int.random(in: 2...4, using: &random)).map { place in
      let gradient = (0..<size).map { _ in drawnQuarter(&random) }
      return Part(
        gradient: gradient, exampleCount: 2 + place * Int.random(in: 1...3, using: &random))
    }
  }

  var name: String { parts.map { "\($0.gradient) of \($0.exampleCount)" }.joined(separator: ", ") }

  /// A part with the number of all examples.
  struct Shared {
    let exampleCount: Int
    let allCount: Double
  }

  /// The last part, multiplied by its share.
  var lastShare: [Double] {
    let all = Double(parts.reduce(0) { $0 + $1.exampleCount })
    let last = parts[parts.count - 1]
    return last.gradient.map { $0 * Double(last.exampleCount) / all }
  }

  /// The sum of the gradients, each multiplied by a factor.
  func sum(_ factor: (Shared) -> Double) -> [Double] {
    let all = Double(parts.reduce(0) { $0 + $1.exampleCount })
    return parts[0].gradient.indices.map { index in
      parts.reduce(0) { sum, part in
        sum + factor(Shared(exampleCount: part.exampleCount, allCount: all)) * part.gradient[index]
      }
    }
  }
}

/// A network whose parameters have gradients.
private struct Reported {
  let sizes: [Int]
  let inputs: Int
  let data: [Double]
  let gradients: [Double]

  init(_ sizes: [Int], inputs: Int, data: [Double], gradients: [Double]) {
    (self.sizes, self.inputs, self.data, self.gradients) = (sizes, inputs, data, gradients)
  }

  init(_ random: inout SeededGenerator) {
    let sizes = (0..<Int.random(in: 2...3, using: &random)).map { _ in
      Int.random(in: 1...3, using: &random)
    }
    inputs = Int.random(in: 1...2, using: &random)
    let count = zip([inputs] + sizes, sizes).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    self.sizes = sizes
    data = (0..<count).map { _ in drawnQuarter(&random) }
    gradients = (0..<count).map { _ in drawnQuarter(&random) }
  }

  func network() -> MultilayerPerceptron {
    var generator = SeededGenerator(seed: 1)
    let network = MultilayerPerceptron([inputs] + sizes, using: &generator)
    for (index, parameter) in network.parameters.enumerated() {
      parameter.data = data[index]
      parameter.gradient = gradients[index]
    }
    return network
  }

  var name: String {
    network().layers.map { "\($0.parameters.map(\.gradient))" }.joined(separator: ", ")
  }

  func lengths(_ length: ([Double]) -> Double) -> [Double] {
    network().layers.map { length($0.parameters.map(\.gradient)) }
  }
}

/// Neurons with relu, of which some are silent.
private struct Silence {
  let neurons: [[Double]]
  let examples: [[Double]]

  /// Neurons as their two weights and the bias.
  init(_ neurons: [[Double]], on examples: [[Double]]) {
    (self.neurons, self.examples) = (neurons, examples)
  }

  init(_ random: inout SeededGenerator) {
    neurons = (0..<5).map { _ in (0..<3).map { _ in drawnQuarter(&random) } }
    examples = (0..<Int.random(in: 2...3, using: &random)).map { _ in
      (0..<2).map { _ in drawnQuarter(&random) }
    }
  }

  var name: String { "the neurons (weights, bias) \(neurons) for the examples \(examples)" }

  var layer: Layer {
    Layer(
      neurons.map { Neuron(weights: Array($0.prefix(2)), bias: $0[2], activation: .relu) })
  }

  /// The places of neurons, by their outputs for the examples.
  func places(_ isMeant: ([Double]) -> Bool) -> [Int] {
    neurons.indices.filter { place in isMeant(examples.map { layer.predict($0)[place] }) }
  }
}

/// Logits, and the class that is right.
private struct Labelled {
  let logits: [Double]
  let label: Int

  init(_ logits: [Double], label: Int) { (self.logits, self.label) = (logits, label) }

  init(_ random: inout SeededGenerator) {
    let some = someLogits(&random)
    self.init(some, label: Int.random(in: some.indices, using: &random))
  }

  var name: String { "\(logits) where class \(label) is right" }
  var probability: Double { softmax(logits)[label] }
  var largest: Double { logits.max() ?? 0 }
  var sum: Double { logits.reduce(0) { $0 + exp($1) } }

  var gradient: [Double] {
    let probabilities = softmax(logits)
    return logits.indices.map { probabilities[$0] - ($0 == label ? 1 : 0) }
  }
}

/// A gradient, and how long it may be.
private struct Clip {
  /// A network and examples, which give the gradient.
  struct Place {
    let sizes: [Int]
    var seed: UInt64 = 1
    let examples: [Example]
  }

  let place: Place
  let limit: Double

  init(_ place: Place, limit: Double) { (self.place, self.limit) = (place, limit) }

  init(_ random: inout SeededGenerator) {
    let seed = UInt64.random(in: 1...1000, using: &random)
    let examples = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let target = drawnQuarter(&random) + (Bool.random(using: &random) ? 4 : -4)
      return Example([drawnQuarter(&random), drawnQuarter(&random)], .numbers([target]))
    }
    place = Place(sizes: [2, 3, 3, 1], seed: seed, examples: examples)
    limit = [0.5, 2, 100].randomElement(using: &random) ?? 2
  }

  var examples: [Example] { place.examples }

  /// What the parameters' gradients are before.
  static let stale = 0.5

  func network() -> MultilayerPerceptron {
    if place.sizes == [1, 1] { return line() }
    var generator = SeededGenerator(seed: place.seed)
    return MultilayerPerceptron(place.sizes, using: &generator)
  }

  var name: String {
    place.sizes == [1, 1]
      ? "(−6, −8), clipped to the length \(limit)"
      : "of the network \(place.sizes), seed \(place.seed), at \(examples.map(\.inputs)), which is "
        + "\(length.text(digits: 4)) long, clipped to the length \(limit)"
  }

  var gradient: [Double] { kitGradient(of: network(), on: examples) }
  var length: Double { norm(gradient) }
  func times(_ factor: Double) -> [Double] { gradient.map { factor * $0 } }
  func clipped(to limit: Double) -> [Double] { length > limit ? times(limit / length) : gradient }

  func ofClippedLoss(else gradient: [Double]) -> [Double] {
    let loss = meanSquaredError(of: network(), on: examples).data
    return loss > limit ? times(0) : gradient
  }

  var byLayer: [Double] {
    let network = network()
    _ = kitGradient(of: network, on: examples)
    return network.layers.flatMap { layer -> [Double] in
      let part = layer.parameters.map(\.gradient)
      return norm(part) > limit ? part.map { $0 * limit / norm(part) } : part
    }
  }

  /// With something else in place of the length.
  func shortened(_ measure: ([Double]) -> Double) -> [Double] {
    let size = measure(gradient)
    return size > limit ? times(limit / size) : gradient
  }

  private func clip(_ gradient: [Double]) -> [Double] {
    let size = norm(gradient)
    return size > limit ? gradient.map { $0 * limit / size } : gradient
  }

  var withStaleGradients: [Double] { clip(gradient.map { $0 + Self.stale }) }
  var ofTheSum: [Double] { clip(gradient.map { $0 * Double(examples.count) }) }
}

/// Digits, of which some get wrong labels.
private struct NoisyDigits {
  let seed: UInt64
  let noise: Double
  let steps: Int
  let training: DataSet
  let validation: DataSet
  let generator: SeededGenerator

  init(seed: UInt64, noise: Double, steps: Int) {
    var generator = SeededGenerator(seed: seed)
    (self.seed, self.noise, self.steps) = (seed, noise, steps)
    training = .digits(20, style: neat, using: &generator)
    validation = .digits(20, style: neat, using: &generator)
    self.generator = generator
  }

  init(_ random: inout SeededGenerator) {
    self.init(
      seed: UInt64.random(in: 1...1000, using: &random),
      noise: [0.2, 0.3, 0.4].randomElement(using: &random) ?? 0.3, steps: 20)
  }

  var name: String {
    "20 digits each (seed \(seed)), with a noise of \(noise) and \(steps.of("step"))"
  }

  /// The kit's training, with the data that it learned from.
  private func trained(noise: Double) -> (Trainer, DataSet, SeededGenerator) {
    var generator = generator
    let spoilt = training.withLabelNoise(noise, using: &generator)
    let trainer = digitTrainer(training: spoilt, validation: validation)
    trainer.train(until: steps)
    return (trainer, spoilt, generator)
  }

  func accuracies(noise: Double? = nil) -> [Double] {
    let (trainer, noisy, _) = trained(noise: noise ?? self.noise)
    return [noisy, validation].map { accuracy(of: trainer, on: $0) }
  }

  private func accuracy(of trainer: Trainer, on data: DataSet) -> Double {
    trainer.network.score(on: data.examples, loss: .softmaxCrossEntropy)?.accuracy ?? .nan
  }

  var noisyValidation: [Double] {
    var (trainer, noisy, generator) = trained(noise: noise)
    let spoilt = validation.withLabelNoise(noise, using: &generator)
    return [noisy, spoilt].map { accuracy(of: trainer, on: $0) }
  }

  var onCleanTraining: [Double] {
    let trainer = trained(noise: noise).0
    return [training, validation].map { accuracy(of: trainer, on: $0) }
  }

  var before: [Double] {
    let start = trained(noise: noise).0.history.evaluations[0]
    return [start.training.accuracy ?? .nan, start.validation?.accuracy ?? .nan]
  }

  var losses: [Double] {
    let evaluations = trained(noise: noise).0.history.evaluations
    let end = evaluations[evaluations.count - 1]
    return [end.training.loss, end.validation?.loss ?? .nan]
  }
}
