// 3.6: That is the slope of another chain, with the last link first.
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
  return todo((a: .nan, b: .nan, c: .nan))
}

func slopeFromTheEnd(of chain: [Link], at x: Double) -> Double {
  var slope = 1.0
  var place = x
  for link in chain.reversed() {
    slope *= link.slope(place)
    place = link.value(place)
  }
  return slope
}
