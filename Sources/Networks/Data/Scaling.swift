import ChainRule

/// A shift and a factor that give numbers the mean 0 and the standard deviation 1.
///
/// ```swift
/// let scaling = Scaling(of: [10, 20, 30, 40])
/// print(scaling.scaled(25), scaling.unscaled(0))  // 0.0 25.0
/// ```
///
/// Numbers of any size are scaled, from 1e-300 to 1e300: no square of them overflows or vanishes on
/// the way. Numbers that are all the same are only shifted.
public struct Scaling: Hashable, Codable, Sendable {
  /// What becomes 0.
  public let mean: Double

  /// What becomes the length 1; above 0.
  public let deviation: Double

  /// The scaling that changes nothing.
  public static let none = Scaling(mean: 0, deviation: 1)

  /// A scaling by given numbers.
  public init(mean: Double, deviation: Double) {
    precondition(
      mean.isFinite && deviation > 0 && deviation.isFinite,
      "a scaling needs a finite mean and a deviation above 0, not \(mean) and \(deviation)")
    self.mean = mean
    self.deviation = deviation
  }

  /// The scaling of some numbers, of which there is at least one.
  public init(of numbers: some Collection<Double>) {
    precondition(!numbers.isEmpty, "a scaling needs numbers")
    let count = Double(numbers.count)
    // The mean of equal values can differ from them in the last digit.
    guard let first = numbers.first, numbers.contains(where: { $0 != first }) else {
      self.init(mean: numbers.first ?? 0, deviation: 1)
      return
    }
    let mean = numbers.reduce(0) { $0 + $1 / count }
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
    if variance.isFinite && variance > 1e-280 {
      self.init(mean: mean, deviation: sqrt(variance))
      return
    }
    // Squares of numbers as large as 1e155 overflow, those of 1e-165 vanish: here the largest
    // distance from the mean is the unit. Halves, as 1e308 − −1e308 is too large for a number.
    let half = numbers.reduce(0) { max($0, ($1 / 2 - mean / 2).magnitude) }
    let parts = numbers.reduce(0) { sum, number in
      let part = (number / 2 - mean / 2) / half
      return sum + part * part / count
    }
    let deviation = half * sqrt(parts) * 2
    self.init(
      mean: mean, deviation: min(max(deviation, .leastNonzeroMagnitude), .greatestFiniteMagnitude))
  }

  /// A number in units of the deviation, seen from the mean.
  public func scaled(_ number: Double) -> Double {
    let distance = number - mean
    return distance.isFinite
      ? distance / deviation : (number / 2 - mean / 2) / (deviation / 2)
  }

  /// The number that was scaled to this.
  public func unscaled(_ number: Double) -> Double { mean + number * deviation }
}

extension DataSet {
  /// The scaling of each input over the examples, of which there is at least one.
  public var inputScalings: [Scaling] {
    inputNames.indices.map { index in Scaling(of: examples.lazy.map { $0.inputs[index] }) }
  }

  /// The scaling of the numbers that are the only target of each example; `nil` for classes, and
  /// for several numbers.
  public var targetScaling: Scaling? {
    let numbers = examples.compactMap { example -> Double? in
      if case .numbers(let numbers) = example.target, numbers.count == 1 { numbers[0] } else { nil }
    }
    return numbers.count == examples.count && !numbers.isEmpty ? Scaling(of: numbers) : nil
  }

  /// Scales each input with the scaling that stands at its place, and a target that is a number.
  public mutating func scale(inputs: [Scaling], target: Scaling? = nil) {
    precondition(
      inputs.count == inputNames.count, "each input of a data set needs a scaling of its own")
    for index in examples.indices {
      for input in inputs.indices {
        examples[index].inputs[input] = inputs[input].scaled(examples[index].inputs[input])
      }
      if let target, case .numbers(let numbers) = examples[index].target {
        examples[index].target = .numbers(numbers.map(target.scaled))
      }
    }
  }
}
