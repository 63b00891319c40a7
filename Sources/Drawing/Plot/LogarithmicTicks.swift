#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Plot {
  /// Ticks at powers of ten, with lines between them where there is room.
  enum LogarithmicTicks {
    /// The ticks between two powers of ten.
    ///
    /// - Parameters:
    ///   - lower: the exponent at the lower end, as −5.3.
    ///   - count: how many numbers there is room for.
    static func ticks(from lower: Double, to upper: Double, count: Int) -> [Tick] {
      // A little more than the range, so that its ends keep their ticks in spite of rounding.
      let first = Int((lower - 1e-6).rounded(.up))
      let last = Int((upper + 1e-6).rounded(.down))
      if last - first < 1 { return withinOneDecade(from: lower, to: upper, count: count) }
      let stride = (last - first) / max(count, 1) + 1
      let isPlain = first >= -3 && last <= 4
      var ticks: [Tick] = []
      for exponent in (first - 1)...last {
        let power = DecimalNumber(coefficient: 1, exponent: exponent)
        if exponent >= first {
          let label = isPlain ? power.text : "10" + SVGText.superscript(exponent)
          ticks.append(Tick(value: power.value, label: exponent % stride == 0 ? label : nil))
        }
        if stride == 1 { ticks += (2...9).map { Tick(value: power.value * Double($0)) } }
      }
      return ticks.filter { contains($0.value, from: lower, to: upper) }
    }

    /// Ticks at round numbers, for a range too short for powers of ten.
    private static func withinOneDecade(from lower: Double, to upper: Double, count: Int) -> [Tick]
    {
      let multiples = [1, 2, 5].flatMap { multiple in
        (Int(lower.rounded(.down))...Int(upper.rounded(.up))).map {
          DecimalNumber(coefficient: multiple, exponent: $0)
        }
      }.filter { contains($0.value, from: lower, to: upper) }.sorted { $0.value < $1.value }
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
