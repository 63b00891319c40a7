import Foundation

/// The yardstick of W5: its very model, one document at a time, forward and backward by hand.
///
/// The sizes are constants, vectors lie in plain memory, and nothing is allocated in a step. A
/// position's vectors are rows of the buffers.
final class HandWrittenGPT {
  static let width = 16
  static let headCount = 4
  static let tokenCount = 27
  static let contextLength = 16
  static let hiddenCount = 64

  let tokens = HandWrittenMatrix(offset: 0, rowCount: tokenCount, columnCount: width)
  let positions, logits, query, key, value, mix, hidden, output: HandWrittenMatrix

  /// What stands for each position on its way, and the gradients of those that later ones add to.
  let embedded = buffer(width)
  let entered = buffer(width)
  let asking = buffer(width)
  let queries = buffer(width)
  let keys = buffer(width)
  let values = buffer(width)
  let weights = buffer(headCount * contextLength)
  let answers = buffer(width)
  let attended = buffer(width)
  let thinking = buffer(width)
  let units = buffer(hiddenCount)
  let left = buffer(width)
  let probabilities = buffer(tokenCount)
  let keyGradients = buffer(width)
  let valueGradients = buffer(width)

  /// The factors of the three norms of each position.
  let scales = buffer(3)

  /// Gradients of one position.
  let scratch = buffer(hiddenCount)

  init() {
    func next(_ last: HandWrittenMatrix, _ rows: Int, _ columns: Int) -> HandWrittenMatrix {
      HandWrittenMatrix(offset: last.end, rowCount: rows, columnCount: columns)
    }
    let width = Self.width
    positions = next(tokens, Self.contextLength, width)
    logits = next(positions, Self.tokenCount, width)
    query = next(logits, width, width)
    key = next(query, width, width)
    value = next(key, width, width)
    mix = next(value, width, width)
    hidden = next(mix, Self.hiddenCount, width)
    output = next(hidden, width, Self.hiddenCount)
  }

  deinit {
    for buffer in [
      embedded, entered, asking, queries, keys, values, weights, answers, attended, thinking,
      units, left, probabilities, keyGradients, valueGradients, scales, scratch,
    ] { buffer.deallocate() }
  }

  /// A row for each position.
  private static func buffer(_ count: Int) -> Vector {
    .allocate(capacity: count * contextLength)
  }

  /// Computes the loss of a document and adds its gradient.
  func differentiate(_ document: [Int], _ parameters: Vector, into gradients: Vector) -> Double {
    let count = document.count - 1
    var loss = 0.0
    for position in 0..<count {
      loss -= log(read(position, document, parameters))
    }
    keyGradients.update(repeating: 0, count: count * Self.width)
    valueGradients.update(repeating: 0, count: count * Self.width)
    for position in (0..<count).reversed() {
      passBack(position, document, 1 / Double(count), parameters, into: gradients)
    }
    return loss / Double(count)
  }

  /// Reads a position, and returns the probability of the token that comes next.
  private func read(_ position: Int, _ document: [Int], _ parameters: Vector) -> Double {
    let width = Self.width
    let row = position * width
    let token = parameters + document[position] * width
    let place = parameters + positions.offset + row
    for index in 0..<width { embedded[row + index] = token[index] + place[index] }
    scales[3 * position] = normalize(embedded + row, into: entered + row, width)
    scales[3 * position + 1] = normalize(entered + row, into: asking + row, width)
    query.multiply(parameters, asking + row, into: queries + row)
    key.multiply(parameters, asking + row, into: keys + row)
    value.multiply(parameters, asking + row, into: values + row)
    attend(position)
    mix.multiply(parameters, answers + row, into: attended + row)
    add(1, times: entered + row, to: attended + row, width)
    scales[3 * position + 2] = normalize(attended + row, into: thinking + row, width)
    let units = units + position * Self.hiddenCount
    hidden.multiply(parameters, thinking + row, into: units)
    for index in 0..<Self.hiddenCount { units[index] = max(units[index], 0) }
    output.multiply(parameters, units, into: left + row)
    add(1, times: attended + row, to: left + row, width)
    let chances = probabilities + position * Self.tokenCount
    logits.multiply(parameters, left + row, into: chances)
    softmax(chances, Self.tokenCount)
    return chances[document[position + 1]]
  }
}

/// Makes probabilities of scores.
func softmax(_ scores: Vector, _ count: Int) {
  var largest = scores[0]
  for index in 1..<count { largest = max(largest, scores[index]) }
  var total = 0.0
  for index in 0..<count {
    scores[index] = exp(scores[index] - largest)
    total += scores[index]
  }
  for index in 0..<count { scores[index] /= total }
}
