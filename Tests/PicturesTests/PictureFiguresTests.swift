import ChainRule
import Foundation
import Networks
import Testing

@testable import pictures

/// Numbers that a picture shows as they were measured. They are measured again if the environment's
/// `FIGURES` is `all`.
@Suite("Measured figures of the pictures")
struct PictureFiguresTests {
  @Test("The three curves of lesson 18 are those of the kit's models from seed 1")
  func figuresOfLosses() {
    guard ProcessInfo.processInfo.environment["FIGURES"] == "all" else { return }
    let text = TextData(
      GivenNames.all, heldOut: 0.1, generator: SeededGenerator(seed: 1))
    for (name, losses) in heldOutLosses {
      var generator = SeededGenerator(seed: 1)
      let model: any SequenceModel =
        switch name {
        case "GPT": GPT(vocabularySize: 27, using: &generator)
        case "recurrent cell":
          RecurrentReader(vocabularySize: 27, stateCount: 43, using: &generator)
        default: PairTable(vocabularySize: 27)
        }
      let rate = name == "table of pairs" ? 0.03 : 0.01
      let trainer = SequenceTrainer(
        model, sequences: text.training, schedule: .linear(from: rate, to: 0, over: 1000),
        generator: generator)
      for (hundred, loss) in losses.enumerated() {
        trainer.train(until: 100 * hundred)
        let measured = trainer.lossPerToken(text.heldOut)
        #expect(abs(measured - loss) < 0.00051, "\(name) after \(hundred) hundred: \(measured)")
      }
    }
  }
}
