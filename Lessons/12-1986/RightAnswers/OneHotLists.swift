// 12.6: a list of ones and zeros for the people, and one for the relations.
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
  return todo([])
}

func question(about person: String, _ relation: String) -> [Double] {
  people.map { $0 == person ? 1 : 0 } + relations.map { $0 == relation ? 1 : 0 }
}
