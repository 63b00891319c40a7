import Drawing
import Testing

@Suite("Plots")
struct PlotTests {
  /// A plot with one of everything, and hostile text everywhere.
  static func everything() -> Plot {
    let hostile = "a < b & \"c\" </text> 10⁻⁵ \u{1} 😀"
    var plot = Plot(title: hostile, x: Axis(hostile), y: Axis(hostile))
    plot.add(.regions(x: -1...1, y: -1...1) { x, y in x * x + y * y - 0.5 })
    plot.add(.curve(over: -1...1, name: hostile) { $0 * $0 })
    plot.add(.fading([[(0, 0), (1, 1)], [(0, 0), (1, 0.5)]], first: hostile, last: "last"))
    plot.add(
      .path([(0, 0), (0.5, 0.5), (-0.5, 0.5)], name: "path"), .ball(at: (0, 0), name: "ball"))
    plot.add(
      .points([(0.1, 0.2)], name: "points"), .bars([0.5, -0.5], name: "bars", showsValues: true))
    plot.add(
      .cells([[1, -1], [.nan, .infinity]], name: "cells"), .weights([[1, -2], [0, .nan]]))
    plot.add(
      .note(hostile, at: (0.9, 0.9)), .vertical(at: 0.5, hostile), .horizontal(at: 0.5, hostile))
    return plot
  }

  @Test("Any text and any mark give well-formed XML, alone and in panels")
  func wellFormed() throws {
    let plot = Self.everything()
    let svg = try PlotSVG(plot.svg)
    #expect(svg.all("title").map(\.text) == ["a < b & \"c\" </text> 10⁻⁵ \u{FFFD} 😀"])
    _ = try PlotSVG(Panels([plot, plot, plot], columns: 2, title: plot.title).svg)
    _ = try PlotSVG(Panels([]).svg)
  }

  @Test("The same plot gives the same bytes")
  func sameBytes() {
    #expect(Self.everything().svg == Self.everything().svg)
  }

  @Test("A line on logarithmic axes has these very coordinates, on every machine")
  func exactCoordinates() throws {
    var plot = Plot(
      title: "", x: Axis("", scale: .logarithmic), y: Axis("", scale: .logarithmic), width: 300,
      height: 200)
    plot.add(.line([(1e-6, 3e-4), (2e-3, 7e-9), (1, 0.5)]))
    #expect(
      try PlotSVG(plot.svg).lines[0].attributes["d"] == "M11.11 83.37L163.94 192.59L288.89 7.41")
  }

  @Test("The picture has a name, a description and white paper before anything is drawn")
  func accessible() throws {
    var plot = Plot(title: "Loss", x: Axis("epoch"), y: Axis("loss", scale: .logarithmic))
    plot.add(.line([3, 2, 1], name: "training"), .line([4, 3, 3], name: "validation"))
    let svg = try PlotSVG(plot.svg)
    #expect(svg.elements.prefix(4).map(\.name) == ["svg", "title", "desc", "rect"])
    #expect(svg.elements[1].text == "Loss")
    #expect(
      svg.elements[2].text == "loss (logarithmic) against epoch. Series: training, validation.")
    #expect(svg.elements[3].attributes["fill"] == "#ffffff")
    #expect(svg.elements[3].attributes["width"] == svg.elements[0].attributes["width"])
    plot.description = "Validation stops falling."
    #expect(try PlotSVG(plot.svg).elements[2].text == "Validation stops falling.")
  }

  @Test("Panels line up: data areas of one column begin at the same place")
  func panels() throws {
    var wide = Plot(title: "a", x: Axis(""), y: Axis(""), width: 100, height: 100)
    wide.add(.line([0, 50_000]))
    var narrow = wide
    narrow.y = Axis("", range: 0...9)
    let svg = try PlotSVG(Panels([wide, narrow, narrow, wide], columns: 2).svg)
    let places = svg.all("g").dropFirst().compactMap { $0.attributes["transform"] }
      .map { $0.dropFirst("translate(".count).dropLast().split(separator: " ") }
    try #require(places.count == 4)
    #expect(places[0][0] == places[2][0])
    #expect(places[1][0] == places[3][0])
    #expect(places[0][1] == places[1][1])
    #expect(places[0][1] != places[2][1])
  }
}
