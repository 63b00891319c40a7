import ChainRule

/// The vector that stands for a token: the row of its number in a table of parameters.
///
/// An open token is the sum of all rows, each times the token's input for it: the same where one
/// input is 1 and the others are 0. The gradient reaches that row alone (Bengio, Ducharme, Vincent
/// and Jauvin, 2003, A neural probabilistic language model).
///
/// ```swift
/// let table = [[0.5, 1], [2, 3]]
/// print(embedding(of: .known(1), in: table))       // [2.0, 3.0]
/// print(embedding(of: .open([0.0, 1]), in: table))  // [2.0, 3.0]
/// ```
///
/// - Parameters:
///   - token: a token whose number is that of a row, or an open one with an input for each row.
///   - table: a row for each token of the vocabulary, all of one width.
public func embedding<S: Scalar>(of token: Token<S>, in table: [[S]]) -> [S] {
  precondition(
    !table.isEmpty && table.allSatisfy { $0.count == table[0].count && !$0.isEmpty },
    "an embedding is a table with a row for each token, all of one width")
  switch token {
  case .known(let number):
    precondition(table.indices.contains(number), "there is no row for token \(number)")
  case .open(let inputs):
    precondition(
      inputs.count == table.count, "\(table.count) rows need as many inputs, not \(inputs.count)")
  }
  return WeightMatrix(Array(table.joined())[...], columnCount: table[0].count).row(of: token)
}
