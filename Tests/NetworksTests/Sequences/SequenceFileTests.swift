import ChainRule
import Foundation
import TestSupport
import Testing

@testable import Networks

/// Models of sequences in files, and trainings that go on from there.
@Suite("Models of sequences in files")
struct SequenceFileTests {
  private static let text = TextData(
    ["anna", "hanna", "nan", "hannah", "ann", "nana"], heldOut: 0.2)

  private static func trainer(
    _ kind: String = "gpt", batch: Int = 2, rate: Double = 0.02, order: UInt64 = 3
  ) -> SequenceTrainer {
    var generator = SeededGenerator(seed: 1)
    let count = text.vocabulary.count
    let model: any SequenceModel =
      switch kind {
      case "table": PairTable(vocabularySize: count, contextLength: 8)
      case "recurrent":
        RecurrentReader(
          vocabularySize: count, contextLength: 8, width: 2, stateCount: 3, using: &generator)
      default:
        GPT(vocabularySize: count, contextLength: 8, width: 4, headCount: 2, using: &generator)
      }
    return SequenceTrainer(
      model, sequences: text.training, heldOut: text.heldOut, sequencesPerStep: batch,
      schedule: .linear(from: rate, to: 0, over: 10), evaluationInterval: 2,
      generator: SeededGenerator(seed: order))
  }

  /// Calls `body` with a training of some steps and the file that it was saved to.
  private func withSaved(steps: Int, _ body: (SequenceTrainer, URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "half.json")
      let half = Self.trainer()
      half.train(until: steps)
      try half.save(to: file, vocabulary: Self.text.vocabulary)
      try body(half, file)
    }
  }

  @Test(
    "A training that is saved and resumed goes on as if it had not stopped",
    arguments: ["table", "recurrent", "gpt"])
  func resumed(kind: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "half.json")
      let (whole, half, resumed) = (
        Self.trainer(kind), Self.trainer(kind), Self.trainer(kind)
      )
      whole.train(until: 7)
      half.train(until: 3)
      try half.save(to: file, vocabulary: Self.text.vocabulary)
      try resumed.resume(from: file)
      #expect(resumed.step == 3 && resumed.losses == half.losses)
      resumed.train(until: 7)
      #expect(resumed.losses == whole.losses && resumed.history == whole.history)
      #expect(resumed.model.parameters.map(\.data) == whole.model.parameters.map(\.data))

      let predictor = try TextPredictor(from: file)
      #expect(predictor.proof == .same(exampleCount: 3))
      #expect(predictor.vocabulary == Self.text.vocabulary)
      #expect(predictor.model.architecture == half.model.architecture)
      #expect(predictor.model.predict([0, 1, 2]) == half.model.predict([0, 1, 2]))
    }
  }

  @Test("Another training does not go on from there, and nothing is changed")
  func mismatches() throws {
    try withSaved(steps: 3) { half, file in
      for (other, said) in [
        (Self.trainer("table"), "it was saved by a network of GPT"),
        (Self.trainer(batch: 1), "the batch size was 2, not 1"),
        (Self.trainer(rate: 0.01), "the schedule of the learning rate was"),
        (Self.trainer(order: 4), "began with another generator"),
      ] {
        let error = #expect(throws: NetworkFileError.self) { try other.resume(from: file) }
        #expect(error?.reason.contains(said) == true, "\(said): \(error?.reason ?? "")")
        #expect(other.step == 0 && other.losses.isEmpty)
      }
      let network = SequenceTrainer(
        half.model, sequences: Self.text.training.reversed(), heldOut: Self.text.heldOut,
        sequencesPerStep: 2, schedule: half.schedule, evaluationInterval: 2,
        generator: SeededGenerator(seed: 3))
      let error = #expect(throws: NetworkFileError.self) { try network.resume(from: file) }
      #expect(error?.reason.contains("other examples") == true)

      // Fewer sequences need smaller steps: it is not the steps that anybody has changed.
      let fewer = SequenceTrainer(
        half.model, sequences: [[0, 1, 0]], sequencesPerStep: 1, schedule: .constant(1))
      let reason = #expect(throws: NetworkFileError.self) { try fewer.resume(from: file) }?.reason
      #expect(reason == "that training had 5 examples and 1 for validation; these are 1 and 0")
    }
  }

  @Test("The same numbers of other characters are another text")
  func otherCharacters() throws {
    try withSaved(steps: 1) { _, file in
      let capitals = Vocabulary(of: ["ANH"])
      let other = Self.trainer()
      let error = #expect(throws: NetworkFileError.self) {
        try other.resume(from: file, vocabulary: capitals)
      }
      #expect(error?.reason == "that training had texts of other characters" && other.step == 0)
      try other.resume(from: file, vocabulary: Self.text.vocabulary)
      #expect(other.step == 1)
    }
  }

  @Test("A file that was changed, or that is of something else, is refused with its reason")
  func damage() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "model.json")
      let trainer = Self.trainer()
      trainer.train(until: 2)
      try trainer.save(to: file, vocabulary: Self.text.vocabulary)
      let content = try String(contentsOf: file, encoding: .utf8)
      func reason(_ text: String) throws -> String {
        try Data(text.utf8).write(to: file)
        return #expect(throws: NetworkFileError.self) { try TextPredictor(from: file) }?.description
          ?? ""
      }
      #expect(
        try reason(content.replacing("width 4", with: "width 5")).contains(
          "its content was changed after it was saved"))
      #expect(try reason(String(content.dropLast(9))).contains("its end is missing"))
      for (old, new, said) in [
        ("width 4", "width 9", "cannot be built from these words"),
        ("width 4", "width 9999", "cannot be built from these words"),
        ("GPT: 4", "GPT: -4", "cannot be built from these words"),
        ("[\"a\",", "[\"ab\",", "its characters are not single ones"),
        ("[\"a\",", "[\"h\",", "its characters are not single ones"),
        ("[\"a\",", "[\"a\",\"b\",", "its 5 tokens are not those of a model of 4"),
        ("\"characters\"", "\"letters\"", "it holds no model of texts, but a network of GPT"),
        ("\"proof\"", "\"prove\"", "‘proof’ is missing"),
        ("\"inputs\":[[0,", "\"inputs\":[[7,", "the model does not answer as it did"),
        ("\"inputs\":[[0,", "\"inputs\":[[0.5,", "the model does not answer as it did"),
      ] {
        #expect(content.contains(old), "\(old)")
        try write(content.replacing(old, with: new), to: file)
        let error = #expect(throws: NetworkFileError.self) { try TextPredictor(from: file) }
        #expect(error?.description.contains(said) == true, "\(new): \(error?.description ?? "")")
      }
      var generator = SeededGenerator(seed: 1)
      let network = MultilayerPerceptron([1, 1], using: &generator)
      try network.save(to: file)
      let error = #expect(throws: NetworkFileError.self) { try TextPredictor(from: file) }
      #expect(error?.description.contains("no model of texts, but a network of 1 input") == true)
      try trainer.save(to: file, vocabulary: Self.text.vocabulary)
      let asked = #expect(throws: NetworkFileError.self) { try Predictor(from: file) }
      #expect(asked?.description.contains("‘GPT: 4 tokens") == true)
    }
  }

  @Test("What a file of a training says is made sure of before it goes on")
  func impossible() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "model.json")
      let trainer = Self.trainer()
      trainer.train(until: 2)
      try trainer.save(to: file, vocabulary: Self.text.vocabulary)
      let content = try String(contentsOf: file, encoding: .utf8)
      for (old, new, said) in [
        ("\"step\":2", "\"step\":3", "3 steps do not go with 2 losses"),
        ("\"position\":4", "\"position\":3", "no batch of 2 ends behind example 3 of 5"),
        ("\"stepCount\":2", "\"stepCount\":1", "it has taken 1 steps of 2"),
      ] {
        #expect(content.contains(old), "\(old)")
        try write(content.replacing(old, with: new), to: file)
        let error = #expect(throws: NetworkFileError.self) { try Self.trainer().resume(from: file) }
        #expect(error?.description.contains(said) == true, "\(new): \(error?.description ?? "")")
      }
    }
  }

  /// Writes the text of a file with the checksum of its content as it is now.
  private func write(_ text: String, to file: URL) throws {
    let content = text.dropFirst(41).dropLast(2)
    let sum = String(checksum(of: content.utf8.map(UInt64.init)), radix: 16)
    let digits = String(repeating: "0", count: 16 - sum.count) + sum
    try Data("{\"checksum\":\"\(digits)\",\"content\":\(content)}\n".utf8).write(to: file)
  }
}
