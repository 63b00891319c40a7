// 2.1: lists of errors and of squares, and a sum by reduce.
import Homework

func predict(_ x: Double, with line: Line) -> Double {
  line.b + x * line.m
}

func meanSquaredError(of line: Line, on points: [Point]) -> Double {
  let errors = points.map { $0.y - predict($0.x, with: line) }
  return errors.map { $0 * $0 }.reduce(0, +) / Double(errors.count)
}

func gradient(of line: Line, on points: [Point]) -> Gradient {
  return todo(Gradient(m: .nan, b: .nan))
}

func step(from line: Line, against gradient: Gradient, rate: Double) -> Line {
  return todo(Line(m: .nan, b: .nan))
}

var nearerAfterOneStep: [String] {
  return todo([])
}

var ratesThatFail: [Double] {
  return [1, 0.3]
}

func fit(_ points: [Point], from start: Line, rate: Double, steps: Int) -> [Attempt] {
  return todo([])
}

func lineAfter(
  _ steps: Int, from start: Line, on points: [Point], rate: Double
) -> Line {
  var line = start
  for _ in 0..<steps {
    let slope = gradient(of: line, on: points)
    line.m -= rate * slope.m * line.m
    line.b -= rate * slope.b * line.b
  }
  return todo(line)
}
