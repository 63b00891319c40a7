import ChainRule

/// **3.1** The function that applies `inner` first, and `outer` to what comes out of it.
func compose(
  _ inner: @escaping (Double) -> Double, then outer: @escaping (Double) -> Double
) -> (Double) -> Double {
  return { x in outer(inner(x)) }
}

/// **3.2** The slope at `x` of the function that applies `inner` first and `outer` then.
func slope(of inner: Link, then outer: Link, at x: Double) -> Double {
  outer.slope(inner.value(x)) * inner.slope(x)
}

/// **3.3** The slope of each link of `chain`, at what goes into that link when `x` goes into the
/// first. A chain may be empty.
func localSlopes(of chain: [Link], at x: Double) -> [Double] {
  var slopes: [Double] = []
  var place = x
  for link in chain {
    slopes.append(link.slope(place))
    place = link.value(place)
  }
  return slopes
}

/// **3.3** The slope at `x` of the whole chain; 1 for an empty one, which hands on what goes in.
func slope(of chain: [Link], at x: Double) -> Double {
  localSlopes(of: chain, at: x).reduce(1, *)
}

/// **3.4** Your prediction: the slope at 1 of the chain `square`, `square`, `square`.
///
/// 1 goes into each of the squares, and the slope of each is 2.
var slopeOfThreeSquares: Double {
  return 8
}

/// **3.4** Your prediction: the slope at 1 of a chain of ten times `halve`, to four decimals.
var slopeOfTenHalves: Double {
  return 0.0010
}

/// **3.4** Your prediction: the slope at 0 of the chain `square`, `triple`, `triple`, `triple`.
///
/// The square is level at 0, and nothing that comes after it can change that.
var slopeThroughLevelGround: Double {
  return 0
}

/// **3.5** The slopes by a, by b and by c of −a³ + sin 3b − 1/c + b^2.5 − √a, from the rules of
/// calculus. The angle 3b is in radians.
func slopes(
  a: Double, b: Double, c: Double
) -> (a: Double, b: Double, c: Double) {
  let slopeByA = -3 * a * a - 1 / (2 * sqrt(a))
  let slopeByB = cos(3 * b) * 3 + 2.5 * pow(b, 1.5)
  let slopeByC = 1 / (c * c)
  return (slopeByA, slopeByB, slopeByC)
}

/// **3.6** The slope at `x` of the whole chain, multiplied together from its end to its start.
func slopeFromTheEnd(of chain: [Link], at x: Double) -> Double {
  var places: [Double] = []
  var place = x
  for link in chain {
    places.append(place)
    place = link.value(place)
  }
  var slope = 1.0
  for (link, place) in zip(chain, places).reversed() {
    slope *= link.slope(place)
  }
  return slope
}
