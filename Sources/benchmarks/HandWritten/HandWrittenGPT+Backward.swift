extension HandWrittenGPT {
  private static let headWidth = width / headCount

  /// Computes what each head finds at the positions up to this one.
  func attend(_ position: Int) {
    for head in 0..<Self.headCount {
      let place = position * Self.width + head * Self.headWidth
      let weights = weights + (position * Self.headCount + head) * Self.contextLength
      for other in 0...position {
        let key = keys + other * Self.width + head * Self.headWidth
        weights[other] = dot(queries + place, key, Self.headWidth) / 2
      }
      softmax(weights, position + 1)
      (answers + place).update(repeating: 0, count: Self.headWidth)
      for other in 0...position {
        let value = values + other * Self.width + head * Self.headWidth
        add(weights[other], times: value, to: answers + place, Self.headWidth)
      }
    }
  }

  /// Adds the gradients of a position's part of the loss; the later positions are done.
  func passBack(
    _ position: Int, _ document: [Int], _ share: Double, _ parameters: Vector,
    into gradients: Vector
  ) {
    let width = Self.width
    let row = position * width
    let chances = probabilities + position * Self.tokenCount
    for token in 0..<Self.tokenCount { chances[token] *= share }
    chances[document[position + 1]] -= share

    // The gradients of one position's vectors, one behind the other.
    scratch.update(repeating: 0, count: 6 * width + Self.hiddenCount)
    let byAttended = scratch
    let byAnswers = byAttended + width
    let byEntered = byAnswers + width
    let byNormed = byEntered + width
    let byQueries = byNormed + width
    let byEmbedded = byQueries + width
    let byUnits = byEmbedded + width
    logits.passBack(parameters, left + row, chances, byAttended, into: gradients)
    let units = units + position * Self.hiddenCount
    output.passBack(parameters, units, byAttended, byUnits, into: gradients)
    for unit in 0..<Self.hiddenCount where units[unit] <= 0 { byUnits[unit] = 0 }
    hidden.passBack(parameters, thinking + row, byUnits, byNormed, into: gradients)
    passNormBack(attended + row, scale: scales[3 * position + 2], byNormed, byAttended, width)

    add(1, times: byAttended, to: byEntered, width)
    mix.passBack(parameters, answers + row, byAttended, byAnswers, into: gradients)
    passAttentionBack(position, byAnswers, byQueries)
    byNormed.update(repeating: 0, count: width)
    query.passBack(parameters, asking + row, byQueries, byNormed, into: gradients)
    key.passBack(parameters, asking + row, keyGradients + row, byNormed, into: gradients)
    value.passBack(parameters, asking + row, valueGradients + row, byNormed, into: gradients)
    passNormBack(entered + row, scale: scales[3 * position + 1], byNormed, byEntered, width)
    passNormBack(embedded + row, scale: scales[3 * position], byEntered, byEmbedded, width)
    add(1, times: byEmbedded, to: gradients + document[position] * width, width)
    add(1, times: byEmbedded, to: gradients + positions.offset + row, width)
  }

  /// Adds to the gradients of a position's query, and of the keys and values up to it.
  private func passAttentionBack(_ position: Int, _ byAnswers: Vector, _ byQueries: Vector) {
    let byWeights = byAnswers + 5 * Self.width  // behind the other vectors, where units stood
    for head in 0..<Self.headCount {
      let start = head * Self.headWidth
      let weights = weights + (position * Self.headCount + head) * Self.contextLength
      let byAnswer = byAnswers + start
      var mean = 0.0
      for other in 0...position {
        let place = other * Self.width + start
        byWeights[other] = dot(byAnswer, values + place, Self.headWidth)
        mean += weights[other] * byWeights[other]
        add(weights[other], times: byAnswer, to: valueGradients + place, Self.headWidth)
      }
      for other in 0...position {
        let place = other * Self.width + start
        let byScore = weights[other] * (byWeights[other] - mean) / 2
        add(byScore, times: keys + place, to: byQueries + start, Self.headWidth)
        let query = queries + position * Self.width + start
        add(byScore, times: query, to: keyGradients + place, Self.headWidth)
      }
    }
  }
}
