import Homework

extension Value {
  /// **4.1** The sum of `a` and `b`: a new value labelled `+`, which remembers `a` and `b` as its
  /// inputs, in this order.
  static func + (a: Value, b: Value) -> Value {
    return todo(Value(.nan, ""))
  }

  /// **4.1** The product of `a` and `b`, labelled `×`, which remembers them in the same way.
  static func * (a: Value, b: Value) -> Value {
    return todo(Value(.nan, ""))
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
  return todo([])
}

/// **4.3** The nodes of the graph behind `output`, each of them once, in any order: `output`
/// itself, its inputs, their inputs, and so on to the leaves.
func nodes(of output: Value) -> [Value] {
  return todo([])
}

/// **4.3** How many edges the graph behind `output` has: one for each input of each node.
///
/// A node may have any number of inputs.
func edgeCount(of output: Value) -> Int {
  return todo(-1)
}

/// **4.4** The graph behind `output` in DOT: a line for each node, then a line for each edge, from
/// the input to the value that is made from it. Each node has a name that no other one has.
///
/// ```
/// digraph {
///   n0 [label="+ 5.0"]
///   n1 [label="b 3.0"]
///   n2 [label="a 2.0"]
///   n2 -> n0
///   n1 -> n0
/// }
/// ```
func dot(of output: Value) -> String {
  return todo("")
}

/// **4.5** Whether no way along the edges ever leads back to where it began.
///
/// The nodes are the numbers from 0 up to, and without, `nodeCount`. An edge may be listed twice.
func isAcyclic(nodeCount: Int, edges: [(from: Int, to: Int)]) -> Bool {
  return todo(false)
}

/// **4.6** How often `value` is used as an input by `nodes`: how many edges leave it.
///
/// `===` asks whether two values are the same object. `==` is not defined for them.
///
/// There is a mistake in it: of the value `x` in `x * x` it says that it is used once. Find and
/// mend it, and take the `todo` away.
func useCount(of value: Value, in nodes: [Value]) -> Int {
  var count = 0
  for node in nodes {
    if node.inputs.contains(where: { $0 === value }) {
      count += 1
    }
  }
  return todo(count)
}
