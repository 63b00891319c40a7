import ChainRule

/// How the learning rate depends on the step, counted from 0.
public indirect enum Schedule: Hashable, Codable, Sendable {
  /// The same rate always.
  case constant(Double)

  /// In a straight line from one rate to another over some steps, then constant.
  case linear(from: Double, to: Double, over: Int)

  /// The rate times a factor at each step: rate · factorᵏ at step k.
  case exponential(from: Double, factor: Double)

  /// The rate times a factor each time that some steps have passed.
  case stepDecay(from: Double, factor: Double, every: Int)

  /// Half a cosine wave from one rate to another over some steps, then constant (Loshchilov and
  /// Hutter, 2017, SGDR: stochastic gradient descent with warm restarts, equation 5).
  case cosine(from: Double, to: Double, over: Int)

  /// A rise in a straight line to the first rate of another schedule, which then begins (Goyal and
  /// others, 2017, Accurate, large minibatch SGD: training ImageNet in 1 hour).
  case warmUp(over: Int, Schedule)

  /// The learning rate at a step.
  public func rate(at step: Int) -> Double {
    switch self {
    case .constant(let rate):
      return rate
    case .linear(let first, let last, let count):
      return first + (last - first) * Self.progress(step, of: count)
    case .exponential(let first, let factor):
      return first * pow(factor, Double(step))
    case .stepDecay(let first, let factor, let count):
      precondition(count > 0, "a step decay has at least one step between two decays, not \(count)")
      return first * pow(factor, Double(step / count))
    case .cosine(let first, let last, let count):
      return last + (first - last) * (1 + cos(.pi * Self.progress(step, of: count))) / 2
    case .warmUp(let count, let schedule):
      return step < count
        ? schedule.rate(at: 0) * Double(step + 1) / Double(count)
        : schedule.rate(at: step - count)
    }
  }

  private static func progress(_ step: Int, of count: Int) -> Double {
    step >= count ? 1 : Double(step) / Double(count)
  }
}

extension Schedule: CustomStringConvertible {
  /// The schedule in words: `1.0 to 0.1 over 100 steps`.
  public var description: String {
    switch self {
    case .constant(let rate): "\(rate)"
    case .linear(let first, let last, let count): "\(first) to \(last) over \(count) steps"
    case .exponential(let first, let factor): "\(first), times \(factor) at each step"
    case .stepDecay(let first, let factor, let count):
      "\(first), times \(factor) every \(count) steps"
    case .cosine(let first, let last, let count):
      "\(first) to \(last) over \(count) steps along a cosine"
    case .warmUp(let count, let schedule): "a rise over \(count) steps, then \(schedule)"
    }
  }
}
