import Testing

@testable import ChainRule

@Suite("Named constants stay in derivatives")
struct NamedConstantTests {
  @Test("π stays π in the derivative of a formula, and is not folded with the numbers around it")
  func formula() throws {
    for (text, names) in [
      ("pi*x", ["pi"]), ("x*pi", ["pi"]), ("pi*x^2", ["2", "pi", "v1", "v2", "x"]),
      ("x/pi", ["1", "pi", "v1"]), ("2*(pi*x)", ["2", "pi", "v1"]),
      ("x^pi", ["1", "pi", "v1", "v2", "v3", "x"]),
    ] {
      let value = try Formula(text).value(["x": 3])
      let x = Graph(of: value).filter { $0.label == "x" }
      let slope = gradient(of: value, withRespectTo: x)[0]
      #expect(Graph(of: slope).names.sorted() == names, "of \(text)")
    }
  }

  @Test("A constant with a name is kept, whatever its number", arguments: [0, 1, -1, 2, -0.5])
  func labelled(number: Double) {
    let constant = Value.constant(number).named("k")
    let x = Value(3, "x")
    let product = gradient(of: constant * x, withRespectTo: [x])[0]
    #expect(product === constant)
    let squared = gradient(of: constant * (x * x), withRespectTo: [x])[0]
    #expect(Graph(of: squared).contains { $0 === constant })
    #expect(squared.data == number * 6)
    let sum = Simplified(constant) + Simplified(x)
    #expect(sum.value.inputs.first === constant)
    let power = pow(Simplified(x), Simplified(constant))
    #expect(power.value.inputs.last === constant)
    let quotient = Simplified(x) / Simplified(constant)
    #expect(quotient.value.inputs.last === constant)
    let negated = -Simplified(constant)
    #expect(negated.value.inputs.first === constant)
  }
}
