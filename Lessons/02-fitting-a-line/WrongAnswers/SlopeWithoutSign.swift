// 2.6: A slope has lost its sign
import Homework

func predict(_ x: Double, with line: Line) -> Double { line.m * x + line.b }

func meanSquaredError(of line: Line, on points: [Point]) -> Double {
  return todo(.nan)
}

func gradient(of line: Line, on points: [Point]) -> Gradient {
  var sum = Gradient(m: 0, b: 0)
  for point in points {
    let error = predict(point.x, with: line) - point.y
    sum.m += 2 * error * point.x
    sum.b += 2 * error
  }
  let count = Double(points.count)
  return Gradient(m: sum.m / count, b: sum.b / count)
}

func step(from line: Line, against gradient: Gradient, rate: Double) -> Line {
  return todo(Line(m: .nan, b: .nan))
}

var nearerAfterOneStep: [String] {
  return todo([])
}

var ratesThatFail: [Double] {
  return todo([])
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
    line.m -= rate * max(slope.m, -slope.m)
    line.b -= rate * slope.b
  }
  return line
}
