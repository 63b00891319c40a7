import ChainRule

extension Plot {
  /// How one axis puts values on the canvas; its ends are exponents of ten if it is logarithmic.
  struct AxisScale {
    let axis: Axis
    private(set) var lower = 0.0, upper = 1.0

    /// The places of the two ends.
    let start: Double, end: Double

    /// The scale that shows the given values from `start` to `end`.
    init(
      _ axis: Axis, showing values: [Double], stances: [Stance], from start: Double, to end: Double
    ) {
      self.axis = axis
      self.start = start
      self.end = end
      if let categories = axis.categories {
        (lower, upper) = (-0.5, Double(max(categories.count, 1)) - 0.5)
      } else if let range = axis.range {
        (lower, upper) = (measure(range.lowerBound) ?? 0, measure(range.upperBound) ?? 1)
      } else {
        fit(values.compactMap(measure), stances)
      }
    }

    /// Where a value stands; `nil` for one that cannot be drawn.
    func place(of value: Double) -> Double? {
      measure(value).map { measured in
        // Places far outside are brought nearer, so that lines to them can still be cut off.
        let share = (measured - lower) / (upper - lower)
        return start + (end - start) * min(max(share, -10_000), 10_000)
      }
    }

    /// Whether a value lies between the ends.
    func contains(_ value: Double) -> Bool {
      guard let measured = measure(value) else { return false }
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

    /// The value as the axis measures it: itself or its logarithm.
    private func measure(_ value: Double) -> Double? {
      guard Numbers.drawable.contains(value) else { return nil }
      if axis.scale == .linear { return value }
      return value > 0 ? log10(value) : nil
    }

    private mutating func fit(_ values: [Double], _ stances: [Stance]) {
      guard var least = values.min(), var greatest = values.max() else { return }
      let standsOnZero = stances.contains(.onBaseline) && axis.scale == .linear
      if standsOnZero { (least, greatest) = (min(least, 0), max(greatest, 0)) }
      let size = max(least.magnitude, greatest.magnitude)
      if greatest - least <= max(size * 1e-9, 1e-290) {
        let room = axis.scale == .logarithmic || size < 1e-290 ? 1 : size / 2
        (least, greatest) = standsOnZero ? (0, room) : (least - room, greatest + room)
      }
      let isFilled = stances.contains(.filling) || stances.contains(.table)
      let room = isFilled ? 0 : (greatest - least) * 0.04
      // Data that begin at 0, such as steps, begin at the end of the axis, without room before it.
      lower = least == 0 && axis.scale == .linear ? 0 : least - room
      upper = greatest == 0 && axis.scale == .linear ? 0 : greatest + room
      if stances.contains(.onBaseline) && axis.scale == .logarithmic {
        lower = (least - 0.3).rounded(.down)
      }
    }
  }
}
