import ChainRule
import Testing

@Suite("What happens at a kink is a convention, and this is it")
struct KinkTests {
  @Test("relu, leaky relu, abs, step and sign at 0")
  func atZero() {
    let cases: [(String, (Value) -> Value, Double, Double)] = [
      ("relu", { relu($0) }, 0, 0), ("leakyRelu", { leakyRelu($0, slope: 0.25) }, 0, 0.25),
      ("abs", { abs($0) }, 0, 0), ("step", { step($0) }, 0, 0), ("sign", { sign($0) }, 0, 0),
    ]
    for (name, function, value, slope) in cases {
      let x = Value(0)
      let y = function(x)
      y.backward()
      #expect(y.data == value && x.gradient == slope, "\(name)")
      #expect(gradient(of: y, withRespectTo: [x])[0].data == slope, "\(name)")
    }
  }

  @Test("At a tie, maximum and minimum give half of the gradient to each input")
  func ties() {
    for function in [maximum, minimum] as [(Value, Value) -> Value] {
      let (a, b) = (Value(2), Value(2))
      function(a, b).backward()
      #expect(a.gradient == 0.5 && b.gradient == 0.5)
      let x = Value(2)
      function(x, x).backward()
      #expect(x.gradient == 1)
    }
    #expect(greater(2.0, 2.0) == 0.5)
  }

  @Test("At the tip of a cone, hypot(0, 0), both slopes are 0")
  func cone() {
    let (a, b) = (Value(0), Value(0))
    let y = hypot(a, b)
    y.backward()
    #expect(y.data == 0 && a.gradient == 0 && b.gradient == 0)
    #expect(gradient(of: y, withRespectTo: [a, b]).map(\.data) == [0, 0])
  }

  @Test("Operations know where their kinks are, and that others have none")
  func isKink() {
    let atZero: [any ChainRule.Operation.Type] = [
      Rectifier.self, LeakyRectifier.self, AbsoluteValue.self, Step.self, Sign.self,
    ]
    for operation in atZero {
      #expect(operation.isKink(at: [0, 0.5]) && operation.isKink(at: [-0.0, 0.5]))
      #expect(!operation.isKink(at: [1e-300, 0]) && !operation.isKink(at: [-1, 0]))
    }
    let atTies: [any ChainRule.Operation.Type] = [Maximum.self, Minimum.self, Greater.self]
    for operation in atTies {
      #expect(operation.isKink(at: [2, 2]) && !operation.isKink(at: [2, 3]))
    }
    #expect(Hypotenuse.isKink(at: [0, 0]) && !Hypotenuse.isKink(at: [0, 1]))
    #expect(ArcTangent2.isKink(at: [0, -1]) && !ArcTangent2.isKink(at: [0, 1]))
    #expect(!Sine.isKink(at: [0]) && !Multiply.isKink(at: [0, 0]) && !Sigmoid.isKink(at: [0]))
  }
}
