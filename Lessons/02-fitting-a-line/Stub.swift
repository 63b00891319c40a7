import Homework

/// **2.1** The height that `line` predicts at `x`.
func predict(_ x: Double, with line: Line) -> Double {
  return todo(.nan)
}

/// **2.1** How wrong `line` is: the mean, over all `points`, of the squared errors.
///
/// The error at a point is what the line predicts minus what was measured.
func meanSquaredError(of line: Line, on points: [Point]) -> Double {
  return todo(.nan)
}

/// **2.2** How fast the mean squared error rises with `m`, and how fast with `b`.
func gradient(of line: Line, on points: [Point]) -> Gradient {
  return todo(Gradient(m: .nan, b: .nan))
}

/// **2.3** The line one step further downhill: each coefficient minus `rate` times its slope.
func step(from line: Line, against gradient: Gradient, rate: Double) -> Line {
  return todo(Line(m: .nan, b: .nan))
}

/// **2.4** Your prediction: the best line for the seedling has m = 2 and b = 1. From the line with
/// m = 1 and b = 2, take one step at a rate of 0.1. Which of `"m"` and `"b"` come nearer to the
/// best?
var nearerAfterOneStep: [String] {
  return todo([])
}

/// **2.4** Your prediction: with which of the rates 0.01, 0.1, 0.2, 0.3 and 1 is the error larger
/// after 20 steps from m = 0 and b = 0 than it was at the start?
var ratesThatFail: [Double] {
  return todo([])
}

/// **2.5** Tries as many steps as `steps` says, and reports on each.
///
/// Where the error fell, the new line is kept, and the rate too. Where it did not, the line stays
/// what it was, and the next attempt has half the rate.
func fit(_ points: [Point], from start: Line, rate: Double, steps: Int) -> [Attempt] {
  return todo([])
}

/// **2.6** The line after so many `steps`, every one of them taken.
///
/// There is a mistake in it: from m = 0 and b = 0 it never moves. Find and mend it, and take the
/// `todo` away.
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
