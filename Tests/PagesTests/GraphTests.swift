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
        return [...document.querySelectorAll("svg:not([hidden]) :is(.node, .box)")].map(({ id }) => id)
          .sort();
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
