import Testing

extension BrowserTests {
  @Test(
    "The wrong walks give their well-known wrong numbers beside the right ones",
    arguments: [
      ("recursive", [29.0, 22.0], 3), ("first", [4, 3], 3), ("assignment", [1, 1], 5),
      ("doubled", [100, 76], 11),
    ])
  func wrongWalks(walk: String, leaves: [Double], parting: Int) async throws {
    try await open(Self.yardstick(), at: "#walk=\(walk)") { browser in
      let rows = try await browser.numbers(in: "compare-table")
      #expect(rows.prefix(2) == [[25, leaves[0]], [19, leaves[1]]])
      let marked = "return [...document.querySelectorAll('.node.parted')].map(({ id }) => id)"
      let nodes = try await browser.run(marked, as: [String].self)
      #expect(Set(nodes).isSuperset(of: ["s0node0", "s0node1"]))
      #expect(try await browser.text("sentence").contains("They part at step \(parting): "))
      let rowMarks =
        "return [...document.querySelectorAll('tr.parted')].map((row) => row.cells[3].textContent)"
      #expect(try await browser.run(rowMarks, as: [String].self).prefix(2) == ["≠", "≠"])
      for digit in "\(parting)" { try await browser.press(.letter("\(digit)")) }
      #expect(try await browser.text("sentence").contains("Here they part: "))
    }
  }

  @Test("A wrong walk goes step by step beside the right one", .thorough)
  func sideBySide() async throws {
    try await open(Self.yardstick(), at: "#walk=recursive&step=3") { browser in
      #expect(
        try await browser.text("sentence")
          == "Right: v2 → c: 1 × 6 = 6, and c has 6. Wrong: c → a: 1 × 1 = 1, and a has 1. Here "
          + "they part: c passes 1 on to a, but its gradient is 7 when it is complete.")
      let edges =
        "return ['lit', 'wrong'].map((look) => document.querySelector('.edge.' + look).id)"
      #expect(try await browser.run(edges, as: [String].self) == ["s0edge5_0", "s0edge2_0"])
      try await browser.press(.end)
      let rows = try await browser.numbers(in: "compare-table")
      #expect(rows.first == [25, 29])
    }
  }

  @Test("Where nothing is used twice, a walk at each report is right", .thorough)
  func chain() async throws {
    try await open(Self.page("tanh(w*x)", ["w": 0.5, "x": 2]), at: "#walk=recursive") { browser in
      let outcome = try await browser.text("sentence")
      #expect(outcome.hasPrefix("On this graph both come to the same"))
    }
  }

  @Test("Who predicts everything rightly gets all points")
  func prediction() async throws {
    try await open(Self.yardstick(), at: "#predict=0") { browser in
      for (node, answers) in [
        (6, ["1", "1"]), (4, ["1", "1"]), (5, ["1*6", "5"]), (3, ["6 × 3", "12.0"]),
        (2, ["7", "7"]),
      ] {
        try await browser.point(at: "#s0node\(node)", click: true)
        #expect(try await browser.text("sentence").hasPrefix("Right: "))
        for answer in answers {
          try await browser.type(answer, into: "answer")
          try await browser.press(.enter)
          #expect(try await browser.text("sentence").hasPrefix("Right: "), "\(node): \(answer)")
        }
      }
      #expect(try await browser.text("points") == "15 of 15 points")
      #expect(
        try await browser.text("sentence").hasSuffix("That was the whole pass: 15 of 15 points."))
      let label = "return document.getElementById('s0node0').getAttribute('aria-label')"
      #expect(try await browser.run(label, as: String.self) == "a, value 2, gradient ∂ = 25")
    }
  }

  @Test("Who predicts wrongly is told why", .thorough)
  func misprediction() async throws {
    try await open(Self.yardstick(), at: "#predict=0") { browser in
      for (node, reason) in [
        (2, "Not ready: c still waits for v1 and v2."),
        (0, "a is a leaf: it has no inputs to report to."),
      ] {
        try await browser.point(at: "#s0node\(node)", click: true)
        #expect(try await browser.text("sentence") == reason)
      }
      for node in [6, 5] {
        try await browser.point(at: "#s0node\(node)", click: true)
        for _ in 0..<2 where node == 6 {
          try await browser.type("1", into: "answer")
          try await browser.press(.enter)
        }
      }
      // c gets 1 × 6: each mistake has its own words, and the second one shows the answer.
      for (answer, reason) in [
        ("1", "1 is the gradient of v2: it is still to be multiplied by the local derivative."),
        ("-6", "Not quite: 1 × 6 = 6, and c has 6 now. What travels from v2 to d?"),
        ("-5", "The size is right, the sign is not."),
        ("no", "Type a number, or a product such as 6 × 3."),
        ("5", "Right: 1 × 5 = 5, and d has 5 now. Who reports next?"),
      ] {
        try await browser.type(answer, into: "answer")
        try await browser.press(.enter)
        #expect(try await browser.text("sentence") == reason)
      }
      try await browser.point(at: "#s0node6", click: true)
      #expect(try await browser.text("sentence") == "y has reported already.")
      #expect(try await browser.text("points") == "3 of 15 points")
    }
  }

  @Test(
    "Again means the same numbers for the same seed, others for others, or another formula",
    .thorough)
  func repetition() async throws {
    let numbers = "return page.graph.numbers.join(' ')"
    let title = "return document.getElementById('title').textContent"
    var seen: Set<String> = []
    try await open(Self.yardstick(), at: "#predict=7") { browser in
      let first = try await browser.run(numbers, as: String.self)
      seen.insert(first)
      try await browser.click("again")
      #expect(try await browser.run(numbers, as: String.self) == first)
      try await browser.click("other-numbers")
      seen.insert(try await browser.run(numbers, as: String.self))
      #expect(
        try await browser.run(title, as: String.self) == "c = a + b; d = a*b; y = c + d + c*d")
      try await browser.click("other-formula")
      #expect(
        try await browser.run(title, as: String.self) != "c = a + b; d = a*b; y = c + d + c*d")
      try await browser.click("mode-walk")
      #expect(try await browser.run(numbers, as: String.self) == "2 3")
      #expect(
        try await browser.run(title, as: String.self) == "c = a + b; d = a*b; y = c + d + c*d")
    }
    #expect(seen.count == 2)
    try await open(Self.yardstick(), at: "#predict=7&formula=1") { browser in
      #expect(
        try await browser.run(title, as: String.self) != "c = a + b; d = a*b; y = c + d + c*d")
      try await browser.click("again")
      try await browser.wait(milliseconds: 300)
      let address = try await browser.run("return location.hash", as: String.self)
      #expect(address == "#predict=7&formula=1")
    }
    try await open(Self.yardstick(), at: "#predict=x&formula=toString") { browser in
      let shown = try await browser.run(title, as: String.self)
      #expect(shown == "c = a + b; d = a*b; y = c + d + c*d")
    }
  }
}
