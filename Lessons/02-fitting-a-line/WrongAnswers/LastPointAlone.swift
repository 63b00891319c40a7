// 2.1: That is the squared error of the last point alone.
import Homework

func predict(_ x: Double, with line: Line) -> Double { line.m * x + line.b }

func meanSquaredError(of line: Line, on points: [Point]) -> Double {
  var sum = 0.0
  for point in points {
    let error = predict(point.x, with: line) - point.y
    sum = error * error
  }
  return sum / Double(points.count)
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
    line.m -= rate * slope.m * line.m
    line.b -= rate * slope.b * line.b
  }
  return todo(line)
}
