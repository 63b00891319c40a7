import ChainRule
import Testing

@Suite("Separate graphs share nothing")
struct ThreadTests {
  @Test("Eight threads at once, each with graphs of its own, get the right results")
  func concurrent() async {
    let results = await withTaskGroup(of: [Double].self) { group in
      for number in 0..<8 {
        group.addTask { (1...50).map { run(x: Double($0) / 10, power: number) } }
      }
      var results: [[Double]] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(results.count == 8)
    #expect(results.joined().allSatisfy { $0 < 1e-9 })
  }
}

/// How far the derivatives of xⁿ·sin(x) are from what they should be, relative to their size.
private func run(x point: Double, power: Int) -> Double {
  let n = Double(power)
  let x = Value(point, "x")
  let y = x ** n * sin(x)
  y.backward()
  let second = gradient(of: gradient(of: y, withRespectTo: [x])[0], withRespectTo: [x])[0]
  let forward = Graph(of: y).evaluate { Dual($0.data, tangent: 1) }.last?.tangent ?? .nan

  let (s, c) = (sin(point), cos(point))
  let first = n * pow(point, n - 1) * s + pow(point, n) * c
  let expected =
    n * (n - 1) * pow(point, n - 2) * s + 2 * n * pow(point, n - 1) * c - pow(point, n) * s
  let size = 1 + abs(first) + abs(expected)
  return (abs(x.gradient - first) + abs(forward - first) + abs(second.data - expected)) / size
}
