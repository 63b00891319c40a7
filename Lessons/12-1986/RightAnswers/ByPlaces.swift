// 12.4: loops over places, and squares in place of sizes.
import Homework

func patterns(of count: Int) -> [[Double]] {
  return todo([])
}

func mirrorSymmetry(of count: Int) -> [Pattern] {
  return todo([])
}

func step(
  _ numbers: inout [Double], _ velocity: inout [Double], gradient: [Double], rate: Double,
  memory: Double
) {
  todo()
}

func train(
  _ start: SymmetryNetwork, on patterns: [Pattern], rate: Double, memory: Double, sweeps: Int
) -> SymmetryNetwork {
  return todo(start)
}

var seedThatArrives: UInt64 {
  return todo(0)
}

func isMirrorOpposite(_ weights: [Double], tolerance: Double) -> Bool {
  for place in 0..<weights.count / 2 {
    let sum = weights[place] + weights[weights.count - 1 - place]
    if sum < -tolerance || sum > tolerance { return false }
  }
  return true
}

func sizes(of weights: [Double]) -> [Double] {
  var left: [Double] = []
  for weight in weights.dropLast(weights.count / 2) { left.append((weight * weight).squareRoot()) }
  let smallest = left.reduce(Double.infinity) { Swift.min($0, $1) }
  return left.map { $0 / smallest }
}

var alwaysTrue: [String] {
  return todo([])
}

func question(about person: String, _ relation: String) -> [Double] {
  var inputs = [Double](repeating: 0, count: people.count + relations.count)
  for (index, name) in people.enumerated() where name == person { inputs[index] = 1 }
  for (index, name) in relations.enumerated() where name == relation {
    inputs[index] = 1
  }
  return todo(inputs)
}
