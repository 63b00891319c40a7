import ChainRule
import Drawing

/// The pictures of lesson 2, fitting a line.
let lesson02 = [
  Picture("fit", of: "02-fitting-a-line") { fit().svg },
  Picture("errors", of: "02-fitting-a-line") { errors().svg },
  Picture("valley", of: "02-fitting-a-line") { valley().svg },
]

/// The seedling's height after each week.
private let seedling = [(0, 0.8), (1, 3.6), (2, 4.4), (3, 7.2)]

/// The lines on the way from `start`, the start first.
///
/// The error of a line on the seedling is 0.2 + 3.5 u² + 3 u v + v², where u is m − 2 and v is b −
/// 1. Written like this, in products and sums alone, it has the same bits on every machine.
private func lines(
  from start: (m: Double, b: Double), rate: Double, steps: Int
) -> [(m: Double, b: Double)] {
  var line = start
  return [start]
    + (0..<steps).map { _ in
      let (u, v) = (line.m - 2, line.b - 1)
      line = (line.m - rate * (7 * u + 3 * v), line.b - rate * (3 * u + 2 * v))
      return line
    }
}

private func error(of line: (m: Double, b: Double)) -> Double {
  let (u, v) = (line.m - 2, line.b - 1)
  return 0.2 + 3.5 * u * u + 3 * u * v + v * v
}

/// The line, from the level one at 0, at a rate small enough to see it turn.
private func fit() -> Plot {
  let lines = lines(from: (0, 0), rate: 0.01, steps: 40)
  let shown = stride(from: 0, through: 40, by: 4).map { step in
    let line = lines[step]
    return [(0.0, line.b), (4.0, 4 * line.m + line.b)]
  }
  var plot = Plot(
    title: "The line turns into the points",
    x: Axis("weeks", range: 0...4), y: Axis("height in centimetres", range: -1...10))
  plot.add(
    .fading(shown, first: "start", last: "after 40 steps"),
    .points(seedling.map { (Double($0.0), $0.1) }, name: "measured", color: .black, size: 4))
  return plot
}

/// The error after each step, at three rates that work.
private func errors() -> Plot {
  var plot = Plot(
    title: "The error falls, quickly and then slowly",
    x: Axis("step"), y: Axis("mean squared error", range: 0...22))
  for rate in [0.01, 0.03, 0.1] {
    plot.add(.line(lines(from: (0, 0), rate: rate, steps: 40).map(error), name: "rate \(rate)"))
  }
  plot.add(.horizontal(at: 0.2, "0.2, the best line"))
  return plot
}

/// The error as a map, seen from above: the way down from m = 1 and b = 2, and the straight way.
private func valley() -> Plot {
  let way = lines(from: (1, 2), rate: 0.1, steps: 100).map { ($0.m, $0.b) }
  var plot = Plot(
    title: "Downhill is not straight to the lowest point",
    x: Axis("m", range: 0...4), y: Axis("b", range: -0.5...2.5),
    width: 400, height: 300, hasEqualUnits: true)
  plot.add(
    .fading([0.05, 0.2, 0.5, 1, 1.5, 2.5, 4, 6].map(contour).reversed(), color: .grey),
    .line([(1, 2), (2, 1)], name: "straight", color: .black, dash: .dotted),
    .line(Array(way.dropFirst(4)), color: .vermillion, dash: .solid),
    .path(Array(way.prefix(5)), name: "steps", color: .vermillion),
    .points([(2, 1)], marker: .cross, name: "best line", color: .black, size: 5))
  return plot
}

/// The lines whose error is `height` more than the least, in a closed curve.
private func contour(_ height: Double) -> [(Double, Double)] {
  // With s = v + 1.5 u, the error above the least is s² + 1.25 u²: a circle, stretched and sheared.
  (0...120).map { step in
    let angle = Double(step) / 60 * Double.pi
    let u = sqrt(height / 1.25) * cos(angle)
    let s = sqrt(height) * sin(angle)
    return (2 + u, 1 + s - 1.5 * u)
  }
}
