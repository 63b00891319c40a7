// 10.5: The slopes of the next layer are in its deltas already, and count twice
import Homework

func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return zip(a, b).map { $0 * $1 }
}

func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return todo([])
}

func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  return todo([])
}

var hiddenDeltas: [[Double]] {
  return todo([])
}

func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  return transposed(weights).map { column in dot(column, delta) }
}

func hiddenDelta(
  of layer: Layer, _ signals: Signals, next: Layer, nextDelta: [Double]
) -> [Double] {
  let sums = zip(next.weights, next.biases).map { row, bias in bias + dot(row, signals.outputs) }
  let errors = handedBack(hadamard(nextDelta, next.slopes(at: sums)), through: next.weights)
  return hadamard(errors, layer.slopes(at: signals.sums))
}

func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return todo([])
}

func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  return todo([])
}
