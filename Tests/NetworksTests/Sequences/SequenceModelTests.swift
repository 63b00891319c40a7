import ChainRule
import Networks
import Testing

/// Models that read a sequence, and say after each token what may follow.
@Suite("Models of sequences")
struct SequenceModelTests {
  private static func models(seed: UInt64 = 1) -> [any SequenceModel] {
    var generator = SeededGenerator(seed: seed)
    let table = PairTable(vocabularySize: 5, contextLength: 6)
    for parameter in table.parameters { parameter.data = generator.normal() }
    return [
      table,
      RecurrentReader(
        vocabularySize: 5, contextLength: 6, width: 3, stateCount: 4, using: &generator),
      GPT(
        vocabularySize: 5, contextLength: 6, width: 4, headCount: 2, layerCount: 2,
        standardDeviation: 0.5, using: &generator),
    ]
  }

  @Test("The model of microgpt has 4192 parameters, each with a label of its own")
  func parameters() {
    var generator = SeededGenerator(seed: 1)
    let model = GPT(vocabularySize: 27, using: &generator)
    #expect(model.parameters.count == 4192)
    #expect(Set(model.parameters.map(\.label)).count == 4192)
    #expect(model.parameters[0].label == "token 1 weight 1")
    #expect(model.parameters[4191].label == "layer 1 output 16 weight 64")
  }

  @Test("Of a recurrent cell the biases alone begin at 0, also where a matrix has a single row")
  func biases() {
    for (width, state) in [(2, 3), (1, 1), (3, 1)] {
      var generator = SeededGenerator(seed: 1)
      let cell = RecurrentReader(
        vocabularySize: 3, width: width, stateCount: state, using: &generator)
      for parameter in cell.parameters {
        #expect((parameter.data == 0) == parameter.label?.hasPrefix("state bias"))
      }
    }
  }

  @Test("What comes later changes nothing of what was said before", arguments: 0..<3)
  func causality(index: Int) {
    let model = Self.models()[index]
    let long = model.predict([0, 3, 1, 4])
    #expect(long.count == 4 && long.allSatisfy { $0.count == 5 })
    for length in 1...3 {
      #expect(model.predict(Array([0, 3, 1, 4].prefix(length))) == Array(long.prefix(length)))
    }
    #expect(model.predict([0, 3, 2])[2] != long[2])
  }

  @Test("What came before counts, but for the table", arguments: 0..<3)
  func memory(index: Int) {
    let model = Self.models()[index]
    let (one, other) = (model.predict([1, 2, 4])[2], model.predict([3, 2, 4])[2])
    #expect((one == other) == (index == 0))
  }

  @Test("An open token that is 1 for a number is the token of that number", arguments: 0..<3)
  func openTokens(index: Int) {
    let model = Self.models()[index]
    let open = [0, 3, 1].map { token in
      Token<Double>.open((0..<5).map { $0 == token ? 1 : 0 })
    }
    let logits = model.logits(after: open, parameters: model.parameters.map(\.data))
    for (a, b) in zip(logits.joined(), model.predict([0, 3, 1]).joined()) {
      #expect(abs(a - b) < 1e-14)
    }
  }

  @Test("The gradient says how the loss changes along any direction", arguments: 0..<3)
  func gradients(index: Int) {
    let model = Self.models(seed: 3)[index]
    let tokens = [0, 3, 1, 1, 0]
    model.loss(of: tokens).backward()
    let (numbers, gradients) = (model.parameters.map(\.data), model.parameters.map(\.gradient))
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<3 {
      let direction = numbers.map { _ in generator.normal() }
      func loss(at distance: Double) -> Double {
        for index in numbers.indices {
          model.parameters[index].data = numbers[index] + distance * direction[index]
        }
        return model.loss(of: tokens).data
      }
      let measured = (loss(at: 1e-5) - loss(at: -1e-5)) / 2e-5
      let derivative = zip(gradients, direction).map { $0 * $1 }.reduce(0, +)
      #expect(abs(derivative) > 0.01 && abs(measured - derivative) < 1e-6)
    }
  }

  @Test("A table that knows nothing chooses among all tokens alike")
  func ignorance() {
    let table = PairTable(vocabularySize: 27)
    #expect(abs(table.loss(of: [0, 5, 9, 0]).data - 27.logarithm) < 1e-15)
  }

  @Test("Attention weighs the positions up to its own, and its weights add up to 1")
  func attention() {
    var generator = SeededGenerator(seed: 2)
    let model = GPT(
      vocabularySize: 5, contextLength: 6, width: 4, headCount: 2, layerCount: 2,
      standardDeviation: 1, using: &generator)
    let attention = model.attention(after: [0, 3, 1])
    #expect(attention.count == 2)
    for position in attention.joined().enumerated() {
      #expect(position.element.count == 2)
      for weights in position.element {
        #expect(weights.count == position.offset % 3 + 1)
        #expect(abs(weights.reduce(0, +) - 1) < 1e-15 && weights.allSatisfy { $0 > 0 })
      }
    }
  }

  @Test("The norm makes the mean of squares 1, whatever the size, and leaves zeros alone")
  func norm() {
    let norm = rootMeanSquareNorm([3.0, -4, 0, 12])
    #expect(abs(norm.map { $0 * $0 }.mean() - 1) < 1e-6)
    #expect(abs(norm[3] / norm[0] - 4) < 1e-14)
    #expect(rootMeanSquareNorm([0.0, 0]) == [0, 0])
    let small = rootMeanSquareNorm([0.001, 0.001], epsilon: 0)
    #expect(small.allSatisfy { abs($0 - 1) < 1e-14 })
  }
}

extension Int {
  fileprivate var logarithm: Double { log(Double(self)) }
}
