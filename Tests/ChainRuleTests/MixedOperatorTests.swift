import ChainRule
import Testing

@Suite("Numbers and values in one expression")
struct MixedOperatorTests {
  @Test("Each operator takes a number on either side, with the right value and slope")
  func bothWays() {
    let x = 3.0
    let cases: [(String, (Value) -> Value, Double, Double)] = [
      ("x + 2", { $0 + 2 }, x + 2, 1), ("2 + x", { 2 + $0 }, 2 + x, 1),
      ("x - 2", { $0 - 2 }, x - 2, 1), ("2 - x", { 2 - $0 }, 2 - x, -1),
      ("x * 2", { $0 * 2 }, x * 2, 2), ("2 * x", { 2 * $0 }, 2 * x, 2),
      ("x / 2", { $0 / 2 }, x / 2, 0.5), ("2 / x", { 2 / $0 }, 2 / x, -2 / (x * x)),
      ("x ** 2", { $0 ** 2 }, 9, 6), ("2 ** x", { 2 ** $0 }, 8, 8 * log(2)),
      ("x ** x", { $0 ** $0 }, 27, 27 * (log(3) + 1)),
      ("pow(x, 2)", { pow($0, 2) }, 9, 6), ("pow(2, x)", { pow(2, $0) }, 8, 8 * log(2)),
      ("maximum(x, 2)", { maximum($0, 2) }, 3, 1), ("maximum(4, x)", { maximum(4, $0) }, 4, 0),
      ("minimum(x, 2)", { minimum($0, 2) }, 2, 0), ("minimum(4, x)", { minimum(4, $0) }, 3, 1),
      ("hypot(x, 4)", { hypot($0, 4) }, 5, 0.6), ("hypot(4, x)", { hypot(4, $0) }, 5, 0.6),
      ("atan2(x, 4)", { atan2($0, 4) }, atan2(3, 4), 4 / 25),
      ("atan2(4, x)", { atan2(4, $0) }, atan2(4, 3), -4 / 25),
      ("-x", { -$0 }, -3, -1), ("leakyRelu(-x)", { leakyRelu(-$0) }, -0.03, -0.01),
    ]
    for (name, function, value, slope) in cases {
      let leaf = Value(x)
      let output = function(leaf)
      output.backward()
      #expect(isNear(output.data, value, 1e-15), "\(name)")
      #expect(isNear(leaf.gradient, slope, 1e-15), "\(name)")
    }
  }

  @Test("Duals take numbers on either side too")
  func duals() {
    let x = Dual(4.0, tangent: 1)
    let results = [x + 2, 2 + x, x - 2, 2 - x, x * 2, 2 * x, x / 2, 2 / x, -x]
    #expect(results.map(\.value) == [6, 6, 2, -2, 8, 8, 2, 0.5, -4])
    #expect(results.map(\.tangent) == [1, 1, 1, -1, 2, 2, 0.5, -0.125, -1])
  }

  @Test("The four assignments take values and numbers")
  func assignments() {
    let (a, b) = (Value(2), Value(4))
    var y = a
    y += b
    y -= a
    y *= b
    y /= a
    #expect(y.data == 8)
    y += 2
    y -= 4
    y *= 3
    y /= 6
    #expect(y.data == 3)
    y.backward()
    // y = ((b·b ÷ a) + 2 − 4) × 3 ÷ 6
    #expect(isNear([a.gradient, b.gradient], [-2, 2], 1e-15))
    #expect(a.data == 2)
  }

  @Test("** goes from right to left, and before ×")
  func power() {
    let x = Value(3)
    #expect((2 ** x ** 2).data == 512)
    #expect((2 * x ** 2).data == 18)
    #expect((-x ** 2).data == 9)
  }

  @Test("(3.0 / 8.0) * x is two leaves and a product: the numbers are divided as numbers")
  func literals() {
    #expect(Graph(of: (3.0 / 8.0) * Value(2)).count == 3)
  }

  @Test("Twelve mixed terms type-check at once")
  func twelveTerms() {
    let (a, b, c) = (Value(1.5), Value(-0.5), Value(2))
    let y =
      3 * a - b / 2 + 4 * c * a - 2 / c + (a - 1) * (2 - b) + a ** 2 * 0.5 - 2 ** c + 1.5 * a * b
      - (c + 3) / (a + 2) + 7 - b * (1 - c) + 0.25 * (a + b - c) ** 2
    let check = GradientCheck(of: y)
    #expect(check.agrees && check.inputs.count == 3)
    #expect(isNear(y.data, 18.32142857142857, 1e-15))
  }

  @Test("Labels are given at the start, or in the middle of an expression")
  func labels() {
    let a = Value(2, "a")
    let y = ((a * 3).named("product") + 1).named("y")
    #expect(a.label == "a" && y.label == "y" && y.inputs[0].label == "product")
    #expect(Value(2).label == nil)
    y.label = nil
    #expect(y.label == nil)
    #expect("\(a)" == "Value(a, data: 2.0, gradient: none)")
  }
}
