extension Plot.AxisScale {
  /// Ticks whose labels do not touch along a horizontal axis.
  var horizontalTicks: [Plot.Tick] {
    let length = (end - start).magnitude
    for count in stride(from: max(Int(length / 60), 3), to: 2, by: -1) {
      let ticks = ticks(about: count)
      let labels = ticks.compactMap(\.label)
      let widest = labels.map { Plot.Font.width(of: $0, size: Plot.Font.small) }.max() ?? 0
      if (widest + 12) * Double(labels.count) <= length + widest { return ticks }
    }
    return ticks(about: 2)
  }

  /// Ticks for a vertical axis.
  var verticalTicks: [Plot.Tick] {
    ticks(about: max(Int((end - start).magnitude / 42), 3))
  }

  private func ticks(about count: Int) -> [Plot.Tick] {
    if let categories = axis.categories {
      return categories.enumerated().map { Plot.Tick(value: Double($0), label: $1) }
    }
    return switch axis.scale {
    case .linear: Plot.LinearTicks.ticks(from: lower, to: upper, count: count)
    case .logarithmic: Plot.LogarithmicTicks.ticks(from: lower, to: upper, count: count)
    }
  }
}
