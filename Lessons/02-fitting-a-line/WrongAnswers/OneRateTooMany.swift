// 2.4: Of the 5, 3 are on the right side.
import Homework

func predict(_ x: Double, with line: Line) -> Double {
  return todo(.nan)
}

func meanSquaredError(of line: Line, on points: [Point]) -> Double {
  return todo(.nan)
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
  return [0.1, 0.2, 0.3, 1]
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
