import Testing

@testable import ChainRule

@Suite("A choice at a single point belongs to the evaluation of a graph, not to its making")
struct ChoiceTests {
  /// A function of two inputs, one of which it is differentiated by.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let by: Int
    let function: @Sendable ([Value]) -> Value

    var testDescription: String { "\(name) by \("xy".map(String.init)[by])" }
  }

  static let cases = [
    Case(name: "hypot(x, y)", by: 0) { hypot($0[0], $0[1]) },
    Case(name: "hypot(x, y)", by: 1) { hypot($0[0], $0[1]) },
    Case(name: "x^y", by: 0) { $0[0] ** $0[1] },
    Case(name: "x^y", by: 1) { $0[0] ** $0[1] },
    Case(name: "atan2(x, y)", by: 0) { atan2($0[0], $0[1]) },
    Case(name: "atan2(x, y)", by: 1) { atan2($0[0], $0[1]) },
  ]

  @Test("Recorded at one point and replayed at another, in every way", arguments: cases)
  func replays(of tested: Case) throws {
    let points = [
      [0, 0], [3, 4], [2, 3], [0, 3], [0, 1], [0, 0.5], [-0.0, -1], [.infinity, 2],
    ]
    for recorded in points {
      let leaves = zip(recorded, ["x", "y"]).map { Value($0, $1) }
      var graph = tested.function(leaves)
      for order in 1...2 {
        graph = gradient(of: graph, withRespectTo: [leaves[tested.by]])[0]
        let tape = Tape(of: graph, inputs: leaves, parameters: [])
        let lanes = tape.evaluate(examples: points, parameters: [])
        let printed = try Formula(Formula(of: graph).description)
        for (point, lane) in zip(points, lanes) {
          let there = zip(point, ["x", "y"]).map { Value($0, $1) }
          var expected = tested.function(there)
          for _ in 1...order {
            expected = gradient(of: expected, withRespectTo: [there[tested.by]])[0]
          }
          let numbers = Graph(of: graph).evaluate { leaf in
            zip(leaves, point).first { $0.0 === leaf }?.1 ?? .nan
          }
          let text = try printed.evaluate(["x": point[0], "y": point[1]])
          let replay = tape.replay(inputs: point, parameters: []).outputs[0]
          for number in [numbers[numbers.count - 1], replay, lane[0], text] {
            #expect(
              isSame(number, expected.data),
              "order \(order), from \(recorded) to \(point): \(number)")
          }
        }
      }
    }
  }

  @Test(
    "The slopes that a graph used to remember from the point where it was made",
    arguments: [
      (0, [0, 0], [3, 4], 0.6), (0, [3, 4], [0, 0], 0), (1, [3, 4], [0, 0], 0),
      (2, [0, 0], [2, 3], 12), (3, [0, 2], [2, 3], 8 * log(2)), (3, [2, 3], [0, 2], 0),
    ] as [(Int, [Double], [Double], Double)])
  func knownSlopes(index: Int, recorded: [Double], replayed: [Double], slope: Double) {
    let leaves = recorded.map { Value($0) }
    let tested = Self.cases[index]
    let graph = gradient(of: tested.function(leaves), withRespectTo: [leaves[tested.by]])[0]
    let tape = Tape(of: graph, inputs: leaves, parameters: [])
    #expect(isNear(tape.replay(inputs: replayed, parameters: []).outputs[0], slope, 1e-15))
  }

  @Test("At the tip of a cone a second derivative is NaN, and the check calls it a corner")
  func cone() {
    for function in [{ hypot($0[0], $0[1]) ** 2 }, { cosh(hypot($0[0], $0[1])) }]
      as [([Value]) -> Value]
    {
      let leaves = [Value(0), Value(0)]
      let matrix = hessian(of: function(leaves), withRespectTo: leaves)
      let isLost = matrix.joined().allSatisfy { $0.isNaN }
      #expect(isLost, "\(matrix)")
      let slopes = GradientCheck(
        of: { gradient(of: function($0), withRespectTo: [$0[0]])[0] }, at: [0, 0])
      #expect(!slopes.agrees && slopes.inputs[0].isKink, "\(slopes)")
      let slope = gradient(of: function(leaves), withRespectTo: [leaves[0]])[0]
      let curvature = gradient(of: slope, withRespectTo: [leaves[0]])[0]
      #expect(Graph(of: curvature).firstFault != nil)
    }
    func twice<S: Scalar>(_ x: S) -> S { pow(hypot(x, .constant(0)), .constant(2)) }
    let dual = twice(Dual(Dual(0.0, tangent: 1), tangent: Dual(1)))
    #expect(dual.value.tangent == 0 && dual.tangent.tangent.isNaN)
    let near = [Value(1e-8), Value(1e-8)]
    let matrix = hessian(of: hypot(near[0], near[1]) ** 2, withRespectTo: near)
    #expect(isNear(matrix[0], [2, 0], 1e-12) && isNear(matrix[1], [0, 2], 1e-12))
  }

  @Test("Corners of the absolute value are called corners, whatever is made of them")
  func corners() {
    for function in [{ sign($0[0]) * abs($0[0]) }, { abs($0[0]) ** 2 }] as [([Value]) -> Value] {
      #expect(GradientCheck(of: function, at: [0]).inputs[0].isKink)
      let slope = GradientCheck(
        of: { gradient(of: function($0), withRespectTo: $0)[0] }, at: [0])
      #expect(slope.inputs[0].isKink)
    }
  }

  @Test(
    "The second derivatives of a power at base 0, by base and exponent in either order",
    arguments: [
      (0.5, -Double.infinity), (1, -.infinity), (0, .infinity), (2, 0), (3.5, 0), (-1, .infinity),
    ])
  func mixed(exponent: Double, expected: Double) {
    let leaves = [Value(0), Value(exponent)]
    let matrix = hessian(of: leaves[0] ** leaves[1], withRespectTo: leaves)
    #expect(matrix[0][1] == expected && matrix[1][0] == expected, "\(matrix)")
    for first in 0...1 {
      let (x, n) =
        first == 0
        ? (Dual(Dual(0.0, tangent: 1)), Dual(Dual(exponent), tangent: Dual(1.0)))
        : (Dual(Dual(0.0), tangent: Dual(1.0)), Dual(Dual(exponent, tangent: 1)))
      #expect(pow(x, n).tangent.tangent == expected)
    }
  }

  @Test("The mixed second derivatives of a leaky relu at its corner are the same in either order")
  func leakyRectifier() {
    for x in [0, -2, 3.0] {
      let leaves = [Value(x), Value(0.25)]
      let matrix = hessian(of: leakyRelu(leaves[0], slope: leaves[1]), withRespectTo: leaves)
      let expected: Double = x > 0 ? 0 : 1
      #expect(matrix == [[0, expected], [expected, 0]])
    }
  }

  @Test("By the exponent twice, 0 to a positive power stays 0")
  func exponentTwice() {
    let n = Value(2.5)
    let y = Value(0) ** n
    #expect(hessian(of: y, withRespectTo: [n]) == [[0]])
  }

  @Test("Drawings still write the slopes as a textbook does")
  func symbols() {
    let (x, n) = (Value(2, "x"), Value(3, "n"))
    #expect(
      (x ** n).localDerivativeSymbols(inputs: ["x", "n"], output: "y") == [
        "n*x^(n - 1)", "x^n*log(x)",
      ])
    #expect((x ** 2).localDerivativeSymbols(inputs: ["x", "2"], output: "y")[0] == "2*x")
    #expect(
      hypot(x, n).localDerivativeSymbols(inputs: ["x", "n"], output: "y")[0] == "x/hypot(x, n)")
  }

  @Test("The slopes of hypot and atan2 with one infinite input are their limits")
  func infinite() {
    for (point, slopes, angles) in [
      ([.infinity, 3], [1, 0], [0, 0]), ([-.infinity, 3], [-1, 0], [0, 0]),
      ([3, -.infinity], [0, -1], [0, 0]), ([.infinity, .infinity], [.nan, .nan], [.nan, .nan]),
    ] as [([Double], [Double], [Double])] {
      for (function, expected) in [(hypot, slopes), (atan2, angles)]
        as [((Value, Value) -> Value, [Double])]
      {
        let leaves = point.map { Value($0) }
        function(leaves[0], leaves[1]).backward()
        for (leaf, slope) in zip(leaves, expected) {
          #expect(leaf.gradient == slope || leaf.gradient.isNaN && slope.isNaN, "at \(point)")
        }
      }
    }
  }

  @Test("The root of −0 has the slope ∞, as that of 0")
  func rootOfNegativeZero() {
    let x = Value(-0.0)
    sqrt(x).backward()
    #expect(x.gradient == .infinity)
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }
}
