// 3.4: all five digits, and powers as quotients.
import ChainRule
import Homework

func compose(
  _ inner: @escaping (Double) -> Double, then outer: @escaping (Double) -> Double
) -> (Double) -> Double {
  return todo({ _ in .nan })
}

func slope(of inner: Link, then outer: Link, at x: Double) -> Double {
  return todo(.nan)
}

func localSlopes(of chain: [Link], at x: Double) -> [Double] {
  return todo([])
}

func slope(of chain: [Link], at x: Double) -> Double {
  return todo(.nan)
}

var slopeOfThreeSquares: Double {
  return 8
}

var slopeOfTenHalves: Double {
  return 0.0009765625
}

var slopeThroughLevelGround: Double {
  return 0
}

func slopes(
  a: Double, b: Double, c: Double
) -> (a: Double, b: Double, c: Double) {
  return (-3 * pow(a, 2) - 0.5 / sqrt(a), 3 * cos(3 * b) + 5 / 2 * b * sqrt(b), 1 / c / c)
}

func slopeFromTheEnd(of chain: [Link], at x: Double) -> Double {
  var places: [Double] = []
  var place = x
  for link in chain {
    place = link.value(place)
    places.append(place)
  }
  var slope = 1.0
  for (link, place) in zip(chain, places).reversed() {
    slope *= link.slope(place)
  }
  return todo(slope)
}
