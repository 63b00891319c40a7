import Testing

@testable import Drawing

@Suite("Ticks of plots")
struct PlotTickTests {
  @Test(
    "Linear ticks stand at multiples of 1, 2 or 5 times a power of ten, inside the range",
    arguments: [
      (0.0, 1.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      (0.0, 7.0, 5, ["0", "1", "2", "3", "4", "5", "6", "7"]),  // a step of 1.4 is nearer to 1
      (-3.7, 4.1, 4, ["−2", "0", "2", "4"]),
      (0.0, 200.0, 6, ["0", "50", "100", "150", "200"]),
      // Both ends have their ticks, although 0.1 + 0.2 is a little more than 0.3.
      (0.1 + 0.2, 0.7, 4, ["0.3", "0.4", "0.5", "0.6", "0.7"]),
      (0.0, 52_000.0, 3, ["0", "20,000", "40,000"]),
      (0.0, 5e6, 3, ["0", "2×10⁶", "4×10⁶"]),
      (0.0, 3e-7, 3, ["0", "1×10⁻⁷", "2×10⁻⁷", "3×10⁻⁷"]),
      (1.0001, 1.0003, 2, ["1.0001", "1.0002", "1.0003"]),
      (-1e300, 1e300, 2, ["−1×10³⁰⁰", "0", "1×10³⁰⁰"]),
    ])
  func linear(_ lower: Double, _ upper: Double, _ count: Int, _ labels: [String]) {
    #expect(
      Plot.LinearTicks.ticks(from: lower, to: upper, count: count).map(\.label) == labels)
  }

  @Test("The step is the round number that Heckbert's table gives")
  func niceStep() {
    for (step, nice) in [
      (1.49, 1.0), (1.5, 2), (2.99, 2), (3, 5), (6.99, 5), (7, 10), (0.001, 0.001),
    ] {
      #expect(Plot.LinearTicks.niceStep(step).value == nice, "for \(step)")
    }
  }

  @Test("A tick's value is the number that its label says, to the last digit")
  func exactValues() {
    let ticks = Plot.LinearTicks.ticks(from: 0, to: 1, count: 10)
    #expect(ticks.map(\.value) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
  }

  @Test("Ranges too narrow for numbers between their ends give no ticks, and end")
  func tooNarrow() {
    #expect(Plot.LinearTicks.ticks(from: 1, to: 1.0.nextUp, count: 5).isEmpty)
    #expect(
      Plot.LinearTicks.ticks(from: 0, to: .leastNonzeroMagnitude, count: 5).map(\.label) == ["0"])
  }

  @Test("Logarithmic ticks stand at powers of ten, every second, fifth, … where room is short")
  func powersOfTen() {
    func labels(_ lower: Double, _ upper: Double, _ count: Int) -> [String] {
      Plot.LogarithmicTicks.ticks(from: lower, to: upper, count: count).compactMap(\.label)
    }
    #expect(labels(-5, -2, 5) == ["10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²"])
    #expect(labels(-12.3, 0.2, 6) == ["10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"])
    #expect(labels(-300, 300, 3) == ["10⁻²⁰⁰", "10⁰", "10²⁰⁰"])
    #expect(labels(-2, 2, 5) == ["0.01", "0.1", "1", "10", "100"])  // plain where they are short
  }

  @Test("Between neighbouring powers of ten stand ticks without numbers, at 2, 3, … 9")
  func minorTicks() {
    let ticks = Plot.LogarithmicTicks.ticks(from: 0, to: 1, count: 5)
    #expect(ticks.map(\.value) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(ticks.compactMap(\.label) == ["1", "10"])
  }

  @Test("A logarithmic axis shorter than a decade still has round numbers")
  func withinOneDecade() {
    let wide = Plot.LogarithmicTicks.ticks(from: 0.25, to: 1.7, count: 4)
    #expect(wide.compactMap(\.label) == ["2", "5", "10", "20", "50"])
    let narrow = Plot.LogarithmicTicks.ticks(from: 0.3, to: 0.605, count: 2)
    #expect(narrow.compactMap(\.label) == ["2", "3", "4"])
  }
}
