// 2.5: The rate was doubled where the error did not fall.
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
  var line = start
  var rate = rate
  var attempts: [Attempt] = []
  for _ in 0..<steps {
    let next = step(from: line, against: gradient(of: line, on: points), rate: rate)
    let error = meanSquaredError(of: next, on: points)
    let errorFell = error < meanSquaredError(of: line, on: points)
    attempts.append(Attempt(rate: rate, error: error, errorFell: errorFell))
    if errorFell {
      line = next
    } else {
      rate *= 2
    }
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
