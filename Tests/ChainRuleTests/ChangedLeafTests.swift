import Testing

@testable import ChainRule

@Suite("Derivatives are those at the data that the leaves have now")
struct ChangedLeafTests {
  @Test("1/x made at 1 and asked at 2, in every way")
  func everyWay() {
    func changed() -> (x: Value, y: Value) {
      let x = Value(1)
      let y = 1 / x
      x.data = 2
      return (x, y)
    }
    let (x, y) = changed()
    #expect(y.data == 1)
    y.backward()
    #expect(x.gradient == -0.25 && y.data == 0.5)

    for slope in [
      { gradient(of: $1, withRespectTo: [$0])[0].data },
      { jacobianVectorProduct(of: [$1], withRespectTo: [$0], along: [1])[0] },
      { vectorJacobianProduct(of: [$1], withRespectTo: [$0], weightedBy: [1])[0] },
      { jacobian(of: [$1], withRespectTo: [$0])[0][0] },
      { GradientCheck(of: $1, withRespectTo: [$0]).inputs[0].reverse },
      { BackwardPass(from: $1).map(\.localDerivative)[$0.isLeaf ? 0 : 1] },
    ] as [(Value, Value) -> Double] {
      let (x, y) = changed()
      #expect(slope(x, y) == -0.25)
    }
    for curvature in [
      { hessian(of: $1, withRespectTo: [$0])[0][0] },
      { hessianVectorProduct(of: $1, withRespectTo: [$0], along: [1])[0] },
    ] as [(Value, Value) -> Double] {
      let (x, y) = changed()
      #expect(curvature(x, y) == 0.25)
    }
  }

  @Test("A graph of derivatives follows too, and so does one that shares nodes with another")
  func sharedGraphs() {
    let (x, w) = (Value(1), Value(3))
    let shared = x * w
    let (first, second) = (exp(shared), sin(shared))
    let slope = gradient(of: second, withRespectTo: [x])[0]
    x.data = 0.5
    first.backward()
    #expect(isNear(x.gradient, 3 * exp(1.5), 1e-15))
    x.resetGradient()
    second.backward()
    #expect(isNear(x.gradient, 3 * cos(1.5), 1e-15))
    x.resetGradient()
    slope.backward()
    #expect(isNear(x.gradient, -9 * sin(1.5), 1e-15))
    x.data = -2
    #expect(isNear(gradient(of: second, withRespectTo: [x])[0].data, 3 * cos(-6.0), 1e-15))
  }

  @Test("The leaf may be used twice, deep inside, and change many times")
  func manyChanges() {
    let x = Value(1)
    var y = x * x
    for _ in 0..<40 { y = y * 0.5 + y * 0.5 }
    for step in 1...300 {
      x.data = Double(step)
      x.resetGradient()
      y.backward()
      #expect(x.gradient == 2 * Double(step))
    }
  }

  @Test("A node that is only looked at keeps what it computed, and training goes on as before")
  func kept() {
    let w = Value(2)
    let loss = w * w
    loss.backward()
    w.data -= 0.1 * w.gradient
    #expect(loss.data == 4 && w.gradient == 4)
    let next = w * w
    w.resetGradient()
    next.backward()
    #expect(isNear(w.gradient, 3.2, 1e-15) && !next.isOutOfDate)
  }
}
