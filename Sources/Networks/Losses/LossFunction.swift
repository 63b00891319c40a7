import ChainRule

/// A loss of your own.
///
/// ```swift
/// struct Huber: LossFunction {
///   let name = "huber"
///   func callAsFunction<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
///     zip(outputs, targets).map { sqrt(1 + ($0 - $1) * ($0 - $1)) - 1 }.mean()
///   }
/// }
///
/// let settings = TrainingSettings(loss: .custom(Huber()), schedule: .constant(0.1))
/// ```
///
/// Its expression is made of any operations, the kit's or your own; derivatives follow from theirs.
/// It is always the same, as no `Scalar` tells whether it is above 0: a ``Trainer`` can record it.
public protocol LossFunction: Sendable {
  /// What the loss is called in files.
  ///
  /// Training goes on from a file with a loss of the same name: one that is none of the kit's and
  /// holds the constants that the loss has, as in `huber 0.5`.
  var name: String { get }

  /// The loss of one example, whose targets are as ``numbers(for:)`` gives them: a `Double` for
  /// `Double`s, a graph for `Value`s.
  func callAsFunction<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S

  /// The targets that the outputs are compared with; if left out, those of the mean squared error.
  func numbers(for target: Target) -> [Double]

  /// The class that outputs stand for; if left out, that of the mean squared error.
  func label(for outputs: [Double]) -> Int
}

extension LossFunction {
  public func numbers(for target: Target) -> [Double] {
    Loss.meanSquaredError.numbers(for: target)
  }

  public func label(for outputs: [Double]) -> Int {
    Loss.meanSquaredError.label(for: outputs)
  }
}
