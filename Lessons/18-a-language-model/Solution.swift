import ChainRule
import Homework
import Networks

/// **18.1** A vector, divided by the root of the mean of its squares and 0.00001:
/// x / √(mean of x² + 1e-5).
func normed(_ x: [Value]) -> [Value] {
  let scale = sqrt(x.map { $0 * $0 }.mean() + 1e-5)
  return x.map { $0 / scale }
}

/// **18.2** A block: two parts that each add something to the vectors that come in.
///
/// 1. What the attention finds in the normed vectors is added to the vectors.
/// 2. To each vector that comes of it, normed, the hidden matrix is applied, then relu to each
///    number, then the output matrix. That is added to the vector.
func block(_ vectors: [[Value]], _ parts: BlockParts) -> [[Value]] {
  let found = parts.attention.answers(of: vectors.map(normed))
  return zip(vectors, found).map { vector, found in
    let sum = zip(vector, found).map { $0 + $1 }
    let units = parts.hidden.times(normed(sum)).map { relu($0) }
    return zip(sum, parts.output.times(units)).map { $0 + $1 }
  }
}

/// **18.3** The whole model: for each token the logits of what may come next.
///
/// The vector of a token and that of its position are added up and normed. They go through all
/// blocks, and the last matrix makes logits of them.
func logits(after tokens: [Int], by parts: ModelParts) -> [[Value]] {
  var vectors = tokens.enumerated().map { position, token in
    normed(zip(parts.tokens.rows[token], parts.positions.rows[position]).map { $0 + $1 })
  }
  for parts in parts.blocks { vectors = block(vectors, parts) }
  return vectors.map(parts.logits.times)
}

/// **18.4** Your prediction: how many parameters has the model with 27 tokens, 16 positions,
/// vectors of 16 numbers, 4 heads and 1 block?
var parameterCount: Int {
  return 4192
}

/// **18.4** Your prediction: its loss on a name before the first step, to one digit behind the
/// point. All parameters are random, and close to 0.
var firstLoss: Double {
  return 3.3
}

/// **18.4** Your prediction: which model has the lowest loss on names held out, after 1,000 names?
/// The best comes first: `.table`, `.recurrentCell` and `.gpt` in your order.
var ranking: [Kind] {
  return [.recurrentCell, .gpt, .table]
}

/// **18.5** Trains the recorder's model, a name at each step: the first name first, and after the
/// last the first again.
///
/// There is one tape for each length of names, recorded when it is needed for the first time.
/// The steps are those of `Adam(beta1: 0.85, beta2: 0.99)`. The rate falls in a straight line: in
/// the first step it is `rate`, and after all steps it would be 0.
///
/// At the end the model's parameters have the numbers that were found.
///
/// - Parameter names: each as the tokens of its letters between two end signs.
/// - Returns: the loss of each step's name, as it was before the step.
func train(_ recorder: Recorder, on names: [[Int]], rate: Double, steps: Int) -> [Double] {
  var tapes: [Int: Tape] = [:]
  var numbers = recorder.model.parameters.map(\.data)
  var adam = Adam(beta1: 0.85, beta2: 0.99)
  let losses = (0..<steps).map { step in
    let name = names[step % names.count]
    let tape = tapes[name.count] ?? recorder.tape(forTokens: name.count)
    tapes[name.count] = tape
    let replay = tape.replay(inputs: recorder.inputs(of: name), parameters: numbers)
    adam.step(
      &numbers, gradients: replay.parameters,
      learningRate: rate * (1 - Double(step) / Double(steps)))
    return replay.outputs[0]
  }
  for (parameter, number) in zip(recorder.model.parameters, numbers) { parameter.data = number }
  return losses
}

/// **18.6** A vector of random parameters for each of `count` positions. Each number is drawn from
/// a normal distribution with the standard deviation 0.08.
///
/// There is a mistake in it: a model that uses them cannot tell one position from another, however
/// long it learns. Find and mend it, and take the `todo` away.
func positionVectors(
  count: Int, width: Int, using generator: inout SeededGenerator
) -> [[Value]] {
  (0..<count).map { _ in
    (0..<width).map { _ in Value(generator.normal(standardDeviation: 0.08)) }
  }
}
