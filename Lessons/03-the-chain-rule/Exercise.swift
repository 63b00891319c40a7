import ChainRule
import Homework

/// **3.1** The function that applies `inner` first, and `outer` to what comes out of it.
func compose(
  _ inner: @escaping (Double) -> Double, then outer: @escaping (Double) -> Double
) -> (Double) -> Double {
  return todo({ _ in .nan })
}

/// **3.2** The slope at `x` of the function that applies `inner` first and `outer` then.
func slope(of inner: Link, then outer: Link, at x: Double) -> Double {
  return todo(.nan)
}

/// **3.3** The slope of each link of `chain`, at what goes into that link when `x` goes into the
/// first. A chain may be empty.
func localSlopes(of chain: [Link], at x: Double) -> [Double] {
  return todo([])
}

/// **3.3** The slope at `x` of the whole chain; 1 for an empty one, which hands on what goes in.
func slope(of chain: [Link], at x: Double) -> Double {
  return todo(.nan)
}

/// **3.4** Your prediction: the slope at 1 of the chain `square`, `square`, `square`.
var slopeOfThreeSquares: Double {
  return todo(.nan)
}

/// **3.4** Your prediction: the slope at 1 of a chain of ten times `halve`, to four decimals.
var slopeOfTenHalves: Double {
  return todo(.nan)
}

/// **3.4** Your prediction: the slope at 0 of the chain `square`, `triple`, `triple`, `triple`.
var slopeThroughLevelGround: Double {
  return todo(.nan)
}

/// **3.5** The slopes by a, by b and by c of −a³ + sin 3b − 1/c + b^2.5 − √a, from the rules of
/// calculus. The angle 3b is in radians.
func slopes(
  a: Double, b: Double, c: Double
) -> (a: Double, b: Double, c: Double) {
  return todo((a: .nan, b: .nan, c: .nan))
}

/// **3.6** The slope at `x` of the whole chain, multiplied together from its end to its start.
///
/// There is a mistake in it. Find and mend it, and take the `todo` away.
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
