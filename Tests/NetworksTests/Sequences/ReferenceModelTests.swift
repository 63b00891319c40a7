import ChainRule
import Networks
import Testing

/// The models against their formulas, written out once more with plain loops. Parameters are found
/// by their labels.
@Suite("Models of sequences by their formulas")
struct ReferenceModelTests {
  private typealias Vector = [Double]

  /// The parameters of a model by label.
  private struct Weights {
    let numbers: [String: Double]

    init(of model: any SequenceModel) {
      numbers = Dictionary(
        uniqueKeysWithValues: model.parameters.map { ($0.label ?? "", $0.data) })
    }

    func row(_ name: String, _ row: Int, count: Int) -> Vector {
      (1...count).map { numbers["\(name) \(row) weight \($0)"] ?? .nan }
    }

    func product(_ name: String, _ vector: Vector, rows: Int) -> Vector {
      (1...rows).map { ReferenceModelTests.dot(row(name, $0, count: vector.count), vector) }
    }
  }

  private static func dot(_ a: Vector, _ b: Vector) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func norm(_ x: Vector) -> Vector {
    let size = (dot(x, x) / Double(x.count) + 0.00001).squareRoot()
    return x.map { $0 / size }
  }

  private static func sum(_ a: Vector, _ b: Vector) -> Vector { zip(a, b).map { $0 + $1 } }

  /// The logits of a GPT of the width 4 with 2 heads and 2 layers.
  private static func logits(_ model: GPT, _ tokens: [Int]) -> [Vector] {
    let weights = Weights(of: model)
    var states = tokens.enumerated().map { position, token in
      norm(
        sum(
          weights.row("token", token + 1, count: 4), weights.row("position", position + 1, count: 4)
        ))
    }
    for layer in ["layer 1", "layer 2"] {
      let normed = states.map(norm)
      var found: [Vector] = []
      for position in tokens.indices {
        var mixed: Vector = []
        for head in 0..<2 {
          let places = [2 * head, 2 * head + 1]
          func part(_ name: String, _ place: Int) -> Vector {
            let whole = weights.product("\(layer) \(name)", normed[place], rows: 4)
            return places.map { whole[$0] }
          }
          let powers = (0...position).map { other in
            exp(dot(part("query", position), part("key", other)) / 2.0.squareRoot())
          }
          let total = powers.reduce(0, +)
          for index in 0..<2 {
            mixed.append(
              (0...position).reduce(0) {
                $0 + powers[$1] / total * part("value", $1)[index]
              })
          }
        }
        found.append(weights.product("\(layer) attention output", mixed, rows: 4))
      }
      states = zip(states, found).map { state, found in
        let middle = sum(state, found)
        let units = weights.product("\(layer) hidden", norm(middle), rows: 16).map { max($0, 0) }
        return sum(middle, weights.product("\(layer) output", units, rows: 4))
      }
    }
    return states.map { weights.product("logit", $0, rows: model.vocabularySize) }
  }

  @Test("The GPT is what its papers say: positions, norms, heads, √d, softmax, sums")
  func transformer() {
    var generator = SeededGenerator(seed: 7)
    let model = GPT(
      vocabularySize: 5, contextLength: 6, width: 4, headCount: 2, layerCount: 2,
      standardDeviation: 0.7, using: &generator)
    let tokens = [0, 3, 1, 1, 4, 2]
    for (logits, right) in zip(model.predict(tokens), Self.logits(model, tokens)) {
      for (a, b) in zip(logits, right) { #expect(abs(a - b) < 1e-12) }
    }
    // The same token has other logits at another position, and the last position is the last row.
    #expect(model.predict([1, 1])[0] != model.predict([1, 1])[1])
  }

  @Test("The recurrent cell is Elman's")
  func recurrent() {
    var generator = SeededGenerator(seed: 7)
    let model = RecurrentReader(
      vocabularySize: 4, contextLength: 5, width: 3, stateCount: 2, using: &generator)
    for parameter in model.parameters { parameter.data += 0.1 }
    let weights = Weights(of: model)
    var state: Vector = [0, 0]
    for (token, logits) in zip([0, 2, 2, 3], model.predict([0, 2, 2, 3])) {
      let sums = Self.sum(
        weights.product("input", weights.row("token", token + 1, count: 3), rows: 2),
        weights.product("recurrent", state, rows: 2))
      state = Self.sum(sums, weights.row("state bias", 1, count: 2)).map { tanh($0) }
      for (a, b) in zip(logits, weights.product("logit", state, rows: 4)) {
        #expect(abs(a - b) < 1e-12)
      }
    }
  }

  @Test("The norm's ε stands under the root, and keeps small vectors small")
  func epsilon() {
    for (x, norm) in zip([0.001, -0.003], rootMeanSquareNorm([0.001, -0.003])) {
      #expect(abs(norm - x / (0.000005 + 0.00001).squareRoot()) < 1e-12)
    }
  }

  @Test("Attention asks with scores over √d, and its weights are over the keys")
  func attentionByHand() {
    let (answer, weights) = attention(
      query: [1.0, 2, 0, -1], keys: [[2, 0, 5, 0], [0, 1, 1, 2], [1, 1, 1, 1]],
      values: [[10, 1], [20, 2], [30, 3]])
    // The scores are 2 / 2, 0 / 2 and 2 / 2.
    let total = 2 * exp(1.0) + 1
    for (a, b) in zip(weights, [exp(1.0) / total, 1 / total, exp(1.0) / total]) {
      #expect(abs(a - b) < 1e-15)
    }
    #expect(abs(answer[0] - 20) < 1e-13 && abs(answer[1] - 2) < 1e-14)
    #expect(attention(query: [3.0], keys: [[1e3]], values: [[7]]).answer == [7])
  }

  @Test("A layer and a block by themselves do what they do in the model")
  func parts() {
    var generator = SeededGenerator(seed: 7)
    let model = GPT(
      vocabularySize: 3, contextLength: 3, width: 4, headCount: 2, standardDeviation: 0.5,
      using: &generator)
    let numbers = model.parameters.map(\.data)
    let table = (0..<3).map { Array(numbers[4 * $0..<4 * $0 + 4]) }
    let positions = (3..<6).map { Array(numbers[4 * $0..<4 * $0 + 4]) }
    let vectors = [1, 2].enumerated().map { position, token in
      rootMeanSquareNorm(Self.sum(embedding(of: .known(token), in: table), positions[position]))
    }
    #expect(embedding(of: .open([0.0, 0, 1]), in: table) == table[2] && model.embedding == table)
    let block = TransformerBlock(width: 4, headCount: 2)
    let found = block(of: vectors, parameters: Array(numbers[36...]))
    let logits = (6..<9).map { Self.dot(Array(numbers[4 * $0..<4 * $0 + 4]), found.outputs[1]) }
    for (a, b) in zip(logits, model.predict([1, 2])[1]) { #expect(abs(a - b) < 1e-14) }
    #expect(found.weights == model.attention(after: [1, 2])[0])
    let layer = CausalSelfAttention(width: 4, headCount: 2)
    let answers = layer(
      of: vectors.map { rootMeanSquareNorm($0) }, parameters: Array(numbers[36..<100]))
    #expect(answers.weights == found.weights)
    #expect(layer.parameters(standardDeviation: 1, using: &generator).count == 64)
    #expect(
      block.parameters(standardDeviation: 1, using: &generator)[64].label == "hidden 1 weight 1")
  }
}
