import Drawing
import Testing

@Suite("Plots: areas, surfaces and captions")
struct PlotAreaTests {
  /// The rectangles of a picture: where they are, and their colours.
  private func boxes(_ plot: Plot) -> [(x: Double, y: Double, width: Double, color: String)] {
    plot.svg.matches(
      of:
        #/<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="[-\d.]+" fill="([^"]+)" shape/#
    ).map {
      (Double($0.1) ?? .nan, Double($0.2) ?? .nan, Double($0.3) ?? .nan, String($0.4))
    }
  }

  private func plot(_ mark: Plot.Mark) -> Plot {
    var plot = Plot(title: "areas", x: Axis("x", range: 0...4), y: Axis("y", range: 0...4))
    plot.add(mark)
    return plot
  }

  @Test("Each kind has a colour of its own, and neighbours of one kind share a rectangle")
  func areas() {
    let boxes = boxes(
      plot(.areas(x: 0...4, y: 0...4, samples: 4) { x, y in y > 2 ? 2 : x > 2 ? 1 : 0 }))
    // From below: two rows of two kinds each, then two rows of one kind.
    #expect(boxes.count == 6)
    #expect(boxes[0].color == boxes[2].color && boxes[1].color == boxes[3].color)
    #expect(Set([boxes[0], boxes[1], boxes[4]].map(\.color)).count == 3)
    #expect(boxes[0].x < boxes[1].x && boxes[0].y > boxes[4].y)
    #expect(boxes[4].width == 2 * boxes[0].width)
  }

  @Test("A surface goes from one end of its colours to the other, and its legend names the ends")
  func surface() {
    let plot = plot(.surface(x: 0...4, y: 0...4, samples: 4, name: "price") { x, _ in 10 * x })
    let boxes = boxes(plot)
    #expect(boxes.count == 16)
    #expect(boxes[0].color == "#d55e00" && boxes[3].color == "#0072b2")
    #expect(plot.svg.contains("price, 5 to 35"))
    let flat = self.boxes(self.plot(.surface(x: 0...4, y: 0...4, samples: 4) { _, _ in .nan }))
    #expect(flat.allSatisfy { $0.color == "#ffffff" })
  }

  @Test("A caption stands in the middle of its point, and one outside of the axes is left out")
  func captions() throws {
    let svg = plot(.caption("42", at: (2, 2))).svg
    #expect(svg.contains("text-anchor=\"middle\"") && svg.contains(">42</text>"))
    #expect(!plot(.caption("42", at: (9, 2))).svg.contains(">42</text>"))
  }
}
