// 4.5: a walk from each node, which comes to a node that it has not left yet only in a cycle.
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
  enum State { case new, entered, left }
  var states = [State](repeating: .new, count: nodeCount)
  func leadsBack(_ node: Int) -> Bool {
    if states[node] != .new { return states[node] == .entered }
    states[node] = .entered
    for edge in edges where edge.from == node {
      if leadsBack(edge.to) { return true }
    }
    states[node] = .left
    return false
  }
  return !(0..<nodeCount).contains(where: leadsBack)
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
