import Testing

@testable import Drawing

@Suite("Legends, panels and letters")
struct PlotLegendTests {
  private func names(_ lines: [(name: String, end: Double)], height: Double = 200) throws
    -> [String]
  {
    var plot = Plot(title: "", x: .hidden, y: .hidden, width: 300, height: height)
    for line in lines { plot.add(.line([0, line.end], name: line.name)) }
    let texts = try PlotSVG(plot.svg).all("text")
    let heights = texts.map { $0.number("y") }
    #expect(heights == heights.sorted())
    #expect(heights.allSatisfy { $0 > 0 }, "no name stands above the plot")
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 16.9 }, "rows do not touch")
    return texts.map(\.text)
  }

  @Test("Names stand in the order of the lines' ends, from the top")
  func orderOfEnds() throws {
    #expect(try names([("low", 1), ("high", 9), ("middle", 5)]) == ["high", "middle", "low"])
  }

  @Test("Lines that end together keep the order in which they were added, whatever the last digit")
  func orderOfTies() throws {
    #expect(try names([("a", 5), ("b", 5), ("c", 5)]) == ["a", "b", "c"])
    #expect(try names([("a", 5), ("b", 5.0.nextUp), ("c", 5)]) == ["a", "b", "c"])
    #expect(try names([("c", 0.1 + 0.2), ("b", 0.3), ("a", 0.3)]) == ["c", "b", "a"])
  }

  @Test("Of more names than there is room for, each still has its row")
  func manyNames() throws {
    let lines = (0..<12).map { (name: "line \($0)", end: Double(12 - $0)) }
    #expect(try names(lines, height: 60) == lines.map(\.name))
  }

  @Test(
    "A name below that is wider than the plot has a row of its own, the first one the first row")
  func wideNames() throws {
    var plot = Plot(title: "", x: .hidden, y: .hidden, width: 60, height: 60, legend: .below)
    for name in ["a name too wide for the plot", "b", "c", "another name too wide for it"] {
      plot.add(.line([0, 1], name: name))
    }
    let texts = try PlotSVG(plot.svg).all("text")
    #expect(texts.map { $0.number("y") } == [81, 98, 115, 132])
    #expect(texts.allSatisfy { $0.number("x") == 31 })
  }

  @Test("Words that fit a line exactly stay on it, and those that are wider by a hair do not")
  func exactFit() {
    let width = Plot.Font.width(of: "two words", size: 12)
    #expect(Plot.Font.wrap("two words", width: width, size: 12) == ["two words"])
    #expect(Plot.Font.wrap("two words", width: width - 0.001, size: 12) == ["two", "words"])
    #expect(Plot.Font.wrap(" two \n words ", width: width, size: 12) == ["two words"])
    #expect(Plot.Font.wrap("", width: width, size: 12) == [])
  }

  @Test("Lines take the strong colours in turn, and begin again after the last; bars take fills")
  func colors() {
    var plot = Plot(title: "", x: Axis(""), y: Axis(""))
    for _ in 0..<9 { plot.add(.line([0, 1])) }
    let colors = plot.styles.map(\.color)
    #expect(Set(colors.map(\.hexadecimal)).count == 7)
    #expect(colors[7] == colors[0] && colors[8] == colors[1])
    #expect(plot.styles[4].dash == .solid && plot.styles[8].dash == .solid)
    var bars = Plot(title: "", x: Axis(""), y: Axis(""))
    for _ in 0..<8 { bars.add(.bars([1])) }
    #expect(bars.styles.map(\.color).prefix(2) == [.blue, .orange])
    #expect(bars.styles[7].color == .blue)
    #expect(bars.styles.map(\.index) == Array(0..<8))
    #expect(bars.styles.allSatisfy { $0.count == 8 })
  }

  @Test("A last row of panels may be short, and all panels are described")
  func panels() throws {
    let plots = ["a", "b", "c"].map { Plot(title: $0, x: Axis("time"), y: Axis("loss")) }
    let svg = try PlotSVG(Panels(plots, columns: 2).svg)
    let places = svg.all("g").dropFirst().compactMap { $0.attributes["transform"] }
      .map { $0.dropFirst("translate(".count).dropLast().split(separator: " ") }
    #expect(places.count == 3)
    #expect(places[0][0] == places[2][0] && places[0][1] == places[1][1])
    #expect(places[0][1] != places[2][1] && places[0][0] != places[1][0])
    #expect(svg.elements[1].text == "a; b; c")
    #expect(
      svg.elements[2].text
        == ["a", "b", "c"].map { "\($0): loss against time." }.joined(separator: " "))
    let row = try PlotSVG(Panels(plots, title: "all").svg)
    #expect(row.elements[1].text == "all")
    #expect(row.all("text").last?.text == "all")
  }

  @Test("Every raised and lowered character is set as its plain one, beside its neighbours")
  func levels() {
    let raised = SVGText.runs(of: "x⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀ")
    #expect(raised.map(\.text) == ["x", "0123456789+−nT"])
    #expect(raised.map(\.level) == [.normal, .raised])
    let lowered = SVGText.runs(of: "₀₁₂₃₄₅₆₇₈₉x")
    #expect(lowered.map(\.text) == ["0123456789", "x"])
    #expect(lowered.map(\.level) == [.lowered, .normal])
    #expect(SVGText.runs(of: "a¹₁b").map(\.level) == [.normal, .raised, .lowered, .normal])
    #expect(SVGText.runs(of: "").isEmpty)
    for power in [-307, -1, 0, 10, 1_234_567_890] {
      let text = SVGText.superscript(power)
      #expect(SVGText.runs(of: text).map(\.text) == ["\(power)".replacing("-", with: "−")])
    }
  }

  @Test("Letters of wide scripts are given more room than Latin ones, unknown ones some")
  func wideLetters() {
    #expect(Plot.Font.width(of: "数", size: 10) == 11)
    #expect(Plot.Font.width(of: "é", size: 10) == 6.2)
    #expect(Plot.Font.width(of: "i", size: 10) == 2.2)
    #expect(Plot.Font.width(of: "", size: 10) == 0)
  }

  @Test("Colours are written with two digits for each part, and mixed part by part")
  func hexadecimal() {
    #expect(Plot.Color(red: 0, green: 15, blue: 16).hexadecimal == "#000f10")
    #expect(Plot.Color(red: 255, green: 1, blue: 160).hexadecimal == "#ff01a0")
    #expect(Plot.Color.black.faded(0).hexadecimal == "#ffffff")
    #expect(Plot.Color.black.faded(1).hexadecimal == "#000000")
    #expect(Plot.Color.black.mixed(with: .white, 0.2).hexadecimal == "#333333")
    for share in [-1.0, 0, 0.5, 1, 2] {
      let grey = Plot.CellColors.grey.color(at: share).hexadecimal
      #expect(grey == (share <= 0 ? "#ffffff" : share >= 1 ? "#000000" : "#7f7f7f"))
    }
    #expect(Plot.CellColors.signed.color(at: 0).hexadecimal == "#d55e00")
    #expect(Plot.CellColors.signed.color(at: 0.5).hexadecimal == "#ffffff")
    #expect(Plot.CellColors.signed.color(at: 1).hexadecimal == "#0072b2")
  }
}
