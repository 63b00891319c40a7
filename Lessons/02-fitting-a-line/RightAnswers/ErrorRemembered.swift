// 2.5: the error of the line is kept, and an attempt that fails goes on at once.
import Homework

func predict(_ x: Double, with line: Line) -> Double {
  line.m * x + line.b
}

func meanSquaredError(of line: Line, on points: [Point]) -> Double {
  var sum = 0.0
  for point in points {
    let error = predict(point.x, with: line) - point.y
    sum += error * error
  }
  return sum / Double(points.count)
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
  Line(m: line.m - rate * gradient.m, b: line.b - rate * gradient.b)
}

var nearerAfterOneStep: [String] {
  return todo([])
}

var ratesThatFail: [Double] {
  return todo([])
}

func fit(_ points: [Point], from start: Line, rate: Double, steps: Int) -> [Attempt] {
  var attempts: [Attempt] = []
  var best = start
  var lowest = meanSquaredError(of: start, on: points)
  var current = rate
  while attempts.count < steps {
    let tried = step(from: best, against: gradient(of: best, on: points), rate: current)
    let error = meanSquaredError(of: tried, on: points)
    attempts.append(Attempt(rate: current, error: error, errorFell: error < lowest))
    guard error < lowest else {
      current *= 0.5
      continue
    }
    (best, lowest) = (tried, error)
  }
  return attempts
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
