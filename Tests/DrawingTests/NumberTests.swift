import ChainRule
import Drawing
import Testing

@Suite("Numbers as text")
struct NumberTests {
  @Test(
    "A number has as many digits as it needs, and at most those asked for",
    arguments: [
      (5, "5"), (-2.5, "-2.5"), (100, "100"), (24.70408, "24.7"), (1.0 / 3, "0.3333"),
      (0.99996, "1"), (9_999.6, "10000"), (0.0001, "0.0001"), (0.12345, "0.1235"),
    ] as [(Double, String)])
  func significantDigits(number: Double, text: String) {
    #expect(number.description(significantDigits: 4) == text)
  }

  @Test(
    "Small and large numbers are written with an exponent, and never as 0.0000",
    arguments: [
      (1e-7, "1e-7"), (-1.5e-9, "-1.5e-9"), (0.000099996, "0.0001"), (0.00009, "9e-5"),
      (123_456.78, "123457"), (999_999.7, "1e6"), (1_234_567, "1.235e6"), (1e300, "1e300"),
      (.leastNonzeroMagnitude, "5e-324"),
    ] as [(Double, String)])
  func exponents(number: Double, text: String) {
    #expect(number.description(significantDigits: 4) == text)
  }

  @Test("What is not a usual number has a plain name, and negative zero is 0")
  func specialNumbers() {
    let numbers = [-0.0, .infinity, -.infinity, .nan]
    #expect(numbers.map { $0.description(significantDigits: 4) } == ["0", "inf", "-inf", "nan"])
  }

  @Test("One digit is enough, and 17 digits read back exactly")
  func extremes() {
    #expect((2.5).description(significantDigits: 1) == "3")
    #expect((96.0).description(significantDigits: 1) == "96")
    for number in [0.1, 1.0 / 3, 2e-300, 123_456_789.123, 0.1 + 0.2, 1e16 + 2] {
      #expect(Double(number.description(significantDigits: 17)) == number)
    }
  }

  @Test("Diagrams set a true minus sign and ∞")
  func inDiagrams() {
    let dot = Diagram(of: [Value(-1e-7, "x"), Value(-.infinity, "y"), Value(.infinity, "z")]).dot
    #expect(dot.contains("= −1e−7>"))
    #expect(dot.contains("= −∞>"))
    #expect(dot.contains("= ∞>"))
  }
}
