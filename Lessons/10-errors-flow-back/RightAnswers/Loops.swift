// 10.4: each neuron adds its reports to a list of zeros.
import Homework

func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  var products: [Double] = []
  for index in a.indices { products.append(b[index] * a[index]) }
  return products
}

func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return a.indices.map { row in
    a[row].indices.map { column in a[row][column] * b[row][column] }
  }
}

func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  var deltas: [Double] = []
  for (index, sum) in signals.sums.enumerated() {
    let error = signals.outputs[index] - target[index]
    deltas.append(layer.activation.slope(at: sum) * error)
  }
  return deltas
}

var hiddenDeltas: [[Double]] {
  return todo([])
}

func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  var reports = weights[0].map { _ in 0.0 }
  for (row, delta) in zip(weights, delta) {
    for (column, weight) in row.enumerated() { reports[column] += delta * weight }
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
