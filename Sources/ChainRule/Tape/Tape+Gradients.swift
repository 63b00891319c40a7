extension Tape {
  /// What a replay with one example gives.
  public struct Gradients: Hashable, Sendable {
    /// The outputs.
    public let outputs: [Double]

    /// The derivative of the weighted sum of the outputs by each input.
    public let inputs: [Double]

    /// The derivative of the weighted sum of the outputs by each parameter.
    public let parameters: [Double]
  }

  /// What a replay with many examples gives, summed; sums from several threads can be added.
  public struct GradientSums: Hashable, Sendable {
    /// How many examples there were.
    public private(set) var exampleCount: Int

    /// The sum of each output.
    public private(set) var outputs: [Double]

    /// The sum of the derivatives by each parameter.
    public private(set) var parameters: [Double]

    /// The sums over the examples of both.
    public static func + (a: GradientSums, b: GradientSums) -> GradientSums {
      precondition(
        a.outputs.count == b.outputs.count && a.parameters.count == b.parameters.count,
        "sums can be added that come from the same tape")
      return GradientSums(
        exampleCount: a.exampleCount + b.exampleCount, outputs: zip(a.outputs, b.outputs).map(+),
        parameters: zip(a.parameters, b.parameters).map(+))
    }
  }
}
