import ChainRule

/// A function that adds up values and gradients over examples, to be written in a programming
/// language: what a ``/ChainRule/Tape`` does, as straight lines in a loop.
///
/// ```swift
/// let x = Value(2, "x")
/// let w = Value(3, "w")
/// let tape = Tape(of: w * x, inputs: [x], parameters: [w])
/// print(try SourceFile([BatchFunction("f", of: tape)]).text(in: .python))
/// // …
/// // def f(inputs, parameters):
/// //     outputs = [0.0] * 1
/// //     gradients = [0.0] * 1
/// //     for example in inputs:
/// //         x = example[0]  # an input
/// // …
/// ```
///
/// It takes the examples, each with its inputs, and the parameters, which are the same for all. It
/// gives the sum of each output, and the sum of the derivatives of all outputs by each parameter,
/// as ``/ChainRule/Tape/replay(examples:parameters:weights:)`` does.
public struct BatchFunction {
  let name: String
  let outputs, inputs, parameters: [Value]

  /// The function that does what a tape does.
  ///
  /// - Parameters:
  ///   - name: a name that the language allows and that no operation has.
  ///   - tape: the recorded graph.
  public init(_ name: String = "f", of tape: Tape) {
    self.name = name
    (outputs, inputs, parameters) = tape.graph
  }

  /// How many numbers of each kind there are.
  var shape: BatchShape {
    BatchShape(
      name: name, inputCount: inputs.count, outputCount: outputs.count,
      parameterCount: parameters.count)
  }
}
