import Testing

@testable import Drawing

@Suite("Axes of plots at their edges")
struct PlotAxisTests {
  private func scale(
    _ numbers: [Double], _ axis: Axis = Axis(""), _ stances: [Plot.Stance] = [.free]
  ) -> Plot.AxisScale {
    Plot.AxisScale(axis, showing: numbers, stances: stances, from: 0, to: 100)
  }

  private func plot(_ marks: Plot.Mark..., x: Axis = Axis(""), y: Axis = Axis("")) throws -> PlotSVG
  {
    var plot = Plot(title: "", x: x, y: y, width: 300, height: 200, legend: .hidden)
    for mark in marks { plot.add(mark) }
    return try PlotSVG(plot.svg)
  }

  @Test("An axis leaves a little room, except at zero, where it begins or ends exactly")
  func room() {
    func range(_ scale: Plot.AxisScale) -> [Double] { [scale.lower, scale.upper] }
    #expect(range(scale([1, 11])) == [0.6, 11.4])
    #expect(range(scale([0, 10])) == [0, 10.4])
    #expect(range(scale([-10, 0])) == [-10.4, 0])
    #expect(range(scale([-0.0, 10])) == [0, 10.4])
    #expect(range(scale([1, 11], Axis(""), [.filling])) == [1, 11])
    #expect(range(scale([1, 11], Axis(""), [.table])) == [1, 11])
    #expect(range(scale([5, 11], Axis(""), [.onBaseline])) == [0, 11.44])
    #expect(range(scale([-11, -5], Axis(""), [.onBaseline])) == [-11.44, 0])
    #expect(range(scale([0, 0], Axis(""), [.onBaseline])) == [0, 1.04])
    #expect(range(scale([], Axis("", categories: ["a", "b"]))) == [-0.5, 1.5])
    #expect(range(scale([], Axis("", categories: []))) == [-0.5, 0.5])
    #expect(range(scale([7, 9], Axis("", range: 2...3))) == [2, 3])
  }

  @Test("Bars stand on zero, or on the edge that is nearer to it where zero is not shown")
  func baseline() {
    #expect(scale([], Axis("", range: 5...10)).baseline == 0)
    #expect(scale([], Axis("", range: -10...(-5))).baseline == 100)
    #expect(scale([], Axis("", range: -5...5)).baseline == 50)
    #expect(scale([], Axis("", scale: .logarithmic, range: 1...10)).baseline == 0)
  }

  @Test("Points and lines exactly at the ends of a range are drawn")
  func endsOfRange() throws {
    let axis = Axis("", range: 0...10)
    let corners = [(0.0, 0.0), (0, 10), (10, 0), (10, 10)]
    #expect(try plot(.points(corners), x: axis, y: axis).all("circle").count == 4)
    let edges = try plot(
      .line([(0, 10), (10, 10)]), .line([(0, 0), (0, 10)]), .line([(10, 0), (10, 10)]),
      .line([(0, 0), (10, 0)]), x: axis, y: axis)
    #expect(
      edges.lines.map { $0.attributes["d"] }
        == ["M0 0L300 0", "M0 200L0 0", "M300 200L300 0", "M0 200L300 200"])
    let beyond = try plot(
      .points([(10.01, 5), (5, -0.01)]), .line([(0, 10.1), (10, 10.1)]), x: axis, y: axis)
    #expect(beyond.all("circle").isEmpty && beyond.lines.isEmpty)
  }

  @Test("A line that leaves the area and comes back is two pieces, cut at the edge")
  func twoPieces() throws {
    let axis = Axis("", range: 0...10)
    let svg = try plot(.line([(0, 5), (2, 15), (4, 5)]), x: axis, y: axis)
    #expect(svg.lines.map { $0.attributes["d"] } == ["M0 100L30 0", "M90 0L120 100"])
  }

  @Test("Hairlines stand where numbers stand: at none of the ticks without, between no names")
  func hairlines() throws {
    func count(_ x: Axis) throws -> Int {
      try plot(x: x, y: .hidden).all("path").count { $0.attributes["stroke"] == "#e4e4e4" }
    }
    #expect(try count(Axis("", scale: .logarithmic, range: 1...100)) == 3)
    #expect(try count(Axis("", range: 0...2)) == 5)
    #expect(try count(Axis("", categories: ["a", "b", "c"])) == 0)
    #expect(try count(.hidden) == 0)
  }

  @Test("Names on the vertical axis are read from the top, numbers from the bottom")
  func reading() throws {
    let names = try plot(
      .points([(0, 0), (0, 1)]), y: Axis("", categories: ["first", "second"]))
    #expect(names.all("circle").map { $0.number("cy") } == [50, 150])
    #expect(try names.text("first").number("y") < names.text("second").number("y"))
    let numbers = try plot(.points([(0, 0), (0, 1)]), y: Axis("", range: 0...1))
    #expect(numbers.all("circle").map { $0.number("cy") } == [200, 0])
  }

  @Test("A logarithmic axis of 20 decades has a number at every fifth, and a tick at each")
  func manyDecades() {
    let ticks = Plot.LogarithmicTicks.ticks(from: -20, to: 0, count: 4)
    #expect(ticks.count == 21)
    #expect(ticks.compactMap(\.label) == ["10⁻²⁰", "10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "10⁰"])
    #expect(ticks.filter { $0.label != nil }.map(\.value) == [1e-20, 1e-15, 1e-10, 1e-5, 1])
    // From every tenth on, the ticks without a number would only be a grey band.
    let coarse = Plot.LogarithmicTicks.ticks(from: -40, to: 0, count: 4)
    #expect(coarse.map(\.label) == ["10⁻⁴⁰", "10⁻³⁰", "10⁻²⁰", "10⁻¹⁰", "10⁰"])
  }

  @Test("Powers of ten are written out as long as they are short: from 0.001 to 10,000")
  func plainPowers() {
    func labels(_ lower: Double, _ upper: Double) -> [String] {
      Plot.LogarithmicTicks.ticks(from: lower, to: upper, count: 9).compactMap(\.label)
    }
    #expect(labels(-3, 4).first == "0.001" && labels(-3, 4).last == "10,000")
    #expect(labels(-4, 4).first == "10⁻⁴")
    #expect(labels(-3, 5).last == "10⁵")
  }

  @Test("Numbers on an axis are written out from 0.0001 up to 999,999, and else as powers of ten")
  func plainNumbers() {
    func last(_ upper: Double) -> String? {
      Plot.LinearTicks.ticks(from: 0, to: upper, count: 1).last?.label
    }
    #expect(last(1e-4) == "0.0001")
    #expect(last(1e-5) == "1×10⁻⁵")
    #expect(last(1e5) == "100,000")
    #expect(last(1e6) == "1×10⁶")
  }

  @Test(
    "Numbers for readers change their form exactly where they should",
    arguments: [
      (999, "999"), (9_999, "9999"), (10_000, "10,000"), (-10_000, "−10,000"),
      (1_234_567, "1,234,567"), (999_999_999, "999,999,999"), (1e9, "1×10⁹"), (-1e9, "−1×10⁹"),
      (0.001, "0.001"), (0.00099, "9.9×10⁻⁴"), (1234.5, "1230"), (999.5, "1000"),
      (99_999.5, "100,000"), (999_999.5, "1×10⁶"), (-0.0005, "−5×10⁻⁴"), (0.1005, "0.101"),
    ] as [(Double, String)])
  func numbersForReaders(number: Double, text: String) {
    #expect(DecimalNumber.text(of: number) == text)
  }

  @Test(
    "More digits than six are written out where they are asked for, and zeros at the end are not",
    arguments: [
      (1_234_567, 7, "1234567"), (1_234_567, 6, "1.23457e6"), (123_456_789, 17, "123456789"),
      (1e6, 7, "1000000"), (1e7, 7, "1e7"), (999_999.5, 7, "999999.5"), (-0.5, 1, "-0.5"),
      (0.00095, 1, "0.001"), (12_345.678, 2, "12346"),
    ] as [(Double, Int, String)])
  func manyDigits(number: Double, digits: Int, text: String) {
    #expect(number.description(significantDigits: digits) == text)
  }
}
