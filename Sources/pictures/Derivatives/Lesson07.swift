import Drawing

/// The pictures of lesson 7, gradient checking.
let lesson07 = [
  Picture("error-against-step", of: "07-gradient-checking") { rightAndWrong().svg },
  Picture("size-of-the-input", of: "07-gradient-checking") { sizes().svg },
  Picture("kink", of: "07-gradient-checking") { kink().svg },
  Picture(page: "cube", of: "07-gradient-checking", "x^3", ["x": 2]),
]

// Products and quotients have the same bits on every machine, and so have these pictures.

private let steps = (1...15).flatMap { digits in
  [5, 2, 1].compactMap { Double("\($0)e-\(digits)") }
}

/// The central slope of x³.
private func measuredSlope(at x: Double, step: Double) -> Double {
  func f(_ x: Double) -> Double { x * x * x }
  return (f(x + step) - f(x - step)) / (2 * step)
}

private func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  abs(claimed - measured) / max(abs(claimed), abs(measured))
}

/// The right rule for x³ at 1.7, and a wrong one.
private func rightAndWrong() -> Plot {
  let x = 1.7
  func errors(of claimed: Double) -> [(Double, Double)] {
    steps.map { ($0, relativeError(claimed, measuredSlope(at: x, step: $0))) }
  }
  var plot = Plot(
    title: "A wrong rule is wrong at every step",
    x: Axis("step", scale: .logarithmic),
    y: Axis("relative error at x = 1.7", scale: .logarithmic))
  plot.add(.line(errors(of: 3 * x * x), name: "right: 3x²"))
  plot.add(.line(errors(of: 3 * x), name: "wrong: 3x"))
  return plot
}

/// The right rule for x³ at inputs of three sizes.
private func sizes() -> Plot {
  var plot = Plot(
    title: "A large input needs a long step",
    x: Axis("step", scale: .logarithmic),
    y: Axis("relative error", scale: .logarithmic, range: 1e-12...1))
  var chosen: [(Double, Double)] = []
  for (size, name) in [(1.0, "x = 1"), (1e3, "x = a thousand"), (1e6, "x = a million")] {
    let tried = (steps.filter { $0 >= 1e-9 } + steps.map { $0 * 1e6 }).filter { $0 < size }
    plot.add(.line(tried.sorted().map { ($0, worstError(near: size, step: $0)) }, name: name))
    chosen.append((1e-5 * size, worstError(near: size, step: 1e-5 * size)))
  }
  plot.add(.points(chosen, marker: .ring, name: "0.00001 × x", color: .black, size: 5))
  return plot
}

/// The largest error among places near x. At a single one rounding can cancel by chance.
private func worstError(near x: Double, step: Double) -> Double {
  (0..<40).map { index in
    let place = x + x * Double(index) / 97
    return relativeError(3 * place * place, measuredSlope(at: place, step: step))
  }.max() ?? 0
}

/// relu near 0, with one foot on each side.
private func kink() -> Plot {
  var plot = Plot(
    title: "At a kink, two feet stand on two different slopes",
    x: Axis("x, in steps"), y: Axis("relu(x), in steps"), height: 170)
  plot.add(.line([(-2, 0), (0, 0), (2, 2)], name: "relu", color: .grey))
  plot.add(
    .line([(-1, 0), (1, 1)], name: "measured at 0", color: .vermillion),
    .points([(-1, 0), (1, 1)], color: .vermillion))
  return plot
}
