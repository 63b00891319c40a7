import ChainRule
import Testing

@Suite("Finding where numbers went wrong")
struct FaultTests {
  @Test("The first operation that made NaN or ∞ out of finite numbers is named with its inputs")
  func values() {
    let (t, a, b) = (Value(0, "t"), Value(1, "a"), Value(1e200, "b"))
    let cases: [(Value, String)] = [
      (3 * log(t) + 1, "log(t) is -inf at t = 0"),
      (log(t) * 0 + sqrt(t - 1), "log(t) is -inf at t = 0"),
      (a / t, "a ÷ t is inf at a = 1, t = 0"),
      (a / 0, "a ÷ 0 is inf at a = 1"),
      (b * b, "b × b is inf at b = 1e+200"),
      ((b ** 2).named("square") + 1, "square = b ^ 2 is inf at b = 1e+200"),
      (maximum(sqrt(-(a + a)), 0), "sqrt(v2) is nan at v2 = -2"),
      (sqrt(Value.constant(-1)) * a, "sqrt(-1) is nan"),
    ]
    for (output, expected) in cases {
      #expect(Graph(of: output).firstFault?.description == expected)
    }
  }

  @Test("Where all is finite, or was given otherwise, there is no fault")
  func noFault() {
    let infinite = Value(.infinity, "x")
    #expect(Graph(of: Value(2) * 3).firstFault == nil)
    #expect(Graph(of: infinite - infinite).firstFault == nil)
    #expect(Graph(of: minimum(Value(2), .infinity)).firstFault == nil)
    #expect(BackwardPass(from: Value(2) * 3).firstFault == nil)
  }

  @Test("The fault's position is that of the node, and a fault can be thrown")
  func position() throws {
    let root = sqrt(Value(-1))
    let graph = Graph(of: root * 2 + 1)
    let fault = try #require(graph.firstFault)
    #expect(graph[fault.position] === root)
    #expect(throws: fault) { throw fault }
  }

  @Test("The first step of the backward pass whose gradient is not finite is named")
  func gradients() {
    let (x, b) = (Value(0, "x"), Value(1e200, "b"))
    let cases: [(Value, String)] = [
      (sqrt(x), "the gradient of x became inf in sqrt(x): 1 × inf"),
      (sqrt(x * 2) * 0, "the gradient of v1 became nan in sqrt(v1): 0 × inf"),
      (1e200 * (b * x), "the gradient of x became inf in b × x: 1e+200 × 1e+200"),
      (
        1.5e308 * (x + x),
        "the gradient of x became inf in x + x: adding 1.5e+308 × 1 is too much"
      ),
    ]
    for (output, expected) in cases {
      #expect(BackwardPass(from: output).firstFault?.description == expected)
    }
  }

  @Test("Looking for a fault leaves all gradients as they were")
  func undisturbed() {
    let x = Value(0, "x")
    let root = sqrt(x)
    let y = root + 3 * x
    x.gradient = 7
    let fault = BackwardPass(from: y).firstFault
    #expect(fault.map { Graph(of: y)[$0.position] } === root && fault?.inputIndex == 0)
    #expect(x.gradient == 7 && x.hasGradient)
    #expect(!root.hasGradient && !y.hasGradient)
  }
}
