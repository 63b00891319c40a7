import ChainRule
import Drawing
import Pages
import Testing

extension BrowserTests {
  @Test("Labels of all kinds are shown as they are", .thorough)
  func oddLabels() async throws {
    for label in ["]]>", "${x}", "%%data%%", "-->", "θ", "😀👩‍👩‍👧", "__proto__", "toString"] {
      let page = try Page(of: (Value(2, label) * Value(3, "constructor")).named("y"), title: label)
      try await open(page, at: "#step=3") { browser in
        let title = try await browser.text("title")
        let sentence = try await browser.text("sentence")
        #expect(title == label && sentence.hasPrefix("y reports 3 to \(label): "))
        try await browser.type("4", into: "leaf0")
        let gradient = try await browser.text("rule-total")
        #expect(gradient == "∂y/∂\(label) = 3")
        for mode in ["predict", "compare", "walk"] { try await browser.click("mode-\(mode)") }
      }
    }
  }

  @Test("Hostile labels are shown as they are")
  func hostileLabels() async throws {
    let label = "</script><img src=x onerror=alert(1)>"
    let x = Value(2, label)
    let cluster = Cluster("<b>bold</b>", of: [x])
    let page = try Page(of: (x * 3).named("<i>y</i>"), title: label, clusters: [cluster])
    try await open(page) { browser in
      #expect(try await browser.text("title") == label)
      #expect(try await browser.run("return document.querySelectorAll('img, b, i').length") == 0)
      let node = "return document.getElementById('s0node0').querySelector('text').textContent"
      #expect(try await browser.run(node, as: String.self).hasPrefix("</script><img"))
      let frame = "return document.getElementById('s0cluster0').textContent.trim()"
      #expect(try await browser.run(frame, as: String.self) == "<b>bold</b>")
      #expect(try await browser.text("sentence").hasPrefix("<i>y</i> is 6."))
      for mode in ["predict", "compare", "walk"] { try await browser.click("mode-\(mode)") }
      #expect(try await browser.run("return document.querySelectorAll('img, b, i').length") == 0)
    }
  }

  @Test("Without a drawing, the page steps through its table", .thorough)
  func withoutDrawing() async throws {
    let formula = try Formula("y = a*b").value(["a": 2, "b": 3])
    let page = try Page(of: formula, using: Graphviz(searchPath: []))
    try await open(page) { browser in
      try await browser.press(.right, .right, .right)
      #expect(try await browser.text("sentence").hasPrefix("y reports 3 to a"))
      let row = "return document.querySelector('tr.now').textContent"
      #expect(try await browser.run(row, as: String.self) == "3y → a1× 3= 3a: 3")
      try await browser.click("mode-predict")
      try await browser.type("2", into: "reporter")
      try await browser.run("document.querySelector('#choice button').click()")
      #expect(try await browser.text("question") == "What travels from y to a?")
      try await browser.click("mode-compare")
      #expect(try await browser.numbers(in: "compare-table").first == [3, 3])
    }
  }

  @Test("A page of a constant, of a leaf, and of what is not finite can be opened", .thorough)
  func edges() async throws {
    for output in [
      Value(2, "x"), .constant(3) + 4, .constant(3), Value(.nan, "x") * .infinity,
      Value(-0.0, "x") * Value(.infinity, "y"),
    ] {
      try await open(Page(of: output)) { browser in
        for mode in ["predict", "compare", "walk"] {
          try await browser.click("mode-\(mode)")
          try await browser.press(.end, .home)
        }
      }
    }
  }
}
