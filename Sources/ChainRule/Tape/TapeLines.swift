/// The lines of a tape: a graph without its nodes.
struct TapeLines: Sendable {
  /// Where the value of a line comes from.
  enum Source: Sendable {
    /// One of the inputs.
    case input(Int32)

    /// One of the parameters.
    case parameter(Int32)

    /// A constant, what follows from constants alone, or a leaf that keeps its data.
    case constant(Double)

    /// An operation on one earlier line.
    case unary(any Operation.Type, Int32)

    /// An operation on two earlier lines.
    case binary(any Operation.Type, Int32, Int32)
  }

  /// One for each node of the graph, in the order of evaluation.
  private(set) var sources: ArraySlice<Source>

  /// The positions of the lines that are outputs.
  private(set) var outputs: [Int32]

  /// The data of the inputs and the parameters when the graph was recorded.
  let recordedInputs: [Double]
  let recordedParameters: [Double]

  /// The labels of the lines that have one. Of a list that was cut it also holds those of lines
  /// behind its end, which nobody asks for.
  private(set) var labels: [Int32: String] = [:]

  var inputCount: Int { recordedInputs.count }
  var parameterCount: Int { recordedParameters.count }

  init(of outputs: [Value], inputs: [Value], parameters: [Value]) {
    recordedInputs = inputs.map(\.data)
    recordedParameters = parameters.map(\.data)
    let graph = Graph(of: outputs)
    self.outputs = graph.positions(of: outputs).compactMap { $0.map(Int32.init) }
    var sources: ContiguousArray<Source> = []
    sources.reserveCapacity(graph.count)
    for (position, node) in graph.enumerated() {
      sources.append(Source(node, graph.inputs[position]))
      if let label = node.label { labels[Int32(position)] = label }
    }
    func name(_ leaves: [Value], _ source: (Int32) -> Source) {
      for (index, position) in graph.positions(of: leaves).enumerated() {
        guard let position else { continue }
        guard case .constant = sources[position] else {
          preconditionFailure("a leaf is an input or a parameter of a tape, and only once")
        }
        sources[position] = source(Int32(index))
      }
    }
    name(inputs) { .input($0) }
    name(parameters) { .parameter($0) }
    self.sources = sources[...]
  }

  /// Lines that are known already.
  init(
    sources: ArraySlice<Source>, outputs: [Int32], recordedInputs: [Double],
    recordedParameters: [Double], labels: [Int32: String]
  ) {
    self.sources = sources
    self.outputs = outputs
    self.recordedInputs = recordedInputs
    self.recordedParameters = recordedParameters
    self.labels = labels
  }

  /// The same lines, of which every one is an output.
  var withAllAsOutputs: TapeLines {
    var lines = self
    lines.outputs = sources.indices.map(Int32.init)
    return lines
  }

}

extension TapeLines.Source {
  fileprivate init(_ node: Value, _ inputs: (first: UInt32, second: UInt32)) {
    if let operation = node.operation, !node.isConstant {
      self =
        node.secondInput == nil
        ? .unary(operation, Int32(inputs.first))
        : .binary(operation, Int32(inputs.first), Int32(inputs.second))
    } else {
      self = .constant(node.data)
    }
  }
}
