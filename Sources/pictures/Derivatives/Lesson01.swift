import ChainRule
import Drawing

/// The pictures of lesson 1, the blindfolded climber.
let lesson01 = [
  Picture("error-against-step", of: "01-the-blindfolded-climber") { errorAgainstStep().svg },
  Picture("two-peaks", of: "01-the-blindfolded-climber") { twoPeaks().svg },
]

/// The error of both slopes of x³ at 0.3, where the exact slope is 0.27. Products and decimal
/// literals have the same bits on every machine, and so has the picture.
private func errorAgainstStep() -> Plot {
  let steps = (1...14).flatMap { digits in [5, 2, 1].compactMap { Double("\($0)e-\(digits + 1)") } }
  let x = 0.3
  func f(_ x: Double) -> Double { x * x * x }
  func errors(_ slope: (Double) -> Double) -> [(Double, Double)] {
    steps.map { ($0, abs(slope($0) - 0.27)) }
  }
  let forward = errors { (f(x + $0) - f(x)) / $0 }
  let central = errors { (f(x + $0) - f(x - $0)) / (2 * $0) }

  var plot = Plot(
    title: "The best step is not the smallest",
    x: Axis("step", scale: .logarithmic),
    y: Axis("error of the slope of x³ at 0.3", scale: .logarithmic))
  plot.add(.line(forward, name: "forward"), .line(central, name: "central"))
  return plot
}

/// The hill of exercise 1.5, with the climber from 1 on the way to the top.
private func twoPeaks() -> Plot {
  func hill<S: Scalar>(_ x: S) -> S { 2 * exp(-(x + 2) * (x + 2)) + 3 * exp(-(x - 3) * (x - 3)) }
  var x = 1.0
  var path: [(Double, Double)] = []
  for _ in 0...20 {
    path.append((x, hill(x)))
    x += 0.1 * hill(Dual(x, tangent: 1)).tangent
  }
  var plot = Plot(
    title: "The climber feels only the ground underfoot", x: Axis("x"), y: Axis("height"))
  plot.add(.curve(over: -8...10, name: "hill", color: .grey) { hill($0) })
  plot.add(
    .path(path, name: "steps", color: .vermillion),
    .ball(at: path[path.count - 1], name: "climber", color: .vermillion))
  return plot
}
