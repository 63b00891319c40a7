import ChainRule
import Testing

@Suite("The backward pass")
struct BackwardTests {
  @Test("The yardstick: 25 and 19, where wrong orders give 29 and 22, 4 and 3, 1 and 1")
  func yardstick() {
    let a = Value(2, "a")
    let b = Value(3, "b")
    let c = a + b
    let d = a * b
    let y = (c + d) + c * d
    y.backward()
    #expect(y.data == 41)
    #expect(a.gradient == 25)
    #expect(b.gradient == 19)
  }

  @Test("The expression of micrograd's README has the numbers that are printed there")
  func micrograd() {
    let a = Value(-4, "a")
    let b = Value(2, "b")
    var c = a + b
    var d = a * b + b ** 3
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + relu(b + a)
    d += 3 * d + relu(b - a)
    let e = c - d
    let f = e ** 2
    var g = f / 2
    g += 10 / f
    g.backward()
    #expect(isNear(g.data, 24.7041, 5e-5 / 24))
    #expect(isNear(a.gradient, 138.8338, 5e-5 / 138))
    #expect(isNear(b.gradient, 645.5773, 5e-5 / 645))
  }

  @Test("A node waits for all its uses: b = a + a, c = b + b, and so on")
  func sharedNodes() {
    let a = Value(1)
    var b = a
    for _ in 0..<10 { b = b + b }
    b.backward()
    #expect(b.data == 1024 && a.gradient == 1024)

    // A long and a short way to the same node, the short one first.
    let x = Value(3)
    let shared = x * x
    let y = shared + sin(exp(tanh(shared * 0.1)))
    y.backward()
    let forward = jacobianVectorProduct(of: [y], withRespectTo: [x], along: [1])[0]
    #expect(isNear(x.gradient, forward, 1e-14))
  }

  @Test("x × x has two edges, and each of them carries its part")
  func square() {
    let x = Value(3)
    let y = x * x
    #expect(y.inputs.count == 2 && y.inputs.allSatisfy { $0 === x })
    y.backward()
    #expect(x.gradient == 6)
    let difference = x - x
    difference.backward()
    #expect(x.gradient == 6)
  }

  @Test("The order of inputs is kept: a − b, a ÷ b, a ** b, atan2(a, b)")
  func order() {
    let (a, b) = (Value(8), Value(2))
    for (output, data) in [(a - b, 6.0), (a / b, 4), (a ** b, 64), (atan2(a, b), atan2(8.0, 2.0))] {
      #expect(output.data == data)
      #expect(output.inputs[0] === a && output.inputs[1] === b)
    }
  }

  @Test("Subtraction passes −1 to its second input, whichever of the two is a number")
  func subtraction() {
    let (a, b) = (Value(5), Value(3))
    (a - b).backward()
    #expect(a.gradient == 1 && b.gradient == -1)
    let x = Value(5)
    let y = 2 - x
    y.backward()
    #expect(y.data == -3 && x.gradient == -1)
  }
}
