// 10.3: There are two lists to give
import Homework

func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return todo([])
}

func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return todo([])
}

func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  return todo([])
}

var hiddenDeltas: [[Double]] {
  return [[0, 0, 0]]
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
