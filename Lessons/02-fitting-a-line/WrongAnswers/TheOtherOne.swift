// 2.4: Make the table of the first hint
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
  return ["b"]
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
