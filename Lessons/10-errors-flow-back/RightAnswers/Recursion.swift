// 10.6: the deltas of all layers first, then the gradients.
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
  let errors = handedBack(nextDelta, through: next.weights)
  return hadamard(errors, layer.slopes(at: signals.sums))
}

func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  var rows: [[Double]] = []
  for delta in delta {
    var row: [Double] = []
    for input in inputs { row.append(input * delta) }
    rows.append(row)
  }
  return rows
}

func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  func delta(_ k: Int) -> [Double] {
    if k == network.count - 1 {
      return outputDelta(of: network[k], signals[k], target: target)
    }
    return hiddenDelta(
      of: network[k], signals[k], next: network[k + 1], nextDelta: delta(k + 1))
  }
  return network.indices.map { k in
    LayerGradient(weights: outerProduct(delta(k), signals[k].inputs), biases: delta(k))
  }
}
