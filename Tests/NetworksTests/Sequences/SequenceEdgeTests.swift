import ChainRule
import Testing

@testable import Networks

/// Odd texts, odd temperatures, and what becomes of a training at its edges.
@Suite("Sequences at their edges")
struct SequenceEdgeTests {
  @Test("Of few documents none is held out, and one is always left to learn from")
  func heldOut() {
    #expect(TextData(["a", "b", "c", "d"], heldOut: 0.1).heldOut.isEmpty)
    #expect(TextData(["a", "b"], heldOut: 0.999).training.count == 1)
    #expect(TextData(["a"], heldOut: 0.999).heldOut.isEmpty)
    #expect(TextData(["", "a", ""]).documents == ["a"])
  }

  @Test("A character that only held-out documents have is a token, and costs what it must")
  func unseen() throws {
    let documents = (0..<9).map { _ in "ab" } + ["xy"]
    let text = try #require(
      (0..<100).lazy.map {
        TextData(documents, heldOut: 0.1, generator: SeededGenerator(seed: $0))
      }.first { $0.heldOut[0].contains(3) })
    #expect(text.vocabulary.count == 5)
    let table = PairTable(counting: text.training, vocabularySize: 5)
    let seen = table.lossPerToken(text.training)
    let loss = table.lossPerToken(text.heldOut)
    #expect(loss.isFinite && loss > seen && loss < log(14.0) + 1e-9)
  }

  @Test("A very small temperature takes the likeliest, and an infinite one takes all alike")
  func temperatures() {
    let table = PairTable(vocabularySize: 4, contextLength: 1)
    for (parameter, logit) in zip(table.parameters, [-50.0, 2, 3, 1]) { parameter.data = logit }
    var generator = SeededGenerator(seed: 1)
    for temperature in [0, .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-3] {
      for _ in 0..<20 {
        #expect(table.sample(temperature: temperature, using: &generator) == [2])
      }
    }
    let samples = (0..<400).map { _ in table.sample(temperature: .infinity, using: &generator) }
    for sample in [[], [1], [2], [3]] {
      #expect(abs(samples.count { $0 == sample } - 100) < 40)
    }
    #expect(table.sample(after: [3], using: &generator) == [3])
  }

  @Test("Counting gives the logarithms of the counts, with as much smoothing as is asked for")
  func counting() {
    let table = PairTable(
      counting: [[0, 1, 1, 0], [0, 1, 0]], vocabularySize: 3, contextLength: 2, smoothing: 0.5)
    // The first sequence is cut to 0 1 1, as the table reads two tokens.
    let counts = [0, 2, 0, 1, 1, 0, 0, 0, 0].map { log($0 + 0.5) }
    #expect(table.parameters.map(\.data) == counts)
    let probabilities = softmax(table.predict([0])[0])
    let right = -log(probabilities[1])
    #expect(abs(table.lossPerToken([[0, 1]]) - right) < 1e-14)
    #expect(abs(table.perplexity([[0, 1]]) - 1 / probabilities[1]) < 1e-12)
  }

  /// A training on three documents of two lengths.
  private static func trainer(
    batch: Int = 3, rate: Double = 0.1, interval: Int? = nil
  ) -> SequenceTrainer {
    var generator = SeededGenerator(seed: 1)
    let cell = RecurrentReader(
      vocabularySize: 3, contextLength: 4, width: 2, stateCount: 2, using: &generator)
    return SequenceTrainer(
      cell, sequences: [[0, 1, 0], [0, 1, 2, 2, 0], [0, 2, 0]], heldOut: [[0, 2, 2, 0]],
      sequencesPerStep: batch, schedule: .constant(rate), evaluationInterval: interval)
  }

  @Test("The loss of a step is the mean over its documents, each the mean over its tokens")
  func means() {
    let trainer = Self.trainer()
    let losses = trainer.sequences.map { trainer.model.loss(of: $0).data }
    let perToken = (2 * losses[0] + 4 * losses[1] + 2 * losses[2]) / 8
    #expect(abs(trainer.lossPerToken(trainer.sequences) - perToken) < 1e-12)
    #expect(abs(trainer.model.lossPerToken(trainer.sequences) - perToken) < 1e-12)
    #expect(abs(trainer.perplexity(trainer.sequences) - exp(perToken)) < 1e-12)
    trainer.train(until: 1)
    #expect(abs(trainer.losses[0] - losses.reduce(0, +) / 3) < 1e-12)
    #expect(abs(perToken - losses.reduce(0, +) / 3) > 1e-6)
  }

  @Test("Held-out sequences are evaluated and never learnt from")
  func evaluations() {
    let trainer = Self.trainer(batch: 1, interval: 2)
    let without = Self.trainer(batch: 1)
    let untrained = trainer.model.lossPerToken(trainer.heldOut)
    trainer.train(until: 5)
    without.train(until: 5)
    let evaluations = trainer.history.evaluations
    #expect(evaluations.map(\.step) == [0, 2, 4] && without.history.evaluations.isEmpty)
    #expect(abs((evaluations[0].validation?.loss ?? 0) - untrained) < 1e-12)
    #expect(evaluations[2].training.loss < evaluations[0].training.loss)
    #expect(trainer.losses == without.losses)
    let other = SequenceTrainer(
      Self.trainer().model, sequences: trainer.sequences, heldOut: [[0, 1, 0]],
      schedule: .constant(0.1))
    other.train(until: 5)
    #expect(other.losses == trainer.losses)
  }

  @Test("Who is told of a step sees the model as it is behind it")
  func progress() {
    let trainer = Self.trainer()
    var seen: [Double] = []
    trainer.train(until: 3) { _, _ in
      seen.append(trainer.model.parameters[0].data)
      return .proceed
    }
    #expect(Set(seen).count == 3 && seen.last == trainer.model.parameters[0].data)
  }

  @Test("A step that diverged leaves everything as it was, so that a file of it can be resumed")
  func divergence() {
    let trainer = Self.trainer(batch: 1, rate: .infinity)
    let (batches, optimizer) = (trainer.batches, "\(trainer.optimizer)")
    guard case .diverged = trainer.train(until: 9) else {
      Issue.record("it has not diverged")
      return
    }
    #expect(trainer.step == 0 && trainer.losses.isEmpty)
    #expect(trainer.batches == batches && "\(trainer.optimizer)" == optimizer)
  }

  @Test("Each step has the learning rate of its place in the schedule")
  func schedule() {
    let trainer = SequenceTrainer(
      Self.trainer().model, sequences: [[0, 1, 0]],
      schedule: .linear(from: 0.1, to: 0, over: 2))
    trainer.train(until: 2)
    let numbers = trainer.parameters.map(\.data)
    trainer.train(until: 4)
    #expect(trainer.parameters.map(\.data) == numbers)
    #expect(trainer.losses[2] == trainer.losses[3] && trainer.losses[0] != trainer.losses[2])
  }

  @Test("Documents of equal length are replayed side by side, with the same result")
  func lanes() {
    let trainer = Self.trainer()
    let sequences = (0..<19).map { $0 % 2 == 0 ? [0, 1, 0] : [0, 2, 0] }
    var tapes = SequenceTapes(of: trainer.model)
    let numbers = trainer.parameters.map(\.data)
    let together = tapes.differentiate(sequences, parameters: numbers)
    #expect(tapes.recordedLengths == [3])
    var (loss, gradients) = (0.0, numbers.map { _ in 0.0 })
    for sequence in sequences {
      let one = tapes.differentiate([sequence], parameters: numbers)
      loss += one.loss / 19
      for index in gradients.indices { gradients[index] += one.gradients[index] / 19 }
    }
    #expect(abs(together.loss - loss) < 1e-12)
    for (a, b) in zip(together.gradients, gradients) { #expect(abs(a - b) < 1e-12) }
  }

  @Test("Tokens and parameters that a model does not have stop it with a sentence", .thorough)
  func misuse() async throws {
    func check(_ said: String, _ result: ExitTest.Result?) {
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains(said), "\(text)")
    }
    // 4 stands in the next row of the table: it would be counted as another pair.
    check(
      "the tokens of this table are 0 to 2, not 4",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = PairTable(counting: [[0, 4]], vocabularySize: 3)
      })
    check(
      "smoothing is a number above 0, not inf",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = PairTable(counting: [[0, 1]], vocabularySize: 3, smoothing: .infinity)
      })
    check(
      "this model has 9 parameters, not 10",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let numbers = [Double](repeating: 0, count: 10)
        _ = PairTable(vocabularySize: 3).logits(after: [.known(0)], parameters: numbers)
      })
    check(
      "the tokens of this vocabulary are 0 to 2, not 3",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Vocabulary(["a", "b"]).text(of: [1, 3])
      })
  }
}
