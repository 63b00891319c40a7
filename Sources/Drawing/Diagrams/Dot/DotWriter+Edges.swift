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
        text += "  \(source) -> \(target)"
        writeEnd(ofInput: inputIndex, at: box.positions[0])
        text += "\n"
      }
    }
  }

  /// The port at which an edge ends, and how the edge looks.
  private mutating func writeEnd(ofInput inputIndex: Int, at position: Int) {
    let node = diagram.nodes[position]
    if node.inputs.count == 2 {
      text += inputIndex == 0 ? ":a" : ":b"
      text += options.direction == .right ? ":w" : ":n"
    }
    if diagram.nodes[node.inputs[inputIndex].position].isConstant {
      text += " [style=dashed color=\"\(Palette.faint)\"]"
    } else if let progress = diagram.progress {
      writeStep(along: .init(position: position, inputIndex: inputIndex), progress)
    } else if let label = localDerivative(ofInput: inputIndex, at: position) {
      text += " [label=<\(html(label))> fontcolor=\"\(Palette.localDerivative)\"]"
    }
  }

  /// The edge of a step: taken before, just taken, or still to come.
  private mutating func writeStep(along edge: RecordedStep.Edge, _ progress: BackwardProgress) {
    guard let index = progress.pass.indexOfStep[edge] else { return }
    let product = progress.pass.steps[index].product(options)
    let local = localDerivative(ofInput: edge.inputIndex, at: edge.position)
    let width = [product, local ?? ""].map { room(for: $0, fontSize: 11) }.max() ?? 0
    if index < progress.stepCount - 1 {
      text += " [label=<\(inRoom(product, width: width))> fontcolor=\"\(Palette.faint)\"]"
    } else if index == progress.stepCount - 1 {
      text += " [label=<\(inRoom("<b>\(product)</b>", width: width))>"
      text +=
        " fontcolor=\"\(Palette.gradient)\" color=\"\(Palette.highlight)\" penwidth=2.2 dir=back]"
    } else {
      text += " [label=<\(inRoom(html(local ?? "\u{A0}"), width: width))>"
      text += " fontcolor=\"\(Palette.localDerivative)\"]"
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
