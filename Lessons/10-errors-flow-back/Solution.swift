/// **10.1** The Hadamard product of two lists: the first number times the first, the second times
/// the second, and so on.
func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return zip(a, b).map { $0 * $1 }
}

/// **10.1** The Hadamard product of two matrices of the same shape.
func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return zip(a, b).map { hadamard($0, $1) }
}

/// **10.2** The deltas of the last layer: how strongly the error, ½ · (output − target)² added up
/// over the outputs, depends on each of its sums.
func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  let errors = zip(signals.outputs, target).map { $0 - $1 }
  return hadamard(errors, layer.slopes(at: signals.sums))
}

/// **10.3** Your prediction: the three hidden deltas of the small network, first when the target is
/// (−1, 4), and then when it is (−5, 6). Two lists of three numbers.
var hiddenDeltas: [[Double]] {
  return [[0, 0, 0], [6, -6, 0]]
}

/// **10.4** What a layer hands back: how strongly the error depends on each of the layer's inputs,
/// when `delta` is how strongly it depends on each of its sums.
func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  return transposed(weights).map { column in dot(column, delta) }
}

/// **10.5** The deltas of a hidden layer, from those of the next layer.
func hiddenDelta(
  of layer: Layer, _ signals: Signals, next: Layer, nextDelta: [Double]
) -> [Double] {
  let errors = handedBack(nextDelta, through: next.weights)
  return hadamard(errors, layer.slopes(at: signals.sums))
}

/// **10.6** A matrix with a row for each delta and a column for each input: their products.
func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return delta.map { delta in inputs.map { delta * $0 } }
}

/// **10.6** The gradients of all weights and biases, the first layer's first.
func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  let last = network.count - 1
  var delta = outputDelta(of: network[last], signals[last], target: target)
  var gradients: [LayerGradient] = []
  for k in network.indices.reversed() {
    if k < last {
      delta = hiddenDelta(of: network[k], signals[k], next: network[k + 1], nextDelta: delta)
    }
    let weights = outerProduct(delta, signals[k].inputs)
    gradients.append(LayerGradient(weights: weights, biases: delta))
  }
  return gradients.reversed()
}
