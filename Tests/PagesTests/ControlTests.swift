import Testing

extension BrowserTests {
  @Test("The buttons go one step, or to an end", .thorough)
  func buttons() async throws {
    try await open(Self.yardstick()) { browser in
      #expect(try await browser.step() == 0)
      for (button, step) in [
        ("back", 0), ("forward", 1), ("forward", 2), ("back", 1), ("last", 16), ("forward", 16),
        ("back", 15), ("first", 0),
      ] {
        try await browser.click(button)
        #expect(try await browser.step() == step, "\(button)")
      }
      let state = "return document.getElementById(arguments[0]).getAttribute('aria-disabled')"
      #expect(try await browser.run(state, ["first"], as: String.self) == "true")
      #expect(try await browser.run(state, ["last"], as: String.self) == "false")
    }
  }

  @Test("The keys do the same on the whole page, and digits go to a step")
  func keys() async throws {
    try await open(Self.yardstick()) { browser in
      let presses: [(Key, Int)] = [
        (.left, 0), (.right, 1), (.right, 2), (.left, 1), (.end, 16), (.right, 16), (.home, 0),
      ]
      for (key, step) in presses {
        try await browser.press(key)
        #expect(try await browser.step() == step, "\(key)")
      }
      try await browser.press("1", "2")
      #expect(try await browser.step() == 12)
      #expect(try await browser.text("place") == "Step 12 of 16")
    }
  }

  @Test("Keys within a field are the field's", .thorough)
  func keysInFields() async throws {
    try await open(Self.yardstick(), at: "#step=4") { browser in
      try await browser.run("document.getElementById('leaf0').focus()")
      try await browser.press(.right, .home, .end, "3", " ", "?")
      #expect(try await browser.step() == 4)
      #expect(try await browser.run("return document.getElementById('keys').open") == false)
    }
  }

  @Test("The question mark shows the keys, and Esc hides them", .thorough)
  func keyList() async throws {
    try await open(Self.yardstick()) { browser in
      let isOpen = "return document.getElementById('keys').open"
      try await browser.press("?")
      #expect(try await browser.run(isOpen) == true)
      try await browser.press(.right)
      #expect(try await browser.step() == 0, "behind the list, keys do nothing")
      try await browser.press(.escape)
      #expect(try await browser.run(isOpen) == false)
      try await browser.click("show-keys")
      #expect(try await browser.run(isOpen) == true)
    }
  }

  @Test("Space plays and pauses, and playing comes to the end", .thorough)
  func play() async throws {
    try await open(Self.yardstick(), at: "#step=15") { browser in
      // The seconds between two steps pass at once.
      try await browser.run(
        """
        window.ticks = [];
        window.setInterval = (tick) => { ticks.push(tick); return 7; };
        """)
      let isPlaying = "return document.getElementById('play').getAttribute('aria-pressed')"
      try await browser.press(" ")
      #expect(try await browser.run(isPlaying, as: String.self) == "true")
      try await browser.press(" ")
      #expect(try await browser.run(isPlaying, as: String.self) == "false")
      try await browser.click("play")
      try await browser.run("ticks.at(-1)()")
      #expect(try await browser.step() == 16)
      #expect(try await browser.run(isPlaying, as: String.self) == "false")
      try await browser.click("play")
      #expect(try await browser.step() == 0, "at the end, it begins again")
    }
  }

  @Test("The slider and the links of the table go to any step", .thorough)
  func jumps() async throws {
    try await open(Self.yardstick()) { browser in
      try await browser.type("9", into: "slider")
      #expect(try await browser.text("rule-numbers") == "1 × 6 = 6")
      try await browser.run(
        "document.querySelector('#backward-table a[href=\"#step=13\"]').click()")
      try await browser.wait(milliseconds: 20)
      #expect(try await browser.step() == 13)
      let row = "return document.querySelector('tr[aria-current=step]').cells[1].textContent"
      #expect(try await browser.run(row, as: String.self) == "d → a")
    }
  }

  @Test("The step stands in the address, and an address leads to its step", .thorough)
  func address() async throws {
    for (place, step) in [("#step=5", 5), ("#step=99", 16), ("#step=x", 0), ("", 0)] {
      try await open(Self.yardstick(), at: place) { browser in
        let found = try await browser.step()
        #expect(found == step, "\(place)")
      }
    }
    try await open(Self.yardstick()) { browser in
      try await browser.press(.right, .right, .right)
      try await browser.wait(milliseconds: 300)
      #expect(try await browser.run("return location.hash", as: String.self) == "#step=3")
    }
  }

  @Test("Each step has its sentence, its rule in symbols and numbers, and its lit edge")
  func sentences() async throws {
    try await open(Self.yardstick()) { browser in
      let overview = try await browser.text("sentence")
      #expect(overview.hasPrefix("y is 41."))
      #expect(overview.contains("For a that is 6 × 3 + 7 × 1 = 25: change a by a little"))
      for (step, sentence) in [
        (2, "Forward: d = a × b = 2 × 3 = 6."),
        (6, "Backward: the gradient of y by itself is 1, as it changes exactly as much as itself."),
        (9, "v2 reports 6 to c: c is used twice; its first report makes its gradient 6."),
        (
          11,
          "v1 reports 1 to c: c is used twice; its second report brings its gradient to 7, which "
            + "is complete now."
        ),
      ] {
        try await browser.run("location.hash = '#step=' + arguments[0]", [step])
        try await browser.wait(milliseconds: 20)
        #expect(try await browser.text("sentence") == sentence)
      }
      #expect(
        try await browser.text("rule-symbols") == "∂y/∂c += ∂y/∂v1 · ∂v1/∂c, where ∂v1/∂c = 1")
      #expect(try await browser.text("rule-numbers") == "1 × 1 = 1")
      #expect(try await browser.text("rule-total") == "∂y/∂c = 6 + 1 = 7")
      let lit = "return [...document.querySelectorAll('.edge.lit')].map((edge) => edge.id)"
      #expect(try await browser.run(lit, as: [String].self) == ["s0edge4_0"])
      let now = "return document.querySelector('.node.now').getAttribute('aria-label')"
      #expect(try await browser.run(now, as: String.self) == "c = a + b, value 5, gradient ∂ = 7")
    }
  }
}
