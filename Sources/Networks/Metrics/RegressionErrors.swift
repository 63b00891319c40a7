import ChainRule

/// How far predicted numbers are from the right ones, in the units of those.
///
/// ```swift
/// let errors = RegressionErrors(predicted: [1, 2, 4], right: [1, 2, 3])
/// print(errors.meanAbsolute)  // 0.3333333333333333
/// ```
public struct RegressionErrors: Hashable, Codable, Sendable {
  /// The mean of the squared errors; ∞ where it is too large for a number.
  public let meanSquared: Double

  /// The square root of the mean of the squared errors, which no overflow spoils.
  public let rootMeanSquared: Double

  /// The mean of the errors without their signs.
  public let meanAbsolute: Double

  /// R²: 1 for no error, 0 for errors as large as those of the mean of the right numbers (Wright,
  /// 1921, Correlation and causation). NaN where the right numbers are all the same.
  public let determination: Double

  /// The errors of predictions, of which there is at least one.
  public init(predicted: [Double], right: [Double]) {
    precondition(
      predicted.count == right.count && !right.isEmpty,
      "\(predicted.count) predictions are compared with \(right.count) numbers")
    let count = Double(right.count)
    let errors = zip(predicted, right).map { ($0 - $1).magnitude }
    let largest = errors.max() ?? 0
    let unit = largest > 0 && largest.isFinite ? largest : 1
    let part = errors.reduce(0) { $0 + ($1 / unit) * ($1 / unit) / count }
    rootMeanSquared = unit * sqrt(part)
    meanSquared = rootMeanSquared * rootMeanSquared
    meanAbsolute = errors.reduce(0) { $0 + $1 / count }
    let ratio = rootMeanSquared / Scaling(of: right).deviation
    let isConstant = right.allSatisfy { $0 == right[0] }
    determination = isConstant ? .nan : 1 - ratio * ratio
  }
}
