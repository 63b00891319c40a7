/// A graph written down as a list, to be evaluated again with other data: a Wengert list.
///
/// Each line is given, or is an operation on earlier lines. Evaluating is going down the list;
/// differentiating is going up again and applying the chain rule on each line (Wengert, 1964, A
/// simple automatic derivative evaluation program; Speelpenning, 1980, for the way back). A graph
/// that is needed many times is recorded once and *replayed*, without a node being made.
///
/// ```swift
/// let x = Value(2, "x")
/// let w = Value(3, "w")
/// let tape = Tape(of: (w * x - 1) ** 2, inputs: [x], parameters: [w])
/// print(tape.replay(inputs: [2], parameters: [3]).parameters)  // [20.0]
/// print(tape.replay(inputs: [1], parameters: [0]).parameters)  // [-2.0]
/// print(tape)
/// // line  operation  operands  value  gradient
/// // w     parameter                3        20
/// // x     input                    2        30
/// // v1    ×          w, x          6        10
/// // …
/// ```
///
/// A tape does what the recorded graph did: an `if` of the program that built the graph was decided
/// then. It holds no reference to the graph, and can be replayed on several threads at once.
public struct Tape: Sendable {
  /// What a replay computes, in order.
  let program: TapeProgram

  /// The list as it is printed.
  let lines: TapeLines

  /// Records the graph behind `outputs`.
  ///
  /// - Parameters:
  ///   - outputs: what a replay computes. Without weights, gradients are those of their sum.
  ///   - inputs: the leaves whose data change from example to example.
  ///   - parameters: the leaves whose data change from step to step and are the same for all
  ///     examples. A leaf in neither list keeps its data; one outside the graph has the gradient 0.
  public init(of outputs: [Value], inputs: [Value], parameters: [Value]) {
    for leaf in inputs + parameters {
      precondition(leaf.isLeaf, "a tape's inputs and parameters are leaves; \(leaf) is not a leaf")
    }
    lines = TapeLines(of: outputs, inputs: inputs, parameters: parameters)
    program = TapeProgram(lines, inSteps: false)
  }

  /// Records the graph behind `outputs` in steps: the first output, then what the second one needs
  /// besides, and so on. A tape for the first outputs can be cut off.
  package init(steps outputs: [Value], inputs: [Value], parameters: [Value]) {
    lines = TapeLines(of: outputs, inputs: inputs, parameters: parameters)
    program = TapeProgram(lines, inSteps: true)
  }

  /// A tape that is known already.
  init(_ lines: TapeLines, _ program: TapeProgram) {
    self.lines = lines
    self.program = program
  }

  /// Records the graph behind one output.
  public init(of output: Value, inputs: [Value], parameters: [Value]) {
    self.init(of: [output], inputs: inputs, parameters: parameters)
  }

  /// How many inputs an example has.
  public var inputCount: Int { lines.inputCount }

  /// How many parameters there are.
  public var parameterCount: Int { lines.parameterCount }

  /// How many outputs a replay gives.
  public var outputCount: Int { lines.outputs.count }
}
