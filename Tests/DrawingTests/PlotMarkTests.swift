import Testing

@testable import Drawing

@Suite("Marks of plots at their edges")
struct PlotMarkTests {
  private func plot(
    _ marks: Plot.Mark..., x: Axis = Axis("", range: 0...10), y: Axis = Axis("", range: 0...10),
    legend: Plot.LegendPlace = .hidden
  ) throws -> PlotSVG {
    var plot = Plot(title: "", x: x, y: y, width: 300, height: 200, legend: legend)
    for mark in marks { plot.add(mark) }
    return try PlotSVG(plot.svg)
  }

  @Test("A curve is drawn to both ends of its range, at as many places as asked for")
  func curve() throws {
    var places: [Double] = []
    let svg = try plot(
      .curve(over: 0...10, samples: 5) { x in
        places.append(x)
        return x
      })
    #expect(places == [0, 2.5, 5, 7.5, 10])
    #expect(svg.lines[0].attributes["d"] == "M0 200L75 150L150 100L225 50L300 0")
    places = []
    _ = Plot.Mark.curve(over: -1...1, samples: 2) { x in
      places.append(x)
      return x
    }
    #expect(places == [-1, 1])
  }

  @Test("Fading lines go from a quarter of the colour to all of it; one alone has all, and a name")
  func fading() throws {
    let line = [(0.0, 0.0), (1.0, 1.0)]
    let svg = try plot(
      .fading([line, line, line], first: "start", last: "end", color: .black), legend: .right)
    #expect(
      svg.lines.prefix(3).map { $0.attributes["stroke"] } == ["#bfbfbf", "#606060", "#000000"])
    #expect(svg.texts.suffix(2) == ["start", "end"])
    let single = try plot(.fading([line], first: "only", color: .black), legend: .right)
    #expect(single.lines[0].attributes["stroke"] == "#000000")
    #expect(single.texts.last == "only")
    #expect(try plot(.fading([], first: "none")).lines.isEmpty)
  }

  @Test("The numbers of bars stand outside: above, or below where the bar hangs down")
  func barNumbers() throws {
    let svg = try plot(
      .bars([5, -5, 0], showsValues: true), x: Axis("", categories: ["a", "b", "c"]),
      y: Axis("", range: -10...10))
    let texts = svg.all("text").filter { $0.attributes["text-anchor"] == "middle" }
    let heights = try ["5", "−5", "0"].map { text in
      try #require(texts.first { $0.text == text }).number("y")
    }
    // The ends of the bars are at 50, 150 and 100.
    #expect(heights == [45, 162, 95])
  }

  @Test("Two series of bars share a place between them, and end before the next one begins")
  func barWidths() throws {
    let svg = try plot(
      .bars([1, 1]), .bars([1, 1]), .bars([1, 1]), x: Axis("", categories: ["a", "b"]))
    let bars = svg.all("rect").dropFirst().map { $0 }.sorted { $0.number("x") < $1.number("x") }
    #expect(bars.count == 6)
    for (left, right) in zip(bars, bars.dropFirst()) {
      #expect(left.number("x") + left.number("width") <= right.number("x"))
    }
    // Each group stands in the middle of its place of 150 pixels.
    #expect((bars[0].number("x") - 27).magnitude < 0.02)
    #expect((bars[5].number("x") + bars[5].number("width") - 273).magnitude < 3)
  }

  @Test("Cells of one colour side by side are one rectangle, to the last column")
  func cellRuns() throws {
    let svg = try plot(
      .cells([[1, 1, 1], [1, -1, -1], [0, 0, 1]]), x: Axis(""), y: Axis(""))
    let cells = svg.all("rect").filter { $0.attributes["shape-rendering"] != nil }
    #expect(cells.map { $0.number("x") } == [0, 0, 100, 200])
    #expect(cells.map { $0.number("width") } == [300, 100, 200, 100])
  }

  @Test("Infinite cells have the colours of the ends; equal ones that of the middle")
  func cellColors() throws {
    func fills(_ rows: [[Double]], _ colors: Plot.CellColors) throws -> [String?] {
      try plot(.cells(rows, colors: colors), x: Axis(""), y: Axis("")).all("rect")
        .filter { $0.attributes["shape-rendering"] != nil }.map { $0.attributes["fill"] }
    }
    #expect(
      try fills([[.infinity, -.infinity, 1, -1]], .signed) == [
        "#0072b2", "#d55e00", "#0072b2", "#d55e00",
      ])
    #expect(try fills([[.infinity, -.infinity, 1, 3]], .grey) == ["#000000", "#000000"])
    #expect(try fills([[5, 5]], .grey) == ["#7f7f7f"])
    #expect(try fills([[0, 0]], .signed) == [])
    #expect(try fills([[.nan, 5, .nan]], .grey) == ["#7f7f7f"])
  }

  @Test("The rows of a picture may differ in length; the longest is shown whole")
  func raggedPicture() throws {
    let plot = Plot.picture([[1], [1, 0, 1], []], caption: "", pixelSize: 20)
    #expect(plot.width == 60 && plot.height == 60)
    let cells = try PlotSVG(plot.svg).all("rect").filter {
      $0.attributes["shape-rendering"] != nil
    }
    #expect(cells.map { $0.number("x") } == [0, 0, 40])
    #expect(cells.map { $0.number("y") } == [0, 20, 20])
  }

  @Test("A weight of 0 has no square, and one above the largest fills its cell, not more")
  func weights() throws {
    let svg = try plot(
      .weights([[0, 1, 9, .nan, .infinity]], largest: 1), x: Axis("", range: -0.5...4.5),
      y: Axis(""))
    let squares = svg.all("rect").dropFirst(2)
    #expect(squares.count == 2)
    #expect(Set(squares.map { $0.number("width") }) == [52.8])  // 88 % of 60 pixels
  }

  @Test("Where the function is exactly 0 it is not above 0: nothing is filled")
  func zeroRegion() throws {
    let nothing = try plot(.regions(x: 0...10, y: 0...10, samples: 3) { _, _ in 0 })
    #expect(!nothing.all("path").contains { $0.attributes["fill"] == "#f5da9e" })
    let everything = try plot(.regions(x: 0...10, y: 0...10, samples: 3) { _, _ in 1 })
    let area = try #require(everything.all("path").first { $0.attributes["fill"] != "none" })
    #expect(area.attributes["d"] == "M0 200L300 200L300 100L0 100zM0 100L300 100L300 0L0 0z")
    let holes = try plot(.regions(x: 0...10, y: 0...10, samples: 3) { x, _ in x > 6 ? .nan : 1 })
    let left = try #require(holes.all("path").first { $0.attributes["fill"] != "none" })
    #expect(left.attributes["d"] == "M0 200L150 200L150 100L0 100zM0 100L150 100L150 0L0 0z")
  }

  @Test("A path has an arrow to each point; only one of 15 pixels or more has room for a head")
  func arrows() throws {
    let svg = try plot(
      .path([(0, 5), (0.4, 5), (0.9, 5), (0.9, 5), (8, 5), (8.49, 5)], color: .black))
    let heads = svg.all("path").filter { $0.attributes["fill"] == "#000000" }
    #expect(
      heads.map { $0.attributes["d"] } == [
        "M24 100L18 102.52L18 97.48z", "M237 100L231 102.52L231 97.48z",
      ])
    #expect(svg.all("circle").count == 6)
  }

  @Test("The words of a vertical line change sides at the right edge, and hang at the top")
  func verticalReference() throws {
    let svg = try plot(
      .vertical(at: 1, "left"), .vertical(at: 10, "right"), .vertical(at: 11, "no"))
    #expect(try svg.text("left").attributes["text-anchor"] == nil)
    #expect(try svg.text("left").number("x") == 35)
    #expect(try svg.text("right").attributes["text-anchor"] == "end")
    #expect(try svg.text("right").number("x") == 295)
    #expect(!svg.texts.contains("no"))
  }

  @Test("The words of a horizontal line stand above it, and below where there is no room")
  func horizontalReference() throws {
    let svg = try plot(
      .horizontal(at: 5, "middle"), .horizontal(at: 10, "top"), .horizontal(at: 9.15, "just"),
      .horizontal(at: 9.25, "under"), .horizontal(at: -1, "no"))
    #expect(try svg.text("middle").number("y") == 95)
    #expect(try svg.text("top").number("y") == 13)
    #expect(try svg.text("just").number("y") == 12)
    #expect(try svg.text("under").number("y") == 28)  // 15 + 13, as 15 leaves no room above
    #expect(!svg.texts.contains("no"))
  }

  @Test("A large marker at a corner is not cut off by the picture's edge")
  func markerAtCorner() throws {
    let plain = try plot(.points([(0, 0)], size: 1), x: .hidden, y: .hidden)
    #expect(plain.elements[0].number("width") > 0)
    for corner in [(-0.5, -0.5), (1.5, 1.5)] {
      let svg = try plot(
        .cells([[1, 1], [1, 1]]), .points([corner], marker: .circle, size: 60), x: Axis.hidden,
        y: Axis.hidden)
      let place = try #require(svg.all("g").first?.attributes["transform"])
        .dropFirst("translate(".count).dropLast().split(separator: " ").compactMap { Double($0) }
      let circle = try #require(svg.all("circle").first)
      for (center, origin, size) in [("cx", place[0], "width"), ("cy", place[1], "height")] {
        let middle = origin + circle.number(center)
        #expect(middle - 60 >= 0 && middle + 60 <= svg.elements[0].number(size))
      }
    }
  }
}
