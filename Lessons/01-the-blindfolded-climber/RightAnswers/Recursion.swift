// 1.4: the walk is a step and the walk from there, with a loop of its own downhill.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
}

func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  let ahead = f(x + step)
  let behind = f(x - step)
  return ahead / (2 * step) - behind / (2 * step)
}

func bestStep(
  among steps: [Double], for f: (Double) -> Double, at x: Double, exactSlope: Double
) -> Double {
  return todo(.nan)
}

func climb(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  guard steps > 0 else { return [start] }
  let next = start + slope(of: f, at: start, step: 1e-5) * rate
  return [start] + climb(f, from: next, rate: rate, steps: steps - 1)
}

func descend(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  var places = [start]
  while places.count <= steps {
    let place = places[places.count - 1]
    places.append(place - rate * slope(of: f, at: place, step: 1e-5))
  }
  return places
}

var startsThatReachTheTop: [Double] {
  return todo([])
}

func isLevel(_ f: (Double) -> Double, at x: Double, step: Double) -> Bool {
  return todo(false)
}
