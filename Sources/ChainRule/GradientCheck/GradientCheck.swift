/// Three ways to the same derivatives, side by side: reverse mode, forward mode and differences.
///
/// The first two read the derivative rules; the third only evaluates the function at points nearby,
/// and so knows nothing of any rule. Where a rule is wrong, they part.
///
/// ```swift
/// let check = GradientCheck(of: { 2 * $0[0] + relu($0[1]) }, at: [0, 0], labels: ["w", "b"])
/// print(check.agrees)  // true
/// print(check)
/// // input  reverse  forward  numeric  relative error
/// // w      2        2        2        0               agrees
/// // b      0        0        0.5      1e0             a kink: no single slope
/// ```
///
/// The check estimates how far rounding and bending may move a slope: only a derivative that is
/// farther away disagrees. The ``Verdict`` says where the measurement is too coarse to tell. At a
/// kink the rules follow a convention, and only reverse and forward mode must agree.
public struct GradientCheck: Sendable {
  /// The value of the function at the point.
  public let value: Double

  /// What was found for each input, in their order.
  public let inputs: [Input]

  /// Whether all derivatives have been confirmed: each ``Verdict/agrees``, or is at a
  /// ``Verdict/kink``. It is false where something could not be measured; see ``fails``.
  public var agrees: Bool {
    inputs.allSatisfy { $0.verdict == .agrees || $0.verdict == .kink } && value.isFinite
  }

  /// Whether something is wrong: a derivative ``Verdict/disagrees``, or something is
  /// ``Verdict/notFinite``. What cannot be measured, as the slope of tanh at 30, is no failure.
  public var fails: Bool {
    inputs.contains { $0.verdict == .disagrees || $0.verdict == .notFinite } || !value.isFinite
  }

  /// The relative difference up to which derivatives are the same, however exact the measurement.
  public static let tolerance = 1e-6

  /// Checks the gradient of a function at a point.
  ///
  /// The function makes the output from leaves, one for each input, whose labels are `x1`, `x2`, …
  /// if left out. It is called once to record its graph, and at least eight times for each input.
  public init(of function: ([Value]) -> Value, at point: [Double], labels: [String]? = nil) {
    let names = labels ?? point.indices.map { "x\($0 + 1)" }
    precondition(names.count == point.count, "each input needs one label")
    let leaves = zip(point, names).map { Value($0, $1) }
    self = withoutActuallyEscaping(function) { function in
      GradientCheck(Graph(of: function(leaves)), leaves, names) { index in
        CheckedFunction { shifted in
          var numbers = point
          numbers[index] = shifted
          let leaves = numbers.map { Value($0) }
          return (Graph(of: function(leaves)), leaves[index])
        }
      }
    }
  }

  /// Checks the gradient of a graph, at the data of its leaves: all of them, or the given inputs.
  ///
  /// The gradients that its nodes keep are neither used nor changed.
  public init(of output: Value, withRespectTo inputs: [Value]? = nil) {
    let graph = Graph(of: output)
    let leaves = inputs ?? graph.filter(\.isLeaf)
    precondition(leaves.allSatisfy { $0.isLeaf }, "a gradient check shifts leaves, not results")
    let names = graph.names
    let labels = zip(leaves, graph.positions(of: leaves)).map { leaf, position in
      position.map { names[$0] } ?? leaf.label ?? "an input that is not used"
    }
    self.init(graph, leaves, labels) { index in CheckedFunction { _ in (graph, leaves[index]) } }
  }

  private init(
    _ recorded: Graph, _ inputs: [Value], _ names: [String],
    by function: (Int) -> CheckedFunction
  ) {
    // The same expression on leaves of its own, so that the pass touches no gradient of others.
    let nodes = recorded.evaluate { Value($0.data) }
    let leaves = zip(inputs, recorded.positions(of: inputs)).map { input, position in
      position.map { nodes[$0] } ?? Value(input.data)
    }
    let output = nodes[nodes.count - 1]
    output.backward()

    let graph = Graph(of: output)
    let kinks = Set(graph.leavesBehindKinks.map(ObjectIdentifier.init))
    value = output.data
    self.inputs = leaves.indices.map { index in
      let leaf = leaves[index]
      let duals = graph.evaluate { $0 === leaf ? Dual($0.data, tangent: 1) : Dual($0.data) }
      return Input(
        name: names[index], reverse: leaf.gradient, forward: duals[duals.count - 1].tangent,
        isKnownKink: kinks.contains(ObjectIdentifier(leaf)), at: leaf.data, value: output.data,
        of: function(index))
    }
  }
}

extension Graph {
  /// The leaves on which an operation depends that has a kink at its present inputs.
  fileprivate var leavesBehindKinks: [Value] {
    var isBehind = [Bool](repeating: false, count: count)
    for position in indices.reversed() {
      let inputs = inputPositions(position)
      let isKink = self[position].operation?.isKink(at: inputs.map { self[$0].data }) ?? false
      if isKink || isBehind[position] {
        for input in inputs { isBehind[input] = true }
      }
    }
    return indices.filter { isBehind[$0] && self[$0].isLeaf }.map { self[$0] }
  }
}
