import ChainRule

/// A function that computes a value and its gradients, to be written in a programming language.
///
/// ```swift
/// let a = Value(2, "a")
/// let b = Value(3, "b")
/// let function = GradientFunction("f", of: a * b + a, withRespectTo: [a, b])
/// print(try SourceFile([function]).text(in: .python))
/// // …
/// // def f(a, b):
/// // …
/// //     v1 = a * b  # goes into v2
/// // …
/// ```
///
/// A line is one operation, or one application of the chain rule. What each computes is read from
/// the operation's rule.
public struct GradientFunction {
  let name: String
  let output: Value
  let inputs: [Value]

  /// The function that computes `output` from `inputs`, and its derivative by each of them.
  ///
  /// - Parameters:
  ///   - name: a name that the language allows and that no operation has.
  ///   - output: the result of the function.
  ///   - inputs: leaves, each once, which become the parameters in this order. All other leaves are
  ///     constants of the function, with the data that they have now.
  public init(
    _ name: String = "f", of output: Value, withRespectTo inputs: [Value]
  ) {
    self.name = name
    self.output = output
    self.inputs = inputs
  }
}
