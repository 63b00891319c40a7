import ChainRule

extension DotWriter {
  mutating func writeEdges(to index: Int) {
    let box = scene.boxes[index]
    let target = name(of: index)
    let sources = box.inputs.map { scene.boxes[$0].isVisible ? name(of: $0) : target + "more" }
    if box.cluster != nil {
      var seen: Set<String> = []
      for source in sources where seen.insert(source).inserted {
        text += "  \(source) -> \(target)\n"
      }
    } else {
      for (inputIndex, source) in sources.enumerated() {
        let attributes = attributes(ofInput: inputIndex, at: box.positions[0])
        let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: " "))]"
        text += "  \(source) -> \(target)\(list)\n"
      }
    }
  }

  /// The port at which an edge ends, how the edge looks, and its number.
  private func attributes(ofInput inputIndex: Int, at position: Int) -> [String] {
    let node = diagram.nodes[position]
    var attributes: [String] = []
    if node.inputs.count == 2 && options.labels == .table {
      let side = options.direction == .right ? "w" : "n"
      attributes.append("headport=\"\(inputIndex == 0 ? "a" : "b"):\(side)\"")
    }
    if diagram.nodes[node.inputs[inputIndex].position].isConstant {
      if options.labels == .table { attributes.append("style=dashed color=\(color(.faint))") }
    } else if let progress = diagram.progress {
      attributes += look(ofStepAlong: .init(position: position, inputIndex: inputIndex), progress)
    } else if let label = localDerivative(ofInput: inputIndex, at: position) {
      attributes += self.label(label, .localDerivative)
    }
    attributes += identifier("e\(position)_\(inputIndex)")
    if options.hasAttributes {
      attributes.append("local=\"\(node.inputs[inputIndex].localDerivative)\"")
    }
    return attributes
  }

  /// A label of an edge, in a colour; a plain one has none.
  private func label(
    _ label: String, width: Int? = nil, isBold: Bool = false, _ color: DiagramColor
  )
    -> [String]
  {
    guard options.labels == .table else { return ["label=\(quoted(label))"] }
    var text = html(label)
    if isBold { text = "<b>\(text)</b>" }
    if let width { text = inRoom(text, width: width) }
    return ["label=<\(text)>", "fontcolor=\(self.color(color))"]
  }

  /// The edge of a step: taken before, just taken, or still to come.
  private func look(ofStepAlong edge: RecordedStep.Edge, _ progress: BackwardProgress) -> [String] {
    guard let index = progress.pass.indexOfStep[edge] else { return [] }
    let product = progress.pass.steps[index].product(options)
    let local = localDerivative(ofInput: edge.inputIndex, at: edge.position)
    let width = [product, local ?? ""].map { room(for: $0, fontSize: 11) }.max() ?? 0
    switch progress.state(ofStep: index) {
    case .past: return label(product, width: width, .past)
    case .newest:
      let line = options.labels == .table ? ["color=\(color(.highlight))"] : []
      return label(product, width: width, isBold: true, .gradient) + line + [
        "penwidth=2.2 dir=back"
      ]
    case .ahead: return label(local ?? "\u{A0}", width: width, .localDerivative)
    }
  }

  private func localDerivative(ofInput inputIndex: Int, at position: Int) -> String? {
    let node = diagram.nodes[position]
    let gap = options.direction == .down ? "\u{A0}" : ""
    switch options.edges {
    case .none: return nil
    case .numbers: return gap + "× " + printed(node.inputs[inputIndex].localDerivative, options)
    case .symbols:
      let input = diagram.nodes[node.inputs[inputIndex].position].shownName
      return gap + "∂/∂\(input) = " + diagram.derivativeSymbols(at: position)[inputIndex]
    }
  }
}

extension RecordedStep.Edge {
  /// The edge of an identifier, such as e5_1: the second one to node 5.
  init?(identifier: some StringProtocol) {
    let numbers = identifier.dropFirst().split(separator: "_").compactMap { Int($0) }
    guard identifier.hasPrefix("e"), numbers.count == 2 else { return nil }
    self.init(position: numbers[0], inputIndex: numbers[1])
  }
}

extension RecordedStep {
  /// The chain rule of this step: upstream gradient × local derivative = contribution.
  func product(_ options: DiagramOptions) -> String {
    let numbers = [upstreamGradient, localDerivative, contribution].map { printed($0, options) }
    return "\(numbers[0]) × \(numbers[1]) = \(numbers[2])"
  }
}

extension BackwardProgress {
  /// A sentence about the newest step.
  func caption(_ nodes: [DiagramNode], _ options: DiagramOptions) -> String {
    if let longestCaption { return longestCaption }
    guard stepCount > 0 else {
      return pass.outputHasGradient
        ? "Backward pass: the output has the gradient 1"
        : "Backward pass: the output is a constant, so nothing has a gradient"
    }
    let step = pass.steps[stepCount - 1]
    let input = nodes[step.inputPosition].name
    return "Step \(stepCount) of \(pass.steps.count): \(input) gets \(step.product(options))"
      + " and has \(printed(step.runningTotal, options)) now"
  }
}
