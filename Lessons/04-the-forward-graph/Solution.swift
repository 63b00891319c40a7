extension Value {
  /// **4.1** The sum of `a` and `b`: a new value labelled `+`, which remembers `a` and `b` as its
  /// inputs, in this order.
  static func + (a: Value, b: Value) -> Value {
    Value(a.data + b.data, "+", inputs: [a, b])
  }

  /// **4.1** The product of `a` and `b`, labelled `×`, which remembers them in the same way.
  static func * (a: Value, b: Value) -> Value {
    Value(a.data * b.data, "×", inputs: [a, b])
  }
}

/// **4.2** Your prediction: the five results of these lines, in the order in which Swift computes
/// them, where `a` is 2 and `b` is 3.
///
/// ```swift
/// let c = a + b
/// let d = a * b
/// let y = (c + d) + c * d
/// ```
var resultsInOrder: [Double] {
  return [5, 6, 11, 30, 41]
}

/// **4.3** The nodes of the graph behind `output`, each of them once, in any order: `output`
/// itself, its inputs, their inputs, and so on to the leaves.
func nodes(of output: Value) -> [Value] {
  var found: [Value] = []
  var seen: Set<ObjectIdentifier> = []
  var waiting = [output]
  while let value = waiting.popLast() {
    if seen.insert(ObjectIdentifier(value)).inserted {
      found.append(value)
      waiting += value.inputs
    }
  }
  return found
}

/// **4.3** How many edges the graph behind `output` has: one for each input of each node.
///
/// A node may have any number of inputs.
func edgeCount(of output: Value) -> Int {
  nodes(of: output).reduce(0) { $0 + $1.inputs.count }
}

/// **4.4** The graph behind `output` in DOT: a line for each node, then a line for each edge, from
/// the input to the value that is made from it. Each node has a name that no other one has.
func dot(of output: Value) -> String {
  let all = nodes(of: output)
  var text = "digraph {\n"
  for value in all {
    text += "  \(name(of: value, in: all)) [label=\"\(value.label) \(value.data)\"]\n"
  }
  for value in all {
    for input in value.inputs {
      text += "  \(name(of: input, in: all)) -> \(name(of: value, in: all))\n"
    }
  }
  return text + "}\n"
}

/// **4.5** Whether no way along the edges ever leads back to where it began.
///
/// The nodes are the numbers from 0 up to, and without, `nodeCount`. An edge may be listed twice.
func isAcyclic(nodeCount: Int, edges: [(from: Int, to: Int)]) -> Bool {
  var edgesInto = [Int](repeating: 0, count: nodeCount)
  for edge in edges { edgesInto[edge.to] += 1 }
  var free = (0..<nodeCount).filter { edgesInto[$0] == 0 }
  var takenCount = 0
  while let node = free.popLast() {
    takenCount += 1
    for edge in edges where edge.from == node {
      edgesInto[edge.to] -= 1
      if edgesInto[edge.to] == 0 { free.append(edge.to) }
    }
  }
  return takenCount == nodeCount
}

/// **4.6** How often `value` is used as an input by `nodes`: how many edges leave it.
///
/// `===` asks whether two values are the same object. `==` is not defined for them.
func useCount(of value: Value, in nodes: [Value]) -> Int {
  var count = 0
  for node in nodes {
    for input in node.inputs where input === value {
      count += 1
    }
  }
  return count
}
