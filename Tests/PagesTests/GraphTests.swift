import ChainRule
import Drawing
import Pages
import Testing

extension BrowserTests {
  @Test("Pointing at a node lights its inputs, its uses and its lines in the table", .thorough)
  func pointing() async throws {
    try await open(Self.yardstick()) { browser in
      try await browser.point(at: "#s0node2")
      let touched = """
        return [...document.querySelectorAll(".node.touched, .edge.touched")].map(({ id }) => id).sort();
        """
      #expect(
        try await browser.run(touched, as: [String].self) == [
          "s0edge2_0", "s0edge2_1", "s0edge4_0", "s0edge5_0", "s0node0", "s0node1", "s0node2",
          "s0node4", "s0node5",
        ])
      let lines = "return document.querySelectorAll('tr[data-touched]').length"
      #expect(try await browser.run(lines) == 5)
      #expect(
        try await browser.text("hint")
          == "c = a + b, value 5, gradient ∂ = 7made of a, bused twice, by v1, v2")
    }
  }

  @Test("A hint can be reached with the mouse, and Esc closes it", .thorough)
  func hint() async throws {
    try await open(Self.yardstick()) { browser in
      let isHidden = "return document.getElementById('hint').hidden"
      try await browser.point(at: "#s0node2")
      #expect(try await browser.run(isHidden) == false)
      try await browser.point(at: "#hint")
      try await browser.wait(milliseconds: 350)
      #expect(try await browser.run(isHidden) == false, "it stays while it is pointed at")
      try await browser.press(.escape)
      #expect(try await browser.run(isHidden) == true)
      try await browser.point(at: "#s0node3")
      try await browser.point(at: "#sentence")
      try await browser.wait(milliseconds: 350)
      #expect(try await browser.run(isHidden) == true)
    }
  }

  @Test("Arrows walk from node to node, and Enter keeps one lit", .thorough)
  func arrows() async throws {
    try await open(Self.yardstick(), at: "#step=3") { browser in
      try await browser.run("document.querySelector('.node[tabindex=\"0\"]').focus()")
      let focus = "return document.activeElement.id"
      for (key, node) in [(Key.left, 4), (.left, 2), (.down, 3), (.right, 4), (.up, 3), (.left, 0)]
      {
        try await browser.press(key)
        #expect(try await browser.run(focus, as: String.self) == "s0node\(node)")
      }
      #expect(try await browser.step() == 3, "within the graph, arrows are for nodes")
      try await browser.press(.enter)
      let kept = "return document.querySelector('.node[aria-pressed=true]').id"
      #expect(try await browser.run(kept, as: String.self) == "s0node0")
      let reached = "return document.querySelectorAll('.node[tabindex=\"0\"]').length"
      #expect(try await browser.run(reached) == 1)
    }
  }

  @Test("A folded cluster opens in place, and folds again")
  func clusters() async throws {
    let x = Value(3, "x")
    let inner = tanh(2 * x + 1).named("h")
    let neuron = Cluster("neuron", from: [x], to: [inner], isFolded: true)
    let other = Cluster("other", from: [inner], to: [inner * inner], isFolded: true)
    let layer = Cluster("layer", of: [], containing: [neuron])
    try await open(Page(of: (inner * inner).named("y"), clusters: [layer, other])) { browser in
      let visible = """
        const shown = "svg:not([hidden]) :is(.node, .box):not([hidden])";
        return [...document.querySelectorAll(shown)].map(({ id }) => id).sort();
        """
      #expect(
        try await browser.run(visible, as: [String].self) == ["s0box1", "s0node1", "s0node6"])
      let box = "return document.getElementById('s0box1').getAttribute('aria-label')"
      let label = try await browser.run(box, as: String.self)
      #expect(label.hasPrefix("layer neuron, 5 nodes in a box, "))

      try await browser.point(at: "#s0box1", click: true)
      let open = try await browser.run(visible, as: [String].self)
      #expect(open.count == 7 && !open.contains("s1box1"))
      let focus = "return document.activeElement.textContent"
      #expect(try await browser.run(focus, as: String.self) == "▾ neuron")
      try await browser.press(.enter)
      #expect(
        try await browser.run(visible, as: [String].self) == ["s0box1", "s0node1", "s0node6"])
    }
  }

  /// Three neurons in boxes, with an output that all of them report to.
  private static func neurons() throws -> Page {
    let x = Value(0.5, "x")
    let hidden = (1...3).map { tanh(Double($0) * x).named("h\($0)") }
    let clusters = hidden.map { Cluster("of \($0.label!)", from: [x], to: [$0], isFolded: true) }
    return try Page(of: (hidden[0] * hidden[1] * hidden[2]).named("y"), clusters: clusters)
  }

  @Test("Several clusters may be open at once, and the drawing is no larger than it must be")
  func severalOpen() async throws {
    try await open(Self.neurons(), at: "#step=0") { browser in
      let visible = """
        const shown = "svg:not([hidden]) :is(.node, .box):not([hidden])";
        const parts = [...document.querySelectorAll(shown)];
        const boxes = parts.map((part) => part.querySelector("path, polygon, ellipse").getBoundingClientRect());
        const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        const overlap = boxes.some((a, i) => boxes.some((b, j) => i < j && !apart(a, b)));
        const thin = boxes.some(({ width, height }) => width < 60 || height < 30);
        return [...parts.map(({ id }) => id).sort(), overlap ? "overlap" : thin ? "thin" : "apart"];
        """
      func parts() async throws -> [String] { try await browser.run(visible, as: [String].self) }
      let heightOfView = "return drawing.root.viewBox.baseVal.height"
      func height() async throws -> Double { try await browser.run(heightOfView, as: Double.self) }
      let first = try await parts()
      #expect(first.count { $0.hasPrefix("s0box") } == 3 && first.last == "apart")
      try await browser.point(at: "#s0box0", click: true)
      let one = try await parts()
      #expect(one.count { $0.hasPrefix("s1box") } == 2 && one.last == "apart")
      let low = try await height()
      try await browser.point(at: "#s1box2", click: true)
      let two = try await parts()
      #expect(two.count { $0.hasPrefix("s1box") } == 1 && two.last == "apart")
      #expect(Set(two).isSuperset(of: one.filter { $0.hasPrefix("s1node") }))
      let middle = try await height()
      try await browser.click("open-all")
      let all = try await parts()
      #expect(all.count { $0.hasPrefix("s1box") } == 0 && all.last == "apart")
      let high = try await height()
      #expect(low < middle && middle < high)
      let focus = "document.querySelector('svg:not([hidden]) .cluster text[role]').focus()"
      try await browser.run(focus)
      try await browser.press(.enter)
      #expect(try await parts().count { $0.hasPrefix("s1box") } == 1)
      try await browser.click("fold-all")
      #expect(try await parts() == first)
    }
  }

  @Test("Beside boxes that cover others, each edge still begins and ends at its nodes", .thorough)
  func edgesBesideCovers() async throws {
    try await open(Self.neurons(), at: "#step=0") { browser in
      let script = """
        const faults = [];
        for (const { group } of drawing.nodes.values()) {
          if (!group.querySelector("path")) continue;
          const { y: [top, bottom] } = extentOf(group);
          if (Math.abs(bottom - top - 57.6) > 1) faults.push(`${group.id} is ${bottom - top} high`);
        }
        const box = (part) => part.group.querySelector("path, polygon, ellipse").getBoundingClientRect();
        const far = (x, y, { left, right, top, bottom }) =>
          Math.max(left - x, x - right, top - y, y - bottom, 0);
        for (const [index, { group }] of drawing.edges) {
          const path = group.querySelector("path");
          const { from, to } = edges[index];
          for (const [node, part] of [[to, 0], [from, 1]]) {
            if (!drawing.nodes.has(node)) continue;
            const place = path.getPointAtLength(part * path.getTotalLength()).matrixTransform(path.getScreenCTM());
            const distance = far(place.x, place.y, box(drawing.nodes.get(node)));
            if (distance > 16) faults.push(`${group.id}: ${distance}`);
          }
        }
        return [...faults, String(drawing.edges.size)];
        """
      for box in 0..<3 {
        try await browser.point(at: "#s0box\(box)", click: true)
        let found = try await browser.run(script, as: [String].self)
        #expect(found.count == 1 && Int(found[0]) ?? 0 > 6, "\(found)")
        try await browser.click("fold-all")
      }
    }
  }

  @Test("A step within a folded cluster lights its box", .thorough)
  func litBoxes() async throws {
    let x = Value(3, "x")
    let inner = (2 * x).named("h")
    let cluster = Cluster("inner", of: [inner], isFolded: true)
    try await open(Page(of: inner + 1, clusters: [cluster]), at: "#step=4") { browser in
      let script = "return document.querySelectorAll('.box.lit').length"
      let lit = try await browser.run(script, as: Int.self)
      #expect(lit == 1)
      let label = "return document.querySelector('.box').getAttribute('aria-label')"
      let text = try await browser.run(label, as: String.self)
      #expect(text == "inner, a node in a box, 6, ∂ = 1: open it")
    }
  }
}
