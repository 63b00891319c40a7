// 10.2: Put parentheses round output − target.
import Homework

func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return zip(a, b).map { $0 * $1 }
}

func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return todo([])
}

func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  let slopes = layer.slopes(at: signals.sums)
  return target.indices.map { signals.outputs[$0] - target[$0] * slopes[$0] }
}

var hiddenDeltas: [[Double]] {
  return todo([])
}

func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  return todo(weights.map { row in dot(row, delta) })
}

func hiddenDelta(
  of layer: Layer, _ signals: Signals, next: Layer, nextDelta: [Double]
) -> [Double] {
  return todo([])
}

func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return todo([])
}

func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  return todo([])
}
