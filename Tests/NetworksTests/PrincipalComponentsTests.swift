import ChainRule
import Networks
import Testing

/// Maps of points of many dimensions.
@Suite("Principal components")
struct PrincipalComponentsTests {
  @Test("Points that were spread along known directions give these back, with their shares")
  func known() {
    // Along (3, 4, 0) / 5 with the variance 9, along (0, 0, 1) with 1, and not at all otherwise.
    let points = [(3.0, 1.0), (3, -1), (-3, 1), (-3, -1)].map { [0.6 * $0 + 7, 0.8 * $0, $1] }
    let components = PrincipalComponents(of: points)
    #expect(components.mean == [7, 0, 0])
    for (direction, right) in zip(
      components.directions, [[0.6, 0.8, 0], [0, 0, 1], [0.8, -0.6, 0]])
    {
      for (a, b) in zip(direction, right) { #expect(abs(a - b) < 1e-12) }
    }
    for (share, right) in zip(components.shares, [0.9, 0.1, 0.0]) {
      #expect(abs(share - right) < 1e-12)
    }
    let place = components.coordinates(of: points[1])
    for (a, b) in zip(place, [3.0, -1.0, 0.0]) { #expect(abs(a - b) < 1e-12) }
  }

  @Test("Directions stand at right angles, and coordinates along them go together no more")
  func independence() {
    var generator = SeededGenerator(seed: 1)
    let points = (0..<27).map { _ in
      let common = generator.normal()
      return (0..<8).map { Double($0) * common + generator.normal() }
    }
    let components = PrincipalComponents(of: points)
    #expect(abs(components.shares.reduce(0, +) - 1) < 1e-12)
    #expect(zip(components.shares, components.shares.dropFirst()).allSatisfy { $0 >= $1 })
    let places = points.map { components.coordinates(of: $0) }
    for i in 0..<8 {
      for j in 0..<8 {
        let product = zip(components.directions[i], components.directions[j]).reduce(0) {
          $0 + $1.0 * $1.1
        }
        #expect(abs(product - (i == j ? 1 : 0)) < 1e-12)
        let covariance = places.reduce(0) { $0 + $1[i] * $1[j] } / 27
        if i != j { #expect(abs(covariance) < 1e-10) }
      }
    }
  }

  @Test("Points that are all the same, or a single number each, have components too")
  func degenerate() {
    let same = PrincipalComponents(of: [[1, 2], [1, 2]])
    #expect(same.shares == [1, 0] && same.coordinates(of: [1, 2]) == [0, 0])
    let line = PrincipalComponents(of: [[1], [3]])
    #expect(line.directions == [[1]] && line.coordinates(of: [3]) == [1])
  }
}
