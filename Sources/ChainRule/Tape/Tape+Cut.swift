extension Tape {
  /// The tape of the first outputs alone, if they need the first inputs alone. The tape must have
  /// been recorded in steps.
  ///
  /// The list begins with the lines that the first output needs, then come those that the second
  /// one needs besides, and so on. So the lines of some first outputs are the beginning of the
  /// list, and what a replay carries out for them comes first as well: nothing is copied.
  package func cut(toOutputs outputCount: Int, inputs inputCount: Int) -> Tape {
    Tape(
      lines.cut(toOutputs: outputCount, inputs: inputCount),
      program.cut(toOutputs: outputCount, inputs: inputCount))
  }
}

extension TapeLines {
  fileprivate func cut(toOutputs outputCount: Int, inputs inputCount: Int) -> TapeLines {
    let outputs = outputs.prefix(outputCount)
    let sources = sources.prefix(Int(outputs.max() ?? -1) + 1)
    for case .input(let index) in sources {
      precondition(index < inputCount, "the first \(outputCount) outputs need more inputs")
    }
    return TapeLines(
      sources: sources, outputs: Array(outputs),
      recordedInputs: Array(recordedInputs.prefix(inputCount)),
      recordedParameters: recordedParameters, labels: labels)
  }
}
