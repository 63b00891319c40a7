/// **2.1** The height that `line` predicts at `x`.
func predict(_ x: Double, with line: Line) -> Double {
  line.m * x + line.b
}

/// **2.1** How wrong `line` is: the mean, over all `points`, of the squared errors.
///
/// The error at a point is what the line predicts minus what was measured.
func meanSquaredError(of line: Line, on points: [Point]) -> Double {
  var sum = 0.0
  for point in points {
    let error = predict(point.x, with: line) - point.y
    sum += error * error
  }
  return sum / Double(points.count)
}

/// **2.2** How fast the mean squared error rises with `m`, and how fast with `b`.
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

/// **2.3** The line one step further downhill: each coefficient minus `rate` times its slope.
func step(from line: Line, against gradient: Gradient, rate: Double) -> Line {
  Line(m: line.m - rate * gradient.m, b: line.b - rate * gradient.b)
}

/// **2.4** Your prediction: the best line for the seedling has m = 2 and b = 1. From the line with
/// m = 1 and b = 2, take one step at a rate of 0.1. Which of `"m"` and `"b"` come nearer to the
/// best?
///
/// The errors there are 1.2, −0.6, −0.4 and −2.2, so both slopes are negative: both rise.
var nearerAfterOneStep: [String] {
  return ["m"]
}

/// **2.4** Your prediction: with which of the rates 0.01, 0.1, 0.2, 0.3 and 1 is the error larger
/// after 20 steps from m = 0 and b = 0 than it was at the start?
///
/// Steps at 0.2 go too far, but each lands lower than it started. At 0.3 each lands higher.
var ratesThatFail: [Double] {
  return [0.3, 1]
}

/// **2.5** Tries as many steps as `steps` says, and reports on each.
///
/// Where the error fell, the new line is kept, and the rate too. Where it did not, the line stays
/// what it was, and the next attempt has half the rate.
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
      rate /= 2
    }
  }
  return attempts
}

/// **2.6** The line after so many `steps`, every one of them taken.
func lineAfter(
  _ steps: Int, from start: Line, on points: [Point], rate: Double
) -> Line {
  var line = start
  for _ in 0..<steps {
    let slope = gradient(of: line, on: points)
    line.m -= rate * slope.m
    line.b -= rate * slope.b
  }
  return line
}
