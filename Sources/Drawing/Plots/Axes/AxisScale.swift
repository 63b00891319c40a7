import ChainRule

extension Plot {
  /// How one axis puts numbers on the canvas; its ends are exponents of ten if it is logarithmic.
  struct AxisScale {
    let axis: Axis
    private(set) var lower = 0.0, upper = 1.0

    /// The places of the two ends.
    let start: Double, end: Double

    /// The scale that shows the given numbers from `start` to `end`.
    init(
      _ axis: Axis, showing numbers: [Double], stances: [Stance], from start: Double, to end: Double
    ) {
      self.axis = axis
      self.start = start
      self.end = end
      if let categories = axis.categories {
        (lower, upper) = (-0.5, Double(max(categories.count, 1)) - 0.5)
      } else if let range = axis.range {
        (lower, upper) = (measure(range.lowerBound) ?? 0, measure(range.upperBound) ?? 1)
      } else {
        fit(numbers.compactMap(measure), stances)
      }
    }

    /// Where a number stands; `nil` for one that cannot be drawn.
    func place(of number: Double) -> Double? {
      measure(number).map { measured in
        // Places far outside are brought nearer, so that lines to them can still be cut off.
        let share = (measured - lower) / (upper - lower)
        return start + (end - start) * min(max(share, -10_000), 10_000)
      }
    }

    /// Whether a number lies between the ends.
    func contains(_ number: Double) -> Bool {
      guard let measured = measure(number) else { return false }
      let slack = (upper - lower) * 1e-6
      return measured >= lower - slack && measured <= upper + slack
    }

    /// The place where bars stand: zero, or the lower end.
    var baseline: Double {
      axis.scale == .linear ? place(of: min(max(0, lower), upper)) ?? start : start
    }

    /// Moves both ends outwards until they are so far apart.
    mutating func widen(to width: Double) {
      let room = (width - (upper - lower)) / 2
      (lower, upper) = (lower - room, upper + room)
    }

    /// The number as the axis measures it: itself or its logarithm.
    private func measure(_ number: Double) -> Double? {
      guard Numbers.drawable.contains(number) else { return nil }
      if axis.scale == .linear { return number }
      return number > 0 ? log10(number) : nil
    }

    private mutating func fit(_ numbers: [Double], _ stances: [Stance]) {
      guard var least = numbers.min(), var greatest = numbers.max() else { return }
      let standsOnZero = stances.contains(.onBaseline) && axis.scale == .linear
      if standsOnZero { (least, greatest) = (min(least, 0), max(greatest, 0)) }
      let size = max(least.magnitude, greatest.magnitude)
      if greatest - least <= max(size * 1e-9, 1e-290) {
        let room = axis.scale == .logarithmic || size < 1e-290 ? 1 : size / 2
        (least, greatest) = standsOnZero ? (0, room) : (least - room, greatest + room)
      }
      let isFilled = stances.contains(.filling) || stances.contains(.table)
      let room = isFilled ? 0 : (greatest - least) * 0.04
      // An axis that begins at zero, as time does, begins there.
      lower = least == 0 && axis.scale == .linear ? 0 : least - room
      upper = greatest == 0 && axis.scale == .linear ? 0 : greatest + room
      if stances.contains(.onBaseline) && axis.scale == .logarithmic {
        lower = (least - 0.3).rounded(.down)
      }
    }
  }
}
