import ChainRule
import Console
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("backprop predict: models of texts")
struct TextPredictionTests {
  /// A table that has counted the pairs of some texts.
  private static var predictor: TextPredictor {
    let text = TextData(["anna", "hanna", "nan"])
    return TextPredictor(
      PairTable(counting: text.training, vocabularySize: 4, contextLength: 5, smoothing: 0.01),
      vocabulary: text.vocabulary)
  }

  private func answer(_ words: String...) throws -> TextPrediction {
    try TextPrediction(
      of: Self.predictor, "a.json", Arguments(words, options: PredictCommand.help.options))
  }

  @Test("What may come next is told, the likeliest first, with the end among it")
  func next() throws {
    // Behind n: a three times, n twice, the end once.
    let answer = try answer("--beginning=n", "--samples=0")
    #expect(answer.next.map(\.character) == ["a", "n", nil, "h"])
    #expect(abs(answer.next.map(\.probability).reduce(0, +) - 1) < 1e-12)
    #expect(abs(answer.next[0].probability - 3.01 / 6.04) < 1e-12)
    #expect(answer.text.hasPrefix("What comes behind n\n  a      49.8 %\n  n      33.3 %\n  (end)"))
    #expect(try self.answer("--samples=0").text.hasPrefix("What comes at the beginning\n"))
  }

  @Test("New texts go on from the beginning, no longer than the model reads, and by the seed")
  func samples() throws {
    let samples = try answer("--beginning=ha", "--samples=20", "--temperature=1").samples
    #expect(samples.count == 20 && Set(samples).count > 3)
    #expect(samples.allSatisfy { $0.hasPrefix("ha") && $0.count <= 5 })
    #expect(try answer("--beginning=ha", "--samples=20", "--temperature=1").samples == samples)
    #expect(
      try answer("--beginning=ha", "--samples=20", "--temperature=1", "--seed=2").samples != samples
    )
    #expect(try answer("--temperature=0", "--samples=2").samples == ["anana", "anana"])
  }

  @Test(
    "What the model cannot do is said",
    arguments: [
      (["--beginning=bo"], "--beginning bo: the model does not know ‘b’"),
      (["--beginning=annan"], "--beginning annan: the model reads at most 4 characters"),
      (["--data=a.csv"], "--data is for tables; a.json holds a model of texts, which takes"),
      (["--samples=0", "--seed=1"], "--seed goes with new texts"),
      (["--samples=0", "--temperature=1"], "--temperature goes with new texts"),
    ])
  func refusals(words: [String], said: String) throws {
    let error = #expect(throws: UsageError.self) {
      try TextPrediction(
        of: Self.predictor, "a.json", Arguments(words, options: PredictCommand.help.options))
    }
    #expect(error?.description.hasPrefix(said) == true, "\(error?.description ?? "")")
    let table = #expect(throws: UsageError.self) {
      try TextPrediction.checkTable(
        Arguments(["--samples=2"], options: PredictCommand.help.options))
    }
    #expect(table?.description.hasPrefix("--samples is for a model of texts") == true)
  }
}
