// 4.3: a function within the function calls itself for the inputs that it has not met.
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
  var found: [Value] = []
  func visit(_ value: Value) {
    if found.contains(where: { $0 === value }) { return }
    for input in value.inputs { visit(input) }
    found.append(value)
  }
  visit(output)
  return found
}

func edgeCount(of output: Value) -> Int {
  var count = 0
  for node in nodes(of: output) {
    for _ in node.inputs { count += 1 }
  }
  return count
}

func dot(of output: Value) -> String {
  return todo("")
}

func isAcyclic(nodeCount: Int, edges: [(from: Int, to: Int)]) -> Bool {
  return todo(false)
}

func useCount(of value: Value, in nodes: [Value]) -> Int {
  nodes.flatMap(\.inputs).filter { ObjectIdentifier($0) == ObjectIdentifier(value) }.count
}
