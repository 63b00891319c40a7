import ChainRule
import Networks
import Testing

/// Texts as tokens, and tokens as texts.
@Suite("Texts")
struct TextTests {
  @Test("Each character is a token, whatever it is made of, and comes back")
  func tokens() throws {
    let texts = ["zoë", "e\u{301}mile", "👩‍🚀 a", "Ω"]
    let vocabulary = Vocabulary(of: texts)
    #expect(vocabulary.count == vocabulary.characters.count + 1)
    for text in texts {
      let tokens = try #require(vocabulary.tokens(of: text))
      #expect(tokens.first == Vocabulary.end && tokens.last == Vocabulary.end)
      #expect(tokens.count == text.count + 2)
      #expect(vocabulary.text(of: tokens) == text)
    }
    #expect(vocabulary.tokens(of: "q") == nil)
    // The same letter, typed in two ways.
    #expect(vocabulary.tokens(of: "\u{E9}") == vocabulary.tokens(of: "e\u{301}"))
  }

  @Test("Held out is what was asked for; nothing is lost, and a seed decides")
  func split() {
    let text = TextData(GivenNames.all, heldOut: 0.1, generator: SeededGenerator(seed: 4))
    let count = GivenNames.all.count
    #expect(text.heldOut.count == Int((0.1 * Double(count)).rounded()))
    let all = (text.training + text.heldOut).map { text.vocabulary.text(of: $0) }
    #expect(all.sorted() == GivenNames.all.sorted())
    let again = TextData(GivenNames.all, heldOut: 0.1, generator: SeededGenerator(seed: 5))
    #expect(again.heldOut != text.heldOut)
    #expect(TextData(["a", "", "b"]).training.count == 2)
  }

  @Test("The kit's names: more than 500, each once, in small letters, short enough to be read")
  func names() {
    let names = GivenNames.all
    #expect(names.count >= 500 && Set(names).count == names.count)
    #expect(names == names.sorted())
    #expect(names.allSatisfy { (2...15).contains($0.count) })
    #expect(Vocabulary(of: names).characters == Array("abcdefghijklmnopqrstuvwxyz"))
  }

  @Test("Samples follow the probabilities, and the temperature")
  func samples() {
    let table = PairTable(vocabularySize: 3, contextLength: 4)
    // After the end comes token 1, with the odds 3 to 1 against token 2; then the end.
    table.parameters[0].data = -1e9
    table.parameters[1].data = 3.0.logarithm
    for token in [3, 6] { table.parameters[token].data = 1e9 }
    func ones(at temperature: Double) -> Int {
      var generator = SeededGenerator(seed: 1)
      let samples = (0..<2000).map { _ in
        table.sample(temperature: temperature, using: &generator)
      }
      #expect(samples.allSatisfy { $0 == [1] || $0 == [2] })
      return samples.count { $0 == [1] }
    }
    #expect(abs(ones(at: 1) - 1500) < 80)
    #expect(abs(ones(at: 0.5) - 1800) < 60)  // 9 to 1
    #expect(ones(at: 0) == 2000)
    #expect(abs(ones(at: 1e5) - 1000) < 100)
  }

  @Test("A sample ends where the model can read no more")
  func longSamples() {
    let table = PairTable(vocabularySize: 2, contextLength: 3)
    for token in [1, 3] { table.parameters[token].data = 1000 }
    var generator = SeededGenerator(seed: 1)
    #expect(table.sample(using: &generator) == [1, 1, 1])
  }
}

extension Double {
  fileprivate var logarithm: Double { log(self) }
}
