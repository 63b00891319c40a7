import ChainRule
import Drawing

/// The pictures of lesson 5, local rules.
let lesson05 = [
  Picture("three-rules", of: "05-local-rules") {
    let operations: [(Value, Value) -> Value] = [(+), (*), maximum]
    var diagram = Diagram(of: operations.map { $0(Value(2, "a"), Value(3, "b")) })
    diagram.options.direction = .down
    return try svg(of: diagram, edges: .numbers)
  },
  Picture("local-derivatives", of: "05-local-rules") {
    let formula = try Formula("p = a*b; s = p + c; y = s/d")
    let y = try formula.value(["a": 3, "b": 4, "c": 2, "d": 2])
    y.backward()
    return try svg(of: Diagram(of: y), edges: .numbers)
  },
  Picture("its-own-slope", of: "05-local-rules") { ownSlope().svg },
  Picture("corner", of: "05-local-rules") { corner().svg },
  Picture(
    page: "rules", of: "05-local-rules", "y = (a*b + c)/d", ["a": 3, "b": 4, "c": 2, "d": 2]),
]

/// The exponential function with three of its tangents.
private func ownSlope() -> Plot {
  var plot = Plot(
    title: "The slope of eˣ is its height", x: Axis("x"), y: Axis("eˣ", range: 0...10.5))
  plot.add(.curve(over: -2...2.3, name: "eˣ", color: .grey) { exp($0) })
  for (x, slope) in [(0.0, "1"), (1, "2.72"), (2, "7.39")] {
    let height = exp(x)
    let tangent = [-0.35, 0.35].map { (x + $0, height + $0 * height) }
    plot.add(
      .line(tangent, color: .blue, dash: .solid),
      .points([(x, height)], marker: .circle, color: .blue, size: 5),
      .note("height \(slope), slope \(slope)", at: (x, height), .left))
  }
  return plot
}

/// relu and its slope, with the convention at the corner.
private func corner() -> Plot {
  var plot = Plot(
    title: "At its corner relu has no slope of its own", x: Axis("x"), y: Axis("", range: -0.5...2))
  plot.add(.line([(-2, 0), (0, 0), (2, 2)], name: "relu", color: .grey))
  plot.add(.line([(-2, 0), (0, 0), (0, .nan), (0, 1), (2, 1)], name: "its slope", color: .blue))
  plot.add(.line([(-1, 0), (1, 1)], name: "central slope: 0.5", color: .black, dash: .dotted))
  plot.add(
    .points([(0, 1)], marker: .ring, color: .blue, size: 5),
    .points([(0, 0)], marker: .circle, color: .blue, size: 5),
    .note("by convention 0", at: (0, 0), .belowRight))
  return plot
}
