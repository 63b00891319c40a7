// 12.1: the bits of each number are shifted out, and the pairs are compared one by one.
import Homework

func patterns(of count: Int) -> [[Double]] {
  (0..<1 << count).map { number in
    (0..<count).map { place in Double((number >> (count - 1 - place)) & 1) }
  }
}

func mirrorSymmetry(of count: Int) -> [Pattern] {
  patterns(of: count).map { bits in
    let isSymmetric = (0..<count / 2).allSatisfy { bits[$0] == bits[count - 1 - $0] }
    return Pattern(bits: bits, target: isSymmetric ? 1 : 0)
  }
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
  var inputs = [Double](repeating: 0, count: people.count + relations.count)
  for (index, name) in people.enumerated() where name == person { inputs[index] = 1 }
  for (index, name) in relations.enumerated() where name == relation {
    inputs[index] = 1
  }
  return todo(inputs)
}
