import ChainRule
import Networks
import Testing

/// Training on sequences, and what comes of it.
@Suite("Training on sequences")
struct SequenceTrainingTests {
  private static let text = TextData(
    ["anna", "hanna", "nan", "hannah", "ann", "nana"], heldOut: 0.2)

  private static func model(_ kind: String, seed: UInt64 = 1) -> any SequenceModel {
    var generator = SeededGenerator(seed: seed)
    let count = text.vocabulary.count
    return switch kind {
    case "table": PairTable(vocabularySize: count, contextLength: 8)
    case "recurrent":
      RecurrentReader(
        vocabularySize: count, contextLength: 8, width: 4, stateCount: 6, using: &generator)
    default:
      GPT(
        vocabularySize: count, contextLength: 8, width: 4, headCount: 2, using: &generator)
    }
  }

  @Test(
    "Tapes give the losses and gradients of graphs built anew",
    arguments: ["table", "recurrent", "gpt"])
  func tapes(kind: String) {
    let model = Self.model(kind)
    for (index, parameter) in model.parameters.enumerated() where index % 3 == 0 {
      parameter.data += 0.25
    }
    let sequences = Self.text.training
    model.parameters.resetGradients()
    var total = 0.0
    for sequence in sequences {
      let loss = model.loss(of: sequence) / Double(sequences.count)
      loss.backward()
      total += loss.data
    }
    var tapes = SequenceTapes(of: model)
    let (loss, gradients) = tapes.differentiate(
      sequences, parameters: model.parameters.map(\.data))
    #expect(abs(loss - total) < 1e-12)
    for (gradient, parameter) in zip(gradients, model.parameters) {
      #expect(abs(gradient - parameter.gradient) < 1e-12, "\(parameter)")
    }
    #expect(tapes.recordedLengths == Set(sequences.map(\.count)).sorted())
    let tokens = sequences.map { Double($0.count - 1) }
    let perToken =
      zip(sequences, tokens).map { model.loss(of: $0).data * $1 }.reduce(0, +)
      / tokens.reduce(0, +)
    let measured = tapes.lossPerToken(sequences, parameters: model.parameters.map(\.data))
    #expect(abs(measured - perToken) < 1e-12)
  }

  @Test("The table ends at what counting the pairs gives", .thorough)
  func counts() {
    let sequences = Self.text.training
    let model = Self.model("table")
    let trainer = SequenceTrainer(
      model, sequences: sequences, sequencesPerStep: sequences.count, optimizer: Momentum(),
      schedule: .constant(1))
    trainer.train(until: 400)
    // The loss is a mean over documents of means, so that a pair counts 1 / length.
    var counts = [[Double]](repeating: [Double](repeating: 0, count: 4), count: 4)
    for sequence in sequences {
      for (first, second) in zip(sequence, sequence.dropFirst()) {
        counts[first][second] += 1 / Double(sequence.count - 1)
      }
    }
    for token in 0..<4 where counts[token].reduce(0, +) > 0 {
      let total = counts[token].reduce(0, +)
      for (count, probability) in zip(counts[token], softmax(model.predict([token])[0])) {
        #expect(abs(count / total - probability) < 0.02)
      }
    }
  }

  @Test("The GPT learns a few names by heart, and says them", .thorough)
  func learnt() {
    let model = Self.model("gpt")
    let trainer = SequenceTrainer(
      model, sequences: Self.text.training, sequencesPerStep: 5, schedule: .constant(0.02))
    let before = trainer.lossPerToken(Self.text.training)
    #expect(trainer.train(until: 60) == .finished)
    #expect(trainer.losses.count == 60 && trainer.step == 60)
    #expect(trainer.lossPerToken(Self.text.training) < before / 2)
    var generator = SeededGenerator(seed: 1)
    let name = Self.text.vocabulary.text(of: model.sample(temperature: 0, using: &generator))
    #expect(Self.text.documents.contains(name), "\(name)")
  }

  @Test("The same seeds give the same numbers, and another order other ones")
  func seeds() {
    func losses(_ seed: UInt64) -> [Double] {
      let trainer = SequenceTrainer(
        Self.model("gpt"), sequences: Self.text.training, schedule: .constant(0.01),
        generator: SeededGenerator(seed: seed))
      trainer.train(until: 6)
      return trainer.losses
    }
    #expect(losses(1) == losses(1))
    #expect(losses(1) != losses(2))
  }

  @Test("A step that leads nowhere is not taken, and training can be stopped")
  func ends() {
    let model = Self.model("table")
    let trainer = SequenceTrainer(
      model, sequences: Self.text.training, optimizer: GradientDescent(),
      schedule: .constant(.infinity))
    guard case .diverged(let words) = trainer.train(until: 3) else {
      Issue.record("it has not diverged")
      return
    }
    #expect(words == "a parameter is not finite after step 1")
    #expect(model.parameters.allSatisfy { $0.data == 0 })
    let other = SequenceTrainer(
      model, sequences: Self.text.training, schedule: .constant(0.1))
    #expect(other.train(until: 5) { step, _ in step == 2 ? .stop : .proceed } == .cancelled)
    #expect(other.step == 2 && model.parameters.contains { $0.data != 0 })
  }

  @Test("A longer document is cut to what the model reads")
  func cut() {
    let model = PairTable(vocabularySize: 3, contextLength: 2)
    let trainer = SequenceTrainer(
      model, sequences: [[0, 1, 2, 1, 0]], schedule: .constant(0.1))
    #expect(trainer.sequences == [[0, 1, 2]])
  }
}
