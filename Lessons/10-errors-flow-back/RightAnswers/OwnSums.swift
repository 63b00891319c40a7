// 10.5: a sum for each hidden neuron, without a transposed matrix.
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
  return signals.sums.indices.map { j in
    var report = 0.0
    for i in nextDelta.indices { report += next.weights[i][j] * nextDelta[i] }
    return report * layer.activation.slope(at: signals.sums[j])
  }
}

func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return todo([])
}

func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  return todo([])
}
