import ChainRule

extension Plot {
  /// A place on an axis that has a line, and mostly a label.
  struct Tick: Equatable {
    var value: Double

    /// The text at the tick; `nil` for a line alone.
    var label: String?
  }

  /// Ticks at round numbers: multiples of 1, 2 or 5 times a power of ten. The step is the one of
  /// Paul Heckbert, *Nice numbers for graph labels*, Graphics Gems, 1990.
  enum LinearTicks {
    /// The ticks from `lower` to `upper`, about `count` of them, never more than twice as many.
    static func ticks(from lower: Double, to upper: Double, count: Int) -> [Tick] {
      let step = niceStep((upper - lower) / Double(max(count, 1)))
      // A little more than the range, so that its ends keep their ticks in spite of rounding.
      let first = (lower / step.value - 1e-6).rounded(.up)
      let last = (upper / step.value + 1e-6).rounded(.down)
      guard first <= last, last - first < 1000, max(-first, last) < 1e15 else { return [] }
      let numbers = (Int(first)...Int(last)).map {
        DecimalNumber(coefficient: $0 * step.coefficient, exponent: step.exponent)
      }
      return zip(numbers, labels(numbers)).map { Tick(value: $0.value, label: $1) }
    }

    /// A round step: 1 for less than 1.5, 2 for less than 3, 5 for less than 7, else 10; times 10ⁿ.
    static func niceStep(_ wanted: Double) -> DecimalNumber {
      let step = max(wanted, 1e-300)
      var exponent = Int(log10(step).rounded(.down))
      var fraction = step / Numbers.powerOfTen(exponent)
      if fraction >= 10 {
        fraction /= 10
        exponent += 1
      }
      return switch fraction {
      case ..<1.5: DecimalNumber(coefficient: 1, exponent: exponent)
      case ..<3: DecimalNumber(coefficient: 2, exponent: exponent)
      case ..<7: DecimalNumber(coefficient: 5, exponent: exponent)
      default: DecimalNumber(coefficient: 1, exponent: exponent + 1)
      }
    }

    /// The labels, in one form: all written out, or all with the same power of ten.
    static func labels(_ numbers: [DecimalNumber]) -> [String] {
      guard let order = numbers.filter({ $0.coefficient != 0 }).map(\.order).max() else {
        return numbers.map { _ in "0" }
      }
      if (-4..<6).contains(order) { return numbers.map(\.text) }
      return numbers.map { $0.text(asMultipleOf: order) }
    }
  }
}
