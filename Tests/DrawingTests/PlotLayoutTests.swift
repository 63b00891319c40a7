import Testing

@testable import Drawing

@Suite("The layout of plots")
struct PlotLayoutTests {
  @Test("No text is cut off at the edge of the picture, however long")
  func nothingIsClipped() throws {
    let long = "a name much longer than anyone should give to a line"
    var plot = Plot(
      title: long + ", and its title", x: Axis(long + long), y: Axis(long), width: 60, height: 40)
    plot.add(.line([0, 1e9], name: long), .note(long, at: (1, 1e9)), .bars([1], showsValues: true))
    let svg = try PlotSVG(plot.svg)
    let place = try #require(svg.all("g").first?.attributes["transform"])
      .dropFirst("translate(".count).dropLast().split(separator: " ").compactMap { Double($0) }
    for text in svg.all("text") {
      let width = Plot.Font.width(
        of: text.text, size: text.number("font-size"), bold: text.attributes["font-weight"] != nil)
      let x = place[0] + text.number("x")
      let y = place[1] + text.number("y")
      let left =
        switch text.attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      #expect(left >= 0 && left + width <= svg.elements[0].number("width"), "\(text.text)")
      #expect(y >= 10 && y <= svg.elements[0].number("height") - 3, "\(text.text)")
    }
  }

  @Test("Names stand outside of the data, where their lines end, and never on one another")
  func key() throws {
    var plot = Plot(title: "", x: Axis(""), y: Axis(""), width: 300, height: 200)
    plot.add(
      .line([0, 0], name: "low"), .line([0, 10], name: "high"), .line([0, 9.9], name: "near"))
    plot.add(.line([5, .nan], name: "middle"))
    let svg = try PlotSVG(plot.svg)
    let names = try ["high", "near", "low"].map(svg.text)
    for name in names { #expect(name.number("x") > 300) }
    #expect(names[1].number("y") - names[0].number("y") >= 14)
    #expect((8...30).contains(names[0].number("y")))
    #expect(names[2].number("y") > 190)
  }

  @Test("The key can stand below, in rows no wider than the data, or be left out")
  func keyPlaces() throws {
    var plot = Plot(title: "", x: Axis("x"), y: Axis(""), width: 200, height: 100, legend: .below)
    for index in 0..<4 { plot.add(.line([0, Double(index)], name: "number \(index)")) }
    let svg = try PlotSVG(plot.svg)
    let names = try (0..<4).map { try svg.text("number \($0)") }
    let label = try svg.text("x")
    for name in names {
      #expect(name.number("x") < 200)
      #expect(name.number("y") > label.number("y") + 10)
    }
    #expect(Set(names.map { $0.number("y") }).count == 2)
    plot.legend = .hidden
    #expect(!(try PlotSVG(plot.svg).texts.contains("number 0")))
  }

  @Test("Series differ by more than colour: lines by dashes, points by shape")
  func looks() throws {
    var lines = Plot(title: "", x: Axis(""), y: Axis(""), legend: .hidden)
    for index in 0..<4 { lines.add(.line([0, Double(index)])) }
    let drawn = try PlotSVG(lines.svg).lines
    #expect(Set(drawn.map { $0.attributes["stroke-dasharray"] ?? "" }).count == 4)
    #expect(Set(drawn.map { $0.attributes["stroke"] ?? "" }).count == 4)

    var points = Plot(title: "", x: Axis(""), y: Axis(""))
    for index in 0..<6 { points.add(.points([(0, Double(index))])) }
    #expect(Set(points.styles.map(\.marker)).count == 6)
    #expect(Set(points.styles.map(\.color.hexadecimal)).count == 6)
  }

  @Test("A scatter and its fit are a circle and a solid line; a colour asked for uses none up")
  func looksByFamily() {
    var plot = Plot(title: "", x: Axis(""), y: Axis(""))
    plot.add(
      .note("n", at: (0, 0)), .points([(0, 0)], color: .black), .line([1, 2]), .line([1, 2]))
    #expect(plot.styles.map(\.color).dropFirst() == [.black, .blue, .vermillion])
    #expect(plot.styles[1].marker == .circle)
    #expect(plot.styles[2].dash == .solid)
    #expect(plot.styles[3].dash == .dashed)
  }

  @Test("Equal units draw a circle round")
  func equalUnits() throws {
    var plot = Plot(
      title: "", x: Axis(""), y: Axis(""), width: 300, height: 100, hasEqualUnits: true)
    plot.add(.points([(-1, 0), (1, 0), (0, -1), (0, 1)]))
    let circles = try PlotSVG(plot.svg).all("circle")
    let width = circles[1].number("cx") - circles[0].number("cx")
    let height = circles[2].number("cy") - circles[3].number("cy")
    #expect((width - height).magnitude < 0.05)
    #expect(height > 80)
  }

  @Test("A note that would leave the area stands on the other side of its point")
  func notes() throws {
    var plot = Plot(title: "", x: Axis("", range: 0...10), y: Axis("", range: 0...10))
    plot.add(.note("right of it", at: (9.5, 5), .right), .note("low", at: (5, 0.1), .below))
    let svg = try PlotSVG(plot.svg)
    let right = try svg.text("right of it")
    #expect(right.attributes["text-anchor"] == "end")
    #expect(right.number("x") < 380)
    #expect(try svg.text("low").number("y") < 240)
  }

  @Test("Axis numbers do not touch, however long")
  func crowdedNumbers() throws {
    var plot = Plot(title: "", x: Axis(""), y: Axis(""), width: 240)
    plot.add(.line([(1000.0001, 0), (1000.0006, 1)]))
    let labels = try PlotSVG(plot.svg).all("text").filter { $0.text.hasPrefix("1000") }
    try #require(labels.count >= 2)
    for (a, b) in zip(labels, labels.dropFirst()) {
      #expect(b.number("x") - a.number("x") > Plot.Font.width(of: a.text, size: 11))
    }
  }
}
