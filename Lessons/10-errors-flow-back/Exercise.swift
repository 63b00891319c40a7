import Homework

/// **10.1** The Hadamard product of two lists: the first number times the first, the second times
/// the second, and so on.
func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return todo([])
}

/// **10.1** The Hadamard product of two matrices of the same shape.
func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return todo([])
}

/// **10.2** The deltas of the last layer: how strongly the error, ½ · (output − target)² added up
/// over the outputs, depends on each of its sums.
func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  return todo([])
}

/// **10.3** Your prediction: the three hidden deltas of the small network, first when the target is
/// (−1, 4), and then when it is (−5, 6). Two lists of three numbers.
var hiddenDeltas: [[Double]] {
  return todo([])
}

/// **10.4** What a layer hands back: how strongly the error depends on each of the layer's inputs,
/// when `delta` is how strongly it depends on each of its sums.
///
/// There is a mistake in it. Find and mend it, and take the `todo` away.
func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  return todo(weights.map { row in dot(row, delta) })
}

/// **10.5** The deltas of a hidden layer, from those of the next layer.
func hiddenDelta(
  of layer: Layer, _ signals: Signals, next: Layer, nextDelta: [Double]
) -> [Double] {
  return todo([])
}

/// **10.6** A matrix with a row for each delta and a column for each input: their products.
func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return todo([])
}

/// **10.6** The gradients of all weights and biases, the first layer's first.
func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  return todo([])
}
