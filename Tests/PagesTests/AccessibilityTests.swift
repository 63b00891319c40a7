import ChainRule
import Pages
import Testing

extension BrowserTests {
  /// The states of the page in which rules for everybody are tried.
  static let states = ["#step=0", "#step=2", "#step=13", "#predict=0", "#walk=recursive&step=0"]

  /// The page on which they are tried: with a constant, and with a fault that is told.
  static func testedPage() throws -> Page {
    try page("c = a + b; d = a*b; y = (c + d) + log(2*c*d)", ["a": 2, "b": -3])
  }

  @Test("Everything that can be used has a name, and every id is there once", .thorough)
  func names() async throws {
    for state in Self.states {
      try await open(Self.testedPage(), at: state) { browser in
        let faults = try await browser.run(Self.namesScript, as: [String].self)
        #expect(faults == [], "\(state)")
      }
    }
  }

  /// Finds what has no name, and ids that are there twice.
  static let namesScript = """
    const faults = [];
    const seen = new Set();
    for (const one of document.querySelectorAll("[id]")) {
      if (seen.has(one.id)) faults.push(`two have the id ${one.id}`);
      seen.add(one.id);
    }
    const used = "button, input, select, a, [role=button], [tabindex], [role=region], dialog";
    for (const one of document.querySelectorAll(used)) {
      if (one.closest("[hidden]")) continue;
      const labels = [one.getAttribute("aria-label"), one.textContent,
        ...[...(one.labels ?? [])].map((label) => label.textContent),
        document.getElementById(one.getAttribute("aria-labelledby"))?.textContent];
      if (!labels.some((label) => label?.trim())) faults.push(`${one.outerHTML.slice(0, 99)}`);
    }
    for (const role of ["status", "tooltip"]) {
      if (!document.querySelector(`[role=${role}]`)) faults.push(`no ${role}`);
    }
    for (const one of document.querySelectorAll("th")) {
      if (!one.scope) faults.push(`a heading without scope: ${one.textContent}`);
    }
    if (document.documentElement.lang !== "en") faults.push("no language");
    if (document.querySelectorAll("h1").length !== 1) faults.push("not one title");
    return faults;
    """

  @Test(
    "Text stands out by 4.5 : 1, in light and in dark", .thorough, arguments: ["light", "dark"])
  func contrast(scheme: String) async throws {
    let browser = try #require(Browser.current)
    let feature = ["name": "prefers-color-scheme", "value": scheme]
    try await browser.chromium("Emulation.setEmulatedMedia", ["features": [feature]])
    for state in Self.states {
      try await open(Self.testedPage(), at: state) { browser in
        let faults = try await browser.run(Self.contrastScript, as: [String].self)
        #expect(faults == [], "\(scheme) \(state)")
      }
    }
    try await browser.chromium("Emulation.setEmulatedMedia", ["features": [[String: String]]()])
  }

  /// Finds texts whose colour is too near to the one behind them: contrast as the guidelines for
  /// web content define it (WCAG 2.2, 1.4.3).
  static let contrastScript = """
    const parse = (color) => color.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    const light = ([r, g, b]) => {
      const part = (one) => {
        const c = one / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const behind = (one) => {
      for (let at = one; at; at = at.parentElement) {
        const shape = at.matches?.(".node, .box") ? at.querySelector("path, ellipse, polygon") : null;
        const color = parse(shape ? getComputedStyle(shape).fill : getComputedStyle(at).backgroundColor);
        if (color.length === 3 || color[3] === 1) return color;
      }
      return [255, 255, 255];
    };
    const faults = [];
    let count = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const one = text.parentElement;
      if (!text.data.trim() || one.closest("script, style, noscript, [hidden], option")) continue;
      const style = getComputedStyle(one);
      const isShown = one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
      if (!isShown || one.closest("dialog:not([open])")) continue;
      const ink = parse(one.closest("svg") ? style.fill : style.color);
      const pair = [light(ink), light(behind(one))].sort((a, b) => b - a);
      const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
      count += 1;
      if (ratio < 4.5) faults.push(`${ratio.toFixed(2)}: ${text.data.trim().slice(0, 40)}`);
    }
    if (count < 40) faults.push(`only ${count} texts were looked at`);
    return faults;
    """

  @Test("All controls are reached with Tab, and what has the focus is seen to have it", .thorough)
  func focus() async throws {
    try await open(Self.yardstick(), at: "#step=3") { browser in
      var reached: Set<String> = []
      let script = """
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const shape = one.querySelector?.("path, ellipse");
        const outline = parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none";
        const stroke = shape && parseFloat(getComputedStyle(shape).strokeWidth) >= 5;
        return [one === document.body ? "body" : one.id || one.textContent.slice(0, 20), outline || stroke ? "seen" : "unseen"];
        """
      for _ in 0..<40 {
        try await browser.press(.tab)
        let found = try await browser.run(script, as: [String].self)
        guard found[0] != "" else { break }
        reached.insert(found[0])
        #expect(found[1] == "seen" || found[0] == "body", "\(found[0])")
      }
      #expect(
        reached.isSuperset(of: [
          "mode-walk", "mode-predict", "mode-compare", "show-keys", "s0node6", "first", "back",
          "play", "forward", "last", "slider", "leaf0", "drag0", "leaf1", "changed-leaf", "change",
        ]), "\(reached.sorted())")
    }
  }

  @Test("Each step is told to those who listen, politely", .thorough)
  func live() async throws {
    try await open(Self.yardstick(), at: "#step=3") { browser in
      let live = "return document.getElementById('sentence').ariaLive"
      let politeness = try await browser.run(live, as: String.self)
      #expect(politeness == "polite")
      let place = "return document.getElementById('slider').getAttribute('aria-valuetext')"
      #expect(try await browser.run(place, as: String.self) == "Step 3 of 16")
    }
  }

  @Test("Nothing moves for those who asked for rest", .thorough)
  func reducedMotion() async throws {
    let browser = try #require(Browser.current)
    for (wish, count) in [("reduce", 0), ("no-preference", 1)] {
      let feature = ["name": "prefers-reduced-motion", "value": wish]
      try await browser.chromium("Emulation.setEmulatedMedia", ["features": [feature]])
      try await open(Self.yardstick(), at: "#step=9") { browser in
        let moving = try await browser.run("return document.getAnimations().length", as: Int.self)
        #expect(moving == count)
      }
    }
    try await browser.chromium("Emulation.setEmulatedMedia", ["features": [[String: String]]()])
  }

  @Test("360 pixels are wide enough, and so is a window of 1280 at 200 %", .thorough)
  func narrow() async throws {
    let browser = try #require(Browser.current)
    for (width, scale) in [(360, 1), (640, 2)] {
      let size: [String: Any] = [
        "width": width, "height": 740, "deviceScaleFactor": scale, "mobile": false,
      ]
      try await browser.chromium("Emulation.setDeviceMetricsOverride", size)
      for state in Self.states {
        try await open(Self.testedPage(), at: state) { browser in
          let script = "return document.documentElement.scrollWidth"
          let wide = try await browser.run(script, as: Int.self)
          #expect(wide <= width, "\(state)")
        }
      }
      let long = String(repeating: "long", count: 30)
      try await open(Page(of: (Value(2, long) * 3).named("b" + long), title: long)) { browser in
        let wide = try await browser.run(
          "return document.documentElement.scrollWidth", as: Int.self)
        #expect(wide <= width, "long names")
      }
    }
    try await browser.chromium("Emulation.clearDeviceMetricsOverride", [:])
  }

  @Test("On paper, all steps stand in the table, and no control does", .thorough)
  func print() async throws {
    let browser = try #require(Browser.current)
    try await open(Self.yardstick(), at: "#step=3") { browser in
      try await browser.chromium("Emulation.setEmulatedMedia", ["media": "print"])
      let script = """
        const shown = (one) => one.checkVisibility({ visibilityProperty: true });
        return [
          [...document.querySelectorAll("#table td")].every(shown) ? "rows" : "no rows",
          shown(document.getElementById("play")) ? "controls" : "no controls",
        ];
        """
      #expect(try await browser.run(script, as: [String].self) == ["rows", "no controls"])
      try await browser.run("dispatchEvent(new Event('beforeprint'))")
      #expect(try await browser.step() == 0)
      try await browser.run("dispatchEvent(new Event('afterprint'))")
      #expect(try await browser.step() == 3)
    }
    try await browser.chromium("Emulation.setEmulatedMedia", ["media": ""])
  }
}
