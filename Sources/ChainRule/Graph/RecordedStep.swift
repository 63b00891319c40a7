/// A step of a backward pass, with positions in a graph in place of nodes.
package struct RecordedStep: Sendable {
  /// From the node at a position to one of its inputs.
  package struct Edge: Hashable, Sendable {
    package let position, inputIndex: Int

    package init(position: Int, inputIndex: Int) {
      self.position = position
      self.inputIndex = inputIndex
    }
  }

  /// The edge that the step goes along.
  package let edge: Edge

  /// Where the node stands that receives.
  package let inputPosition: Int

  package let upstreamGradient, localDerivative, contribution, runningTotal: Double
}

extension Graph {
  /// Makes a backward pass over this graph, and keeps its steps.
  package func record(_ pass: BackwardPass) -> [RecordedStep] {
    let steps = Array(pass)
    let ends = zip(positions(of: steps.map(\.node)), positions(of: steps.map(\.input)))
    return zip(steps, ends).map { step, ends in
      RecordedStep(
        edge: .init(position: ends.0!, inputIndex: step.inputIndex), inputPosition: ends.1!,
        upstreamGradient: step.upstreamGradient, localDerivative: step.localDerivative,
        contribution: step.contribution, runningTotal: step.runningTotal)
    }
  }
}
