import ChainRule
import Testing

@Suite("Operations made outside of the module, in five lines")
struct OwnOperationTests {
  enum Cube: UnaryOperation {
    static let symbol = "cube"
    static func value<S: Scalar>(_ x: S) -> S { x * x * x }
    static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3.0 * x * x }
  }

  enum Swish: UnaryOperation {
    static let symbol = "swish"
    static func value<S: Scalar>(_ x: S) -> S { x * sigmoid(x) }
    static func derivative<S: Scalar>(_ x: S, output y: S) -> S { y + sigmoid(x) * (1 - y) }
  }

  enum MeanSquare: BinaryOperation {
    static let symbol = "meanSquare"
    static func value<S: Scalar>(_ a: S, _ b: S) -> S { (a * a + b * b) / 2 }
    static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) { (a, b) }
  }

  /// sin(x)/x, and 1 at 0.
  enum Sinc: UnaryOperation {
    static let symbol = "sinc"
    static func value<S: Scalar>(_ x: S) -> S {
      .elementary(Self.self, x) { $0 == 0 ? 1 : sin($0) / $0 }
    }
    static func derivative<S: Scalar>(_ x: S, output y: S) -> S { SincSlope.of(x) }
  }

  enum SincSlope: UnaryOperation {
    static let symbol = "sincSlope"
    static func value<S: Scalar>(_ x: S) -> S {
      .elementary(Self.self, x) { $0 == 0 ? 0 : (cos($0) - sin($0) / $0) / $0 }
    }
    static func derivative<S: Scalar>(_ x: S, output y: S) -> S { -(sin(x) + 2 * y) / x }
  }

  @Test("Cube works with numbers, values, duals, and as a graph of derivatives")
  func cube() {
    #expect(Cube.of(2.0) == 8)
    let x = Value(2, "x")
    let y = Cube.of(x)
    y.backward()
    #expect(y.data == 8 && x.gradient == 12)
    #expect(Graph(of: y).count == 2 && y.operation == Cube.self)
    #expect(Cube.of(Dual(2.0, tangent: 1)).tangent == 12)
    #expect(Cube.of(Dual(Dual(2.0, tangent: 1), tangent: Dual(1))).tangent.tangent == 12)
    let slope = gradient(of: y, withRespectTo: [x])[0]
    let curvature = gradient(of: slope, withRespectTo: [x])[0]
    let third = gradient(of: curvature, withRespectTo: [x])[0]
    #expect([slope, curvature, third].map(\.data) == [12, 12, 6])
  }

  @Test("Swish is one node of the graph, and passes the gradient check everywhere")
  func swish() {
    for x in [-30, -1, -1e-5, 0, 0.3, 2, 40] {
      let check = GradientCheck(of: { Swish.of($0[0]) }, at: [x])
      #expect(check.agrees && !check.inputs[0].isKink, "\(check)")
      let slope = GradientCheck(
        of: { gradient(of: Swish.of($0[0]), withRespectTo: [$0[0]])[0] }, at: [x])
      #expect(slope.agrees, "\(slope)")
    }
    #expect(Graph(of: Swish.of(Value(1))).count == 2)
  }

  @Test("An operation of two inputs")
  func twoInputs() {
    let (a, b) = (Value(3), Value(4))
    let y = MeanSquare.of(a, b)
    y.backward()
    #expect(y.data == 12.5 && a.gradient == 3 && b.gradient == 4)
    #expect(MeanSquare.of(3.0, 4.0) == 12.5)
    #expect(hessian(of: y, withRespectTo: [a, b]) == [[1, 0], [0, 1]])
    #expect(GradientCheck(of: { MeanSquare.of($0[0], $0[1]) }, at: [3, 4]).agrees)
  }

  @Test("An operation chooses at 0, and the graph of its slope chooses anew at each point")
  func choice() {
    for recorded in [0.0, 1] {
      let x = Value(recorded)
      let slope = gradient(of: Sinc.of(x), withRespectTo: [x])[0]
      let tape = Tape(of: slope, inputs: [x], parameters: [])
      let replays = tape.evaluate(examples: [[0], [2]], parameters: []).joined()
      #expect(Array(replays) == [0, (cos(2.0) - sin(2.0) / 2) / 2])
      #expect(
        tape.replay(inputs: [2], parameters: []).inputs[0]
          == SincSlope.derivative(
            2.0, output: SincSlope.of(2.0)))
    }
  }
}
