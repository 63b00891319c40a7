import Testing

@testable import Drawing

@Suite("Data in plots")
struct PlotDataTests {
  private func plot(
    _ marks: Plot.Mark..., x: Axis = Axis(""), y: Axis = Axis("")
  ) throws -> PlotSVG {
    var plot = Plot(title: "", x: x, y: y, width: 300, height: 200)
    for mark in marks { plot.add(mark) }
    return try PlotSVG(plot.svg)
  }

  @Test("NaN and infinities break a line; what stands alone between two gaps is a dot")
  func gaps() throws {
    let svg = try plot(.line([1, 2, .nan, 3, 1, .infinity, 2, -.infinity]))
    #expect(svg.lines.count == 2)
    #expect(svg.all("circle").count == 1)
  }

  @Test("Zero and less are gaps on a logarithmic axis, and do not move it")
  func logarithmicGaps() throws {
    let svg = try plot(.line([10, 100, 0, -5, 1000, 100]), y: Axis("", scale: .logarithmic))
    #expect(svg.lines.count == 2)
    #expect(svg.texts.suffix(3) == ["10", "100", "1000"])
  }

  @Test("Equal ratios are equal distances on a logarithmic axis")
  func logarithmicPlaces() throws {
    let svg = try plot(
      .points([(0, 1), (1, 10), (2, 100)]), y: Axis("", scale: .logarithmic, range: 1...100))
    #expect(svg.all("circle").map { $0.number("cy") } == [200, 100, 0])
  }

  @Test("A line is cut off at the edge of a given range, points outside are left out")
  func clipping() throws {
    let axis = Axis("", range: 0...10)
    let svg = try plot(
      .line([(-10, 5), (20, 5)]), .line([(0, 1e200), (10, -1e200)]), .points([(5, 5), (11, 5)]),
      .line([(-5, 20), (-1, 30)]), x: axis, y: axis)
    #expect(svg.lines.count == 2)
    #expect(svg.lines[0].attributes["d"] == "M0 100L300 100")
    #expect(svg.all("circle").map { $0.number("cx") } == [150])
  }

  @Test("A line through three points around the area stays one line")
  func onePiece() throws {
    let svg = try plot(.line([(0, 0), (1, 1), (2, 4), (3, 9)]))
    #expect(svg.lines.count == 1)
  }

  @Test("Without anything to draw the plot says so, whatever its axes")
  func empty() throws {
    #expect(try plot().texts.contains("no data"))
    #expect(
      try plot(.line([Double]()), .points([]), .cells([]), .bars([])).texts.contains("no data"))
    #expect(try plot(.line([.nan, .infinity])).texts.contains("no data"))
    #expect(try plot(.line([-1, 0]), y: Axis("", scale: .logarithmic)).texts.contains("no data"))
    #expect(!(try plot(.line([1])).texts.contains("no data")))
  }

  @Test(
    "One value, equal values, huge and tiny ones stand in the middle of their axis",
    arguments: [
      [4.0], [5.0, 5.0], [0.0, 0.0], [-1e300, 1e300], [1e15, 1e15 + 1], [1e-300, 2e-300],
    ] as [[Double]])
  func degenerate(_ values: [Double]) throws {
    for scale in [Axis.Scale.linear, .logarithmic] {
      let svg = try plot(.points(values.map { (0, $0) }), y: Axis("", scale: scale))
      let heights = svg.all("circle").map { $0.number("cy") }
      #expect(heights.allSatisfy { (0...200).contains($0) })
      if let first = heights.first, let last = heights.last {
        #expect(((first + last) / 2 - 100).magnitude < 1)
      }
    }
  }

  @Test("Bars stand on zero, downwards where negative, side by side where there are several series")
  func bars() throws {
    let svg = try plot(
      .bars([10, -10], name: "a"), .bars([5, 5], name: "b"),
      x: Axis("", categories: ["one", "two"]), y: Axis("", range: -10...10))
    let bars = svg.all("rect").dropFirst().prefix(4).map { $0 }
    #expect(bars.map { $0.number("y") } == [0, 100, 50, 50])
    #expect(bars.map { $0.number("height") } == [100, 100, 50, 50])
    #expect(bars[0].number("x") + bars[0].number("width") <= bars[2].number("x"))
    #expect(svg.texts.starts(with: ["one", "two"]))
  }

  @Test("Bars on a logarithmic axis begin at a power of ten below the smallest")
  func logarithmicBars() throws {
    let svg = try plot(.bars([1, 1000]), y: Axis("", scale: .logarithmic))
    let bars = svg.all("rect").dropFirst().map { $0 }
    #expect(bars.allSatisfy { ($0.number("y") + $0.number("height") - 200).magnitude < 0.02 })
    #expect(bars[0].number("height") > 20)
  }

  @Test("The first row of a table stands at the top, and colours are alike on both sides of zero")
  func cells() throws {
    let svg = try plot(.cells([[1, 0], [-0.5, .nan]]))
    let cells = svg.all("rect").filter { $0.attributes["shape-rendering"] != nil }
    #expect(cells.map { $0.attributes["fill"] } == ["#0072b2", "#eaae7f"])
    #expect(cells.map { $0.number("y") } == [0, 100])
    #expect(cells.map { $0.number("x") } == [0, 0])
  }

  @Test("The area of a weight's square is as large as the weight, white above zero, black below")
  func weights() throws {
    let svg = try plot(.weights([[4, -1]]), x: Axis("", range: -0.5...1.5))
    let squares = svg.all("rect").dropFirst(2).prefix(2).map { $0 }
    #expect(squares.map { $0.attributes["fill"] } == ["#ffffff", "#000000"])
    #expect(squares[0].number("width") == 2 * squares[1].number("width"))
  }

  @Test("Regions meet where the function is zero")
  func regions() throws {
    let svg = try plot(.regions(x: 0...3, y: 0...2, samples: 4) { x, _ in x - 1.2 })
    let boundary = try #require(svg.all("path").last { $0.attributes["stroke-width"] == "1.5" })
    let places = try #require(boundary.attributes["d"]).split { "ML".contains($0) }
    #expect(places.count == 6)
    #expect(places.allSatisfy { $0.hasPrefix("120 ") })
  }

  @Test("A picture shows 0 white and 1 black, without axes")
  func picture() throws {
    let svg = try PlotSVG(
      Plot.picture([[0, 1], [0.5, 7]], caption: "1 read as 7", pixelSize: 20).svg)
    let fills = svg.all("rect").dropFirst(2).map { $0.attributes["fill"] }
    #expect(fills == ["#000000", "#7f7f7f", "#000000"])
    #expect(svg.texts == ["1 read as 7"])
  }
}
