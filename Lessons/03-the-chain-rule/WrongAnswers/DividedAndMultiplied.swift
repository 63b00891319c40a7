// 3.5: That is the same for each c.
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
  return todo(.nan)
}

var slopeOfTenHalves: Double {
  return todo(.nan)
}

var slopeThroughLevelGround: Double {
  return todo(.nan)
}

func slopes(
  a: Double, b: Double, c: Double
) -> (a: Double, b: Double, c: Double) {
  let slopeByA = -3 * a * a - 1 / (2 * sqrt(a))
  let slopeByB = cos(3 * b) * 3 + 2.5 * pow(b, 1.5)
  let slopeByC = 1 / c * c
  return (slopeByA, slopeByB, slopeByC)
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
