// 3.6: the slope of what follows, times that of the first link.
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
  guard let first = chain.first else { return 1 }
  let rest = slopeFromTheEnd(of: Array(chain.dropFirst()), at: first.value(x))
  return rest * first.slope(x)
}
