extension Tape {
  /// Evaluates and differentiates the recorded graph at another point.
  ///
  /// A weight is the factor of an output in the sum that is differentiated; 1 if left out.
  public func replay(
    inputs: [Double], parameters: [Double], weights: [Double]? = nil
  ) -> Gradients {
    var replay = Replay<Double>(program, parameters: parameters, weights: weights)
    replay.forward([inputs])
    replay.backward(laneCount: 1, ofInputs: true)
    return Gradients(
      outputs: program.outputs.map { replay.values[$0] },
      inputs: Array(replay.gradients.prefix(inputCount)),
      parameters: Array(replay.parameterGradients))
  }

  /// Evaluates and differentiates the recorded graph for many examples, several at a time.
  ///
  /// The examples are not added up in the order of the list, so the sums may differ in the last
  /// digits from those that one example after the other gives.
  ///
  /// A weight is the factor of an output in the sum that is differentiated; 1 if left out.
  public func replay(
    examples: [[Double]], parameters: [Double], weights: [Double]? = nil
  ) -> GradientSums {
    if examples.count == 1 {
      var replay = Replay<Double>(program, parameters: parameters, weights: weights)
      replay.forward(examples[...])
      replay.backward(laneCount: 1, ofInputs: false)
      return GradientSums(
        exampleCount: 1, outputs: program.outputs.map { replay.values[$0] },
        parameters: Array(replay.parameterGradients))
    }
    var outputs = Array(repeating: 0.0, count: outputCount)
    var replay = Replay<Lanes>(program, parameters: parameters, weights: weights)
    for start in stride(from: 0, to: examples.count, by: Lanes.laneCount) {
      let group = examples[start...].prefix(Lanes.laneCount)
      replay.forward(group)
      replay.backward(laneCount: group.count, ofInputs: false)
      for (index, slot) in program.outputs.enumerated() {
        outputs[index] += replay.values[slot].sum(laneCount: group.count)
      }
    }
    return GradientSums(
      exampleCount: examples.count, outputs: outputs, parameters: Array(replay.parameterGradients))
  }

  /// The outputs of the recorded graph for many examples, several at a time.
  public func evaluate(examples: [[Double]], parameters: [Double]) -> [[Double]] {
    var replay = Replay<Lanes>(program, parameters: parameters, weights: nil)
    var results: [[Double]] = []
    results.reserveCapacity(examples.count)
    for start in stride(from: 0, to: examples.count, by: Lanes.laneCount) {
      let group = examples[start...].prefix(Lanes.laneCount)
      replay.forward(group)
      for lane in 0..<group.count {
        results.append(program.outputs.map { replay.values[$0][lane] })
      }
    }
    return results
  }
}
