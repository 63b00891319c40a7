import ChainRule
import Networks

/// What becomes of a number when vectors get longer.
enum Change: String, Codable {
  case grows, shrinks, stays
}

/// A matrix of weights, row by row.
struct Matrix {
  let rows: [[Value]]

  /// A matrix of random weights, drawn from a normal distribution with the variance 1 / columns.
  init(_ rowCount: Int, _ columnCount: Int, using generator: inout SeededGenerator) {
    let deviation = 1 / Double(columnCount).squareRoot()
    rows = (0..<rowCount).map { _ in
      (0..<columnCount).map { _ in Value(generator.normal(standardDeviation: deviation)) }
    }
  }

  /// The matrix times a vector: a weighted sum for each row.
  func times(_ vector: [Value]) -> [Value] {
    rows.map { row in zip(row, vector).map { $0 * $1 }.sum() }
  }
}

/// A head: three matrices, by which each vector is read in three ways.
struct Head {
  let query: Matrix
  let key: Matrix
  let value: Matrix

  /// A head that reads vectors of `inputCount` numbers and answers with `width` numbers.
  init(inputCount: Int, width: Int, using generator: inout SeededGenerator) {
    query = Matrix(width, inputCount, using: &generator)
    key = Matrix(width, inputCount, using: &generator)
    value = Matrix(width, inputCount, using: &generator)
  }

  /// What each position asks.
  func queries(of vectors: [[Value]]) -> [[Value]] { vectors.map(query.times) }

  /// What each position can be asked for.
  func keys(of vectors: [[Value]]) -> [[Value]] { vectors.map(key.times) }

  /// What each position answers.
  func values(of vectors: [[Value]]) -> [[Value]] { vectors.map(value.times) }
}

/// How strongly a loss depends on what goes into the attention of one position.
struct AttentionGradient {
  /// A number for each number of the query.
  let query: [Double]

  /// For each position that is seen, a number for each number of its key.
  let keys: [[Double]]

  /// For each position that is seen, a number for each number of its value.
  let values: [[Double]]
}

/// A small network that reads letters, which are numbers from 0, with one head.
struct Reader {
  /// A vector for each letter.
  let letters: Matrix

  /// A vector for each position; `nil` for a reader that is not told where a letter stands.
  let positions: Matrix?

  let head: Head

  /// What makes logits of the head's answer, one for each letter.
  let output: Matrix

  /// - Parameters:
  ///   - length: how many letters it reads at most.
  ///   - width: how many numbers its vectors have.
  init(
    letterCount: Int, length: Int, width: Int, knowsPositions: Bool = true,
    using generator: inout SeededGenerator
  ) {
    letters = Matrix(letterCount, width, using: &generator)
    let places = Matrix(length, width, using: &generator)
    positions = knowsPositions ? places : nil
    head = Head(inputCount: width, width: width, using: &generator)
    output = Matrix(letterCount, width, using: &generator)
  }

  /// All that training changes.
  var parameters: [Value] {
    [letters, positions, head.query, head.key, head.value, output].compactMap { $0 }
      .flatMap { $0.rows.joined() }
  }
}

/// Takes steps of Adam against the gradient of a loss that is made once, as a graph.
///
/// - Returns: the loss before each step.
func train(_ loss: Value, _ parameters: [Value], rate: Double, steps: Int) -> [Double] {
  let tape = Tape(of: loss, inputs: [], parameters: parameters)
  var numbers = parameters.map(\.data)
  var adam = Adam()
  let losses = (0..<steps).map { _ in
    let replay = tape.replay(inputs: [], parameters: numbers)
    adam.step(&numbers, gradients: replay.parameters, learningRate: rate)
    return replay.outputs[0]
  }
  for (parameter, number) in zip(parameters, numbers) { parameter.data = number }
  return losses
}

/// All sequences of so many letters, of which there are `letterCount`.
func allSequences(of length: Int, letterCount: Int) -> [[Int]] {
  (0..<length).reduce([[]]) { sequences, _ in
    sequences.flatMap { sequence in (0..<letterCount).map { sequence + [$0] } }
  }
}
