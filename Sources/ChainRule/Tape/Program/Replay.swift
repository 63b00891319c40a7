/// The values and gradients of a replay: of one example, or of several in lanes.
struct Replay<S: ReplayScalar> {
  private let program: TapeProgram
  private let parameters: ContiguousArray<Double>
  private let weights: [Double]

  /// The value in each slot, and the derivative of the weighted sum of the outputs by it.
  private(set) var values: ContiguousArray<S>
  private(set) var gradients: ContiguousArray<S> = []

  private let copies: ContiguousArray<MatrixProduct.Rows>
  private var localDerivatives: ContiguousArray<S>

  /// The derivatives by the parameters, summed over all examples so far.
  private(set) var parameterGradients: ContiguousArray<Double>

  /// A replay with these parameters; the weights are those of the outputs.
  init(_ program: TapeProgram, parameters: [Double], weights: [Double]?) {
    precondition(
      parameters.count == program.parameterCount,
      "this tape has \(program.parameterCount) parameters, not \(parameters.count)")
    precondition(
      weights.map { $0.count == program.outputs.count } ?? true,
      "each of the \(program.outputs.count) outputs of this tape needs one weight")
    self.program = program
    self.parameters = ContiguousArray(parameters)
    self.weights = weights ?? program.outputs.map { _ in 1 }
    values = ContiguousArray(repeating: .constant(0), count: program.size.slotCount)
    localDerivatives = ContiguousArray(
      repeating: .constant(0), count: program.size.localDerivativeCount)
    parameterGradients = ContiguousArray(repeating: 0, count: program.parameterCount)
    copies = S.laneCount == 1 ? program.matrices.copies(of: self.parameters) : []
    for (index, constant) in program.constants.enumerated() {
      values[program.firstConstant + index] = .constant(constant)
    }
  }

  /// Evaluates the instructions for some examples, at most as many as there are lanes. Lanes that
  /// are left over repeat the last example.
  mutating func forward(_ examples: ArraySlice<[Double]>) {
    let count = program.inputCount
    var span = values.mutableSpan
    examples.withUnsafeBufferPointer { examples in
      for lane in 0..<S.laneCount {
        examples[min(lane, examples.count - 1)].withUnsafeBufferPointer { example in
          precondition(
            example.count == count, "this tape has \(count) inputs, not \(example.count)")
          span.fill(lane, with: example)
        }
      }
    }
    program.forward(parameters, copies, &values, &localDerivatives)
  }

  /// Differentiates the weighted sum of the outputs for the examples of the last forward pass.
  ///
  /// - Parameters:
  ///   - laneCount: how many lanes hold an example of their own.
  ///   - ofInputs: whether the gradients of the inputs are needed as well.
  mutating func backward(laneCount: Int, ofInputs: Bool) {
    gradients.resetToZero(count: values.count)
    for (slot, weight) in zip(program.outputs, weights) {
      gradients[slot] = gradients[slot] + .constant(weight)
    }
    // Compiled twice, so that full lanes are summed without a look at each sum's count.
    if laneCount == S.laneCount {
      program.backward(
        parameters, values, localDerivatives, &gradients, &parameterGradients,
        laneCount: S.laneCount, ofInputs: ofInputs)
    } else {
      program.backward(
        parameters, values, localDerivatives, &gradients, &parameterGradients,
        laneCount: laneCount, ofInputs: ofInputs)
    }
  }
}

extension ContiguousArray where Element: ReplayScalar {
  /// Becomes zeros, in the memory that it has already.
  fileprivate mutating func resetToZero(count: Int) {
    if self.count != count {
      self = ContiguousArray(repeating: .constant(0), count: count)
    } else {
      var span = mutableSpan
      for index in span.indices { span[index] = .constant(0) }
    }
  }
}
