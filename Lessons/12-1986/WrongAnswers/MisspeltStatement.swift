// 12.5: Choose from
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
  return todo(false)
}

func sizes(of weights: [Double]) -> [Double] {
  return todo([])
}

var alwaysTrue: [String] {
  return ["Opposite", "1, 2, 4"]
}

func question(about person: String, _ relation: String) -> [Double] {
  var inputs = [Double](repeating: 0, count: people.count + relations.count)
  for (index, name) in people.enumerated() where name == person { inputs[index] = 1 }
  for (index, name) in relations.enumerated() where name == relation {
    inputs[index] = 1
  }
  return todo(inputs)
}
