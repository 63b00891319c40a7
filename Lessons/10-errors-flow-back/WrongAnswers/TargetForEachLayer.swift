// 10.6: There the outputs of each layer are compared with the target.
import Homework

func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return zip(a, b).map { $0 * $1 }
}

func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return todo([])
}

func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  let errors = zip(signals.outputs, target).map { $0 - $1 }
  return hadamard(errors, layer.slopes(at: signals.sums))
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
  return hadamard(handedBack(nextDelta, through: next.weights), layer.slopes(at: signals.sums))
}

func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return delta.map { delta in inputs.map { delta * $0 } }
}

func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  return network.indices.map { k in
    let delta = outputDelta(of: network[k], signals[k], target: target)
    return LayerGradient(weights: outerProduct(delta, signals[k].inputs), biases: delta)
  }
}
