// 10.4: Those are the reports of the last neuron alone.
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
  return todo([])
}

func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  var reports = weights[0].map { _ in 0.0 }
  for (row, delta) in zip(weights, delta) {
    for j in reports.indices { reports[j] = row[j] * delta }
  }
  return reports
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
