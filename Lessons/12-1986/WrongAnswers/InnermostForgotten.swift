// 12.1: The innermost pair is not compared.
import Homework

func patterns(of count: Int) -> [[Double]] {
  return (0..<1 << count).map { number in
    (0..<count).reversed().map { number >> $0 & 1 == 1 ? 1 : 0 }
  }
}

func mirrorSymmetry(of count: Int) -> [Pattern] {
  return patterns(of: count).map { bits in
    let outer = 0..<max(0, count / 2 - 1)
    let isSame = outer.allSatisfy { bits[$0] == bits[count - 1 - $0] }
    return Pattern(bits: bits, target: isSame ? 1 : 0)
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
