import Testing

@testable import Drawing

@Suite("Notes and texts in plots at their edges")
struct PlotNoteTests {
  private func notes(_ marks: Plot.Mark...) throws -> PlotSVG {
    var plot = Plot(
      title: "", x: Axis("", range: 0...10), y: Axis("", range: 0...10), width: 300, height: 200)
    for mark in marks { plot.add(mark) }
    return try PlotSVG(plot.svg)
  }

  @Test("A note changes sides at each of the four edges, and nowhere else")
  func sides() throws {
    let svg = try notes(
      .note("at left", at: (0.1, 5), .left), .note("at right", at: (9.9, 5), .right),
      .note("at top", at: (5, 9.9), .above), .note("at bottom", at: (5, 0.1), .below),
      .note("to left", at: (5, 5), .left), .note("to right", at: (5, 5), .right),
      .note("over", at: (5, 5), .above), .note("under", at: (5, 5), .below))
    #expect(try svg.text("at left").attributes["text-anchor"] == nil)
    #expect(try svg.text("at right").attributes["text-anchor"] == "end")
    #expect(try svg.text("to left").attributes["text-anchor"] == "end")
    #expect(try svg.text("to right").attributes["text-anchor"] == nil)
    #expect(try svg.text("at top").number("y") == 40)  // 2 + 26 + 12: below the point
    #expect(try svg.text("at bottom").number("y") == 168)  // 198 − 26 − 4: above it
    #expect(try svg.text("over").number("y") == 70)
    #expect(try svg.text("under").number("y") == 138)
  }

  @Test("Of several lines above a point the last one stands where a single one would")
  func lines() throws {
    let svg = try notes(.note("one", at: (5, 5), .above), .note("two\nlines", at: (5, 5), .above))
    #expect(try svg.text("lines").number("y") == svg.text("one").number("y"))
    #expect(try svg.text("two").number("y") == svg.text("one").number("y") - 15)
    let below = try notes(.note("one", at: (5, 5), .below), .note("two\nlines", at: (5, 5), .below))
    #expect(try below.text("two").number("y") == below.text("one").number("y"))
    let side = try notes(.note("one", at: (5, 5), .right), .note("two\nlines", at: (5, 5), .right))
    let middle = try (side.text("two").number("y") + side.text("lines").number("y")) / 2
    #expect(try middle == side.text("one").number("y"))
  }

  @Test("A canvas has room for every line of a text, wherever the text is anchored")
  func room() {
    let width = Plot.Font.width(of: "wide", size: 12)
    for (anchor, left) in [
      (Plot.Canvas.Anchor.start, 0), (.middle, -width / 2), (.end, -width),
    ] {
      var canvas = Plot.Canvas(covering: Plot.Box(width: 0, height: 0))
      canvas.text("i\nwide\ni", at: Plot.Point(0, 0), anchor, size: 12)
      #expect(canvas.bounds.minX == left && canvas.bounds.maxX == left + width)
      #expect(canvas.bounds.minY == -12 && canvas.bounds.maxY == 30 + 3.6)
    }
  }

  @Test("The marker beside a name is as large as those in the plot, up to 6 pixels")
  func markers() throws {
    func radii(_ size: Double) throws -> [Double] {
      try notes(.points([(5, 5)], marker: .circle, name: "points", size: size)).all("circle")
        .map { $0.number("r") }
    }
    #expect(try radii(3) == [3, 3])
    #expect(try radii(6) == [6, 6])
    #expect(try radii(40) == [40, 6])
  }
}
