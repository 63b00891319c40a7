// 3.2: the parts have names, and the product is turned round.
import ChainRule
import Homework

func compose(
  _ inner: @escaping (Double) -> Double, then outer: @escaping (Double) -> Double
) -> (Double) -> Double {
  func both(_ x: Double) -> Double {
    let between = inner(x)
    return outer(between)
  }
  return both
}

func slope(of inner: Link, then outer: Link, at x: Double) -> Double {
  let between = inner.value(x)
  let factors = [inner.slope(x), outer.slope(between)]
  return factors[0] * factors[1]
}

func localSlopes(of chain: [Link], at x: Double) -> [Double] {
  return todo([])
}

func slope(of chain: [Link], at x: Double) -> Double {
  return todo(.nan)
}

var slopeOfThreeSquares: Double {
  return 2 * 2 * 2
}

var slopeOfTenHalves: Double {
  return 1 / 1024
}

var slopeThroughLevelGround: Double {
  return 27 * 0
}

func slopes(
  a: Double, b: Double, c: Double
) -> (a: Double, b: Double, c: Double) {
  return todo((a: .nan, b: .nan, c: .nan))
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
