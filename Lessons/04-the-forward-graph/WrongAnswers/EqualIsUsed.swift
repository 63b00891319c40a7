// 4.6: Values that hold the same number were counted as well.
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
  return todo([])
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
    for input in node.inputs where input.data == value.data {
      count += 1
    }
  }
  return count
}
