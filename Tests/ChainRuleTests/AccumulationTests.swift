import ChainRule
import Testing

@Suite("Gradients accumulate in leaves, and nowhere else")
struct AccumulationTests {
  @Test("A second pass adds the same again: interior gradients do not pile up (27 → 54)")
  func secondPass() {
    let x = Value(3)
    let square = x * x
    let cube = square * x
    cube.backward()
    #expect(x.gradient == 27 && square.gradient == 3 && cube.gradient == 1)
    cube.backward()
    #expect(x.gradient == 54 && square.gradient == 3 && cube.gradient == 1)
  }

  @Test("Two losses that share an interior node: 32, where stale interiors give 44")
  func twoLosses() {
    let x = Value(2)
    let shared = x * x
    let first = 3 * shared
    let second = 5 * shared
    first.backward()
    #expect(x.gradient == 12 && shared.gradient == 3)
    second.backward()
    #expect(x.gradient == 32 && shared.gradient == 5)
  }

  @Test("Two graphs that share leaves add up in them")
  func sharedLeaves() {
    let (a, b) = (Value(2), Value(3))
    (a * b).backward()
    (a + sin(b)).backward()
    #expect(a.gradient == 4)
    #expect(b.gradient == 2 + cos(3.0))
  }

  @Test("A leaf that is the output gets the gradient 1, each time")
  func leafAlone() {
    let x = Value(3)
    x.backward()
    x.backward()
    #expect(x.gradient == 2)
  }

  @Test("Gradients reset to none, of a whole graph or of some nodes")
  func reset() {
    let (a, b) = (Value(2), Value(3))
    let c = a * b
    let y = c + a
    y.backward()
    #expect([a, b, c, y].allSatisfy { $0.hasGradient })
    y.resetGradients()
    #expect([a, b, c, y].allSatisfy { !$0.hasGradient && $0.gradient == 0 })
    y.backward()
    #expect(a.gradient == 4)
    [a].resetGradients()
    #expect(!a.hasGradient && b.hasGradient && b.gradient == 2)
  }

  @Test("Before a pass there is no gradient, and after it a gradient of 0 is one")
  func hasGradient() {
    let (x, other) = (Value(3), Value(4))
    let y = x * 0
    #expect(!x.hasGradient && !y.hasGradient)
    y.backward()
    #expect(x.hasGradient && x.gradient == 0)
    #expect(!other.hasGradient)
  }

  @Test("Constants get no gradient, and neither does what is made of constants alone")
  func constants() {
    let x = Value(2)
    let three = Value.constant(3)
    let nine = three * three
    let y = x * nine + 1
    y.backward()
    #expect(x.gradient == 9)
    #expect(three.isConstant && nine.isConstant && !y.isConstant)
    #expect(!three.hasGradient && !nine.hasGradient)
    #expect(Graph(of: y).filter { $0.isConstant }.allSatisfy { !$0.hasGradient })
    nine.backward()
    #expect(!nine.hasGradient && !three.hasGradient)
  }

  @Test("A leaf's data can be set; a new graph uses it")
  func setData() {
    let x = Value(2)
    let square = x * x
    x.data = 5
    #expect(square.data == 4)
    #expect((x * x).data == 25)
  }
}
