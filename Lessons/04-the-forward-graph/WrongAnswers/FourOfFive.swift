// 4.2: Of the five numbers, the first 4 are right.
import Homework

extension Value {
  static func + (a: Value, b: Value) -> Value {
    return todo(Value(.nan, ""))
  }

  static func * (a: Value, b: Value) -> Value {
    return todo(Value(.nan, ""))
  }
}

var resultsInOrder: [Double] {
  return [5, 6, 11, 30, 31]
}

func nodes(of output: Value) -> [Value] {
  return todo([])
}

func edgeCount(of output: Value) -> Int {
  return todo(-1)
}

func dot(of output: Value) -> String {
  return todo("")
}

func isAcyclic(nodeCount: Int, edges: [(from: Int, to: Int)]) -> Bool {
  return todo(false)
}

func useCount(of value: Value, in nodes: [Value]) -> Int {
  var count = 0
  for node in nodes {
    if node.inputs.contains(where: { $0 === value }) {
      count += 1
    }
  }
  return todo(count)
}
