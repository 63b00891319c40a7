import ChainRule
import Testing

@Suite("Derivatives of derivatives")
struct HigherOrderTests {
  /// tanh(x²): its first three derivatives, computed with mpmath at 50 digits (`mpmath.diff`).
  private let hyperbolic: [(x: Double, derivatives: [Double])] = [
    (0.3, [0.5951661240463694620426, 1.919782128733418207945, -1.059212070349257795287]),
    (0.7, [1.11116240519396393884, 0.1741918378728506330783, -7.716313311111469961378]),
    (-1.1, [-0.6599283516279672534146, -1.829518605580180424062, -0.4017590281810138929357]),
    (1.5, [0.1303947566667028110195, -0.6782470256924883355114, 2.857807246869685308427]),
  ]

  @Test("The third derivative of tanh(x²) is right to 1e-10, by graphs")
  func graphs() {
    for (point, expected) in hyperbolic {
      let x = Value(point)
      var derivative = tanh(x * x)
      for expected in expected {
        derivative = gradient(of: derivative, withRespectTo: [x])[0]
        #expect(isNear(derivative.data, expected, 1e-10))
      }
    }
  }

  @Test("… by forward mode over forward mode over forward mode")
  func nestedDuals() {
    for (point, expected) in hyperbolic {
      let x = Dual(Dual(Dual(point, tangent: 1), tangent: Dual(1)), tangent: Dual(Dual(1)))
      let y = tanh(x * x)
      #expect(isNear(y.value.value.tangent, expected[0], 1e-10))
      #expect(isNear(y.value.tangent.value, expected[0], 1e-10))
      #expect(isNear(y.tangent.tangent.value, expected[1], 1e-10))
      #expect(isNear(y.tangent.tangent.tangent, expected[2], 1e-10))
    }
  }

  @Test("… and by forward mode over graphs, and backward through a graph of derivatives")
  func mixed() {
    for (point, expected) in hyperbolic {
      let x = Value(point)
      let first = gradient(of: tanh(x * x), withRespectTo: [x])[0]
      let graph = Graph(of: first)
      let dual = graph.evaluate { Dual(Dual($0.data, tangent: 1), tangent: Dual(1)) }
      #expect(isNear(dual.last?.tangent.value ?? .nan, expected[1], 1e-10))
      #expect(isNear(dual.last?.tangent.tangent ?? .nan, expected[2], 1e-10))
      first.backward()
      #expect(isNear(x.gradient, expected[1], 1e-10))
    }
  }

  @Test("Every smooth operation has the second derivative that differences of the first give")
  func secondDerivatives() {
    for tested in TestedOperation.all {
      let point = tested.name == "acosh" ? [1.7] : [0.6, 0.35]
      let count = tested.operation.inputCount
      let check = GradientCheck(at: Array(point.prefix(count))) { inputs in
        let first = gradient(of: tested.function(inputs), withRespectTo: inputs)
        return first.enumerated().reduce(0 * inputs[0]) { $0 + $1.element * Double(2 + $1.offset) }
      }
      #expect(check.agrees, "\(tested.name): \(check)")
    }
  }

  @Test("The derivative by an interior node, by a node that is not used, and by the output itself")
  func withRespectTo() {
    let (x, unused) = (Value(3), Value(1))
    let square = x * x
    let y = square * square
    let derivatives = gradient(of: y, withRespectTo: [square, unused, y, x, x])
    #expect(derivatives.map(\.data) == [18, 0, 1, 108, 108])
    #expect(derivatives[1].isConstant && !derivatives[0].isConstant)
  }

  @Test("Derivatives as graphs neither use nor change the gradients that nodes keep")
  func independence() {
    let x = Value(3)
    let y = x * x
    x.gradient = 7
    #expect(gradient(of: y, withRespectTo: [x])[0].data == 6)
    #expect(x.gradient == 7 && !y.hasGradient)
  }

  @Test("Jacobian, Hessian, and the products with them")
  func matrices() {
    let (x, y) = (Value(2), Value(3))
    let outputs = [x * y, x * x + y, 5 * y]
    #expect(jacobian(of: outputs, withRespectTo: [x, y]) == [[3, 2], [4, 1], [0, 5]])
    #expect(
      jacobianVectorProduct(of: outputs, withRespectTo: [x, y], along: [1, -2]) == [-1, 2, -10])
    #expect(
      vectorJacobianProduct(of: outputs, withRespectTo: [x, y], weightedBy: [1, 2, -1]) == [11, -1])

    let cubic = x * x * x * y + y * y
    #expect(hessian(of: cubic, withRespectTo: [x, y]) == [[36, 12], [12, 2]])
    #expect(hessianVectorProduct(of: cubic, withRespectTo: [x, y], along: [1, -1]) == [24, 10])
    #expect(!x.hasGradient && !y.hasGradient)
  }

  @Test("An output that stands twice, or is an input, counts as often as it stands")
  func repeatedOutputs() {
    let x = Value(2)
    let y = x * x
    #expect(
      vectorJacobianProduct(of: [y, y, x], withRespectTo: [x], weightedBy: [1, 2, 10]) == [22])
    #expect(jacobianVectorProduct(of: [y, x, y], withRespectTo: [x], along: [1]) == [4, 1, 4])
    #expect(jacobianVectorProduct(of: [y], withRespectTo: [x, x], along: [1, 2]) == [12])
  }
}

extension GradientCheck {
  fileprivate init(at point: [Double], of function: ([Value]) -> Value) {
    self.init(of: function, at: point)
  }
}
