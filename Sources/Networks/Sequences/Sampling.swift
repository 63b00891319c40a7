import ChainRule

extension SequenceModel {
  /// A new sequence, token by token, each drawn with the probability that the model gives to it.
  ///
  /// Logits are divided by the temperature first. Below 1, likely tokens become likelier, and
  /// towards 0 the likeliest is taken always; above 1, all become more alike. What was learnt is
  /// not changed by it.
  ///
  /// - Parameters:
  ///   - beginning: the tokens that the sequence begins with, fewer than the model reads.
  ///   - end: the token that stands before the sequence, and ends it; it is not in the result.
  ///   - temperature: 0 or more; at infinity all tokens are alike.
  ///   - generator: draws the tokens.
  /// - Returns: the beginning and what was drawn, at most as many tokens as the model reads.
  public func sample(
    after beginning: [Int] = [], end: Int = Vocabulary.end, temperature: Double = 1,
    using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    precondition(temperature >= 0, "a temperature is 0 or more, not \(temperature)")
    var tokens = [end] + beginning
    while tokens.count <= contextLength {
      let logits = predict(tokens)[tokens.count - 1]
      let next = Networks.draw(from: logits, temperature: temperature, using: &generator)
      if next == end { break }
      tokens.append(next)
    }
    return Array(tokens.dropFirst())
  }
}

/// A token, drawn with the softmax of the logits divided by the temperature.
///
/// A number is drawn between 0 and 1, and the probabilities are added up: the token is that at
/// which their sum passes the number. At the temperature 0 it is the token of the largest logit.
func draw(
  from logits: [Double], temperature: Double, using generator: inout some RandomNumberGenerator
) -> Int {
  let largest = logits.indices.dropFirst().reduce(0) { logits[$1] > logits[$0] ? $1 : $0 }
  if temperature == 0 { return largest }
  let number = generator.uniform(in: 0..<1)
  var sum = 0.0
  // The largest logit is taken away first: 3 / 1e-310 and 2 / 1e-310 would both be infinite.
  let scaled = belowLargest(logits).map { $0 / temperature }
  for (token, probability) in softmax(scaled).enumerated() {
    sum += probability
    if number < sum { return token }
  }
  // The probabilities may add up to a little less than 1.
  return largest
}
