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
}
