import ChainRule

extension Plot {
  /// Ticks at powers of ten, with lines between them where there is room.
  enum LogarithmicTicks {
    /// The ticks between two exponents of ten, such as −5.3; there is room for `count` labels.
    static func ticks(from lower: Double, to upper: Double, count: Int) -> [Tick] {
      // A little more than the range, so that its ends keep their ticks in spite of rounding.
      let first = Int((lower - 1e-6).rounded(.up))
      let last = Int((upper + 1e-6).rounded(.down))
      if last - first < 1 { return withinOneDecade(from: lower, to: upper, count: count) }
      // Powers 1, 2, 5, 10, … decades apart, as on an axis of exponents.
      let wanted = Double(last - first) / Double(max(count, 1))
      let stride = Int(LinearTicks.niceStep(max(wanted, 1)).value)
      let isPlain = first >= -3 && last <= 4
      var ticks: [Tick] = []
      for exponent in (first - 1)...last {
        let power = DecimalNumber(coefficient: 1, exponent: exponent)
        let isLabelled = exponent % stride == 0
        if exponent >= first && (isLabelled || stride <= 5) {
          let label = isPlain ? power.text : "10" + SVGText.superscript(exponent)
          ticks.append(Tick(value: power.value, label: isLabelled ? label : nil))
        }
        if stride == 1 { ticks += (2...9).map { Tick(value: power.value * Double($0)) } }
      }
      return ticks.filter { contains($0.value, from: lower, to: upper) }
    }

    /// Ticks at round numbers, for a range too short for powers of ten.
    private static func withinOneDecade(from lower: Double, to upper: Double, count: Int) -> [Tick]
    {
      var multiples: [DecimalNumber] = []
      for exponent in Int(lower.rounded(.down))...Int(upper.rounded(.up)) {
        multiples += [1, 2, 5].map { DecimalNumber(coefficient: $0, exponent: exponent) }
      }
      multiples.removeAll { !contains($0.value, from: lower, to: upper) }
      if multiples.count > 2 {
        return zip(multiples, LinearTicks.labels(multiples)).map {
          Tick(value: $0.value, label: $1)
        }
      }
      return LinearTicks.ticks(from: pow(10, lower), to: pow(10, upper), count: count)
    }

    private static func contains(_ value: Double, from lower: Double, to upper: Double) -> Bool {
      let exponent = log10(value)
      return exponent >= lower - 1e-6 && exponent <= upper + 1e-6
    }
  }
}
