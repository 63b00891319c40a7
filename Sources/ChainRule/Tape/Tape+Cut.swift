extension Tape {
  /// The tape of the first outputs alone, if they need the first inputs alone.
  ///
  /// The list begins with the lines that the first output needs, then come those that the second
  /// one needs besides, and so on. So the lines of some first outputs are the beginning of the
  /// list.
  package func cut(toOutputs outputCount: Int, inputs inputCount: Int) -> Tape {
    Tape(lines.cut(toOutputs: outputCount, inputs: inputCount))
  }
}

extension TapeLines {
  fileprivate func cut(toOutputs outputCount: Int, inputs inputCount: Int) -> TapeLines {
    let outputs = outputs.prefix(outputCount)
    let lineCount = Int(outputs.max() ?? -1) + 1
    for case .input(let index) in sources.prefix(lineCount) {
      precondition(index < inputCount, "the first \(outputCount) outputs need more inputs")
    }
    return TapeLines(
      sources: ContiguousArray(sources.prefix(lineCount)), outputs: Array(outputs),
      recordedInputs: Array(recordedInputs.prefix(inputCount)),
      recordedParameters: recordedParameters, labels: labels.filter { $0.key < lineCount })
  }
}
