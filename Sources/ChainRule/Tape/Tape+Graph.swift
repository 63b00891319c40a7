extension Tape {
  /// The recorded graph, made of nodes again: its outputs, and the leaves that they are made of.
  package var graph: (outputs: [Value], inputs: [Value], parameters: [Value]) {
    let inputs = lines.recordedInputs.map { Value($0) }
    let parameters = lines.recordedParameters.map { Value($0) }
    var nodes: [Value] = []
    nodes.reserveCapacity(lines.sources.count)
    for (line, source) in lines.sources.enumerated() {
      let node: Value
      switch source {
      case .input(let index): node = inputs[Int(index)]
      case .parameter(let index): node = parameters[Int(index)]
      case .constant(let number): node = .constant(number)
      case .unary(let operation, let x): node = operation.apply(to: [nodes[Int(x)]])
      case .binary(let operation, let a, let b):
        node = operation.apply(to: [nodes[Int(a)], nodes[Int(b)]])
      }
      if !node.isConstant { node.label = lines.labels[Int32(line)] }
      nodes.append(node)
    }
    return (lines.outputs.map { nodes[Int($0)] }, inputs, parameters)
  }
}
