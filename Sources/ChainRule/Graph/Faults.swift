/// An operation that made NaN or an infinity out of finite inputs; a leaf that is NaN is none.
public struct ValueFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the graph the node of the operation stands.
  public let position: Int

  /// What happened: `log(t) is -inf at t = 0`.
  public let description: String
}

/// A step of the backward pass that made NaN or an infinity out of a finite upstream gradient.
public struct GradientFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the node that passed its gradient on stands in the ``Graph`` of the output.
  public let position: Int

  /// Which of that node's inputs received: 0 or 1.
  public let inputIndex: Int

  /// What happened: `the gradient of x became inf in sqrt(x): 1 × inf`.
  public let description: String
}

extension Graph {
  /// The first operation, in the order of evaluation, that made NaN or an infinity out of finite
  /// inputs; `nil` if there is none.
  ///
  /// ```swift
  /// let t = Value(0, "t")
  /// print(Graph(of: 3 * log(t) + 1).firstFault!.description)  // log(t) is -inf at t = 0
  /// ```
  public var firstFault: ValueFault? {
    let fault = indices.first { position in
      !self[position].data.isFinite && self[position].operation != nil
        && inputPositions(position).allSatisfy { self[$0].data.isFinite }
    }
    return fault.map { ValueFault(position: $0, description: describeFault(at: $0)) }
  }

  private func describeFault(at position: Int) -> String {
    let node = self[position]
    let names = self.names
    var told: [String] = []
    for input in inputPositions(position) where self[input].literal == nil {
      let data = "\(names[input]) = \(number(self[input].data))"
      if !told.contains(data) { told.append(data) }
    }
    let name = node.label.map { "\($0) = " } ?? ""
    let place = told.isEmpty ? "" : " at " + told.joined(separator: ", ")
    return name + expression(at: position, names: names) + " is \(number(node.data))" + place
  }
}

extension BackwardPass {
  /// The first step that made NaN or an infinity out of a finite upstream gradient; `nil` for none.
  ///
  /// ```swift
  /// let x = Value(0, "x")
  /// print(BackwardPass(from: sqrt(x)).firstFault!.description)
  /// // the gradient of x became inf in sqrt(x): 1 × inf
  /// ```
  ///
  /// The pass is tried out: afterwards all nodes have the gradients that they had before.
  public var firstFault: GradientFault? {
    let graph = Graph(of: output)
    let kept = graph.map { ($0.gradient, $0.hasGradient) }
    defer {
      for (node, (gradient, hasGradient)) in zip(graph, kept) {
        node.gradient = gradient
        node.hasGradient = hasGradient
      }
    }
    for node in graph { node.resetGradient() }
    // The pass begins with 1: up to the first fault, all upstream gradients are finite.
    let fault = first { !$0.runningTotal.isFinite }
    return fault.map { graph.describe($0) }
  }
}

extension Graph {
  fileprivate func describe(_ fault: BackwardStep) -> GradientFault {
    let names = self.names
    let places = positions(of: [fault.input, fault.node]).compactMap(\.self)
    let product = "\(number(fault.upstreamGradient)) × \(number(fault.localDerivative))"
    let reason = fault.contribution.isFinite ? "adding \(product) is too much" : product
    return GradientFault(
      position: places[1], inputIndex: fault.inputIndex,
      description: "the gradient of \(names[places[0]]) became \(number(fault.runningTotal)) in "
        + "\(expression(at: places[1], names: names)): \(reason)")
  }
}
