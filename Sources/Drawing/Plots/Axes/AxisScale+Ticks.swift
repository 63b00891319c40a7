extension Plot.AxisScale {
  /// Ticks for a horizontal axis, as many as there is room for labels that do not touch.
  var horizontalTicks: [Plot.Tick] {
    let most = max(Int((end - start).magnitude / 60), 3)
    let choices = (1...most).reversed().map(ticks).filter { !$0.isEmpty }
    return choices.first(where: hasRoom) ?? choices.last ?? []
  }

  private func hasRoom(_ ticks: [Plot.Tick]) -> Bool {
    let labels = ticks.compactMap { tick in
      tick.label.map { (place: place(of: tick.value) ?? 0, width: width(of: $0)) }
    }
    return zip(labels, labels.dropFirst()).allSatisfy { left, right in
      right.place - left.place >= (left.width + right.width) / 2 + 10
    }
  }

  private func width(of label: String) -> Double {
    Plot.Font.width(of: label, size: Plot.Font.small)
  }

  /// Ticks for a vertical axis.
  var verticalTicks: [Plot.Tick] { ticks(about: max(Int((end - start).magnitude / 42), 3)) }

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
