// 4.5: edges that begin where none ends are taken away until nothing changes.
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
  var left = edges
  while true {
    let ends = Set(left.map { $0.to })
    let next = left.filter { ends.contains($0.from) }
    if next.count == left.count { return left.isEmpty }
    left = next
  }
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
