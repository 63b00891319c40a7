import Foundation
import TestSupport
import Testing

@testable import Pages

extension BrowserTests {
  /// The page of a training, and what `backprop train --json` says of it.
  static func training(_ words: [String]) throws -> (html: String, report: TrainingReport) {
    try withTemporaryFolder { folder in
      let tool = Place.products.appending(path: "backprop").path
      let file = folder.appending(path: "page.html")
      let made = try Command(
        [tool, "train"] + words + ["--json", "--page", file.path], in: folder)
      try #require(made.status == 0, "\(made.errors)")
      let report = try JSONDecoder().decode(TrainingReport.self, from: Data(made.output.utf8))
      return (try String(contentsOf: file, encoding: .utf8), report)
    }
  }

  /// A short training that all of these tests look at.
  static let shortTraining = Result { try training(["moons", "--hidden", "4", "--steps", "12"]) }

  @Test("A training is stepped through with the same buttons, keys and addresses")
  func trainingSteps() async throws {
    try await open(html: Self.shortTraining.get().html, at: "#step=3") { browser in
      #expect(try await browser.text("place") == "Step 3 of 12")
      for (key, place) in [
        (Key.right, 4), (.left, 3), (.end, 12), (.right, 12), (.home, 0), (.left, 0),
      ] {
        try await browser.press(key)
        #expect(try await browser.text("place") == "Step \(place) of 12")
      }
      for (button, place) in [("forward", 1), ("last", 12), ("back", 11), ("first", 0)] {
        try await browser.click(button)
        #expect(try await browser.text("place") == "Step \(place) of 12")
      }
      try await browser.press("1", "1")
      #expect(try await browser.text("place") == "Step 11 of 12")
      try await browser.type("7", into: "slider")
      try await browser.wait(milliseconds: 300)
      #expect(try await browser.run("return location.hash", as: String.self) == "#step=7")
      try await browser.press("?")
      #expect(try await browser.run("return document.getElementById('keys').open") == true)
    }
    for (place, step) in [("#step=999999", 12), ("#step=abc", 0), ("#step=-4", 0)] {
      try await open(html: Self.shortTraining.get().html, at: place) { browser in
        let found = try await browser.text("place")
        #expect(found == "Step \(step) of 12")
      }
    }
  }

  @Test("An address or a typed number leads to the nearest step that is shown", .thorough)
  func nearestSteps() async throws {
    let html = try Self.training(["xor", "--hidden", "2", "--steps", "400"]).html
    try await open(html: html, at: "#step=301") { browser in
      let steps = try await browser.run("return data.steps.map(({ step }) => step)", as: [Int].self)
      #expect(steps.count < 102 && steps.first == 0 && steps.last == 400 && !steps.contains(301))
      func nearest(_ number: Int) -> Int {
        steps.min { abs($0 - number) < abs($1 - number) } ?? -1
      }
      #expect(try await browser.text("place") == "Step \(nearest(301)) of 400")
      try await browser.press("2", "0", "3")
      #expect(try await browser.text("place") == "Step \(nearest(203)) of 400")
    }
  }

  @Test("A training plays to its end, and pauses", .thorough)
  func trainingPlays() async throws {
    try await open(html: Self.shortTraining.get().html, at: "#step=11") { browser in
      try await browser.run(
        "window.ticks = []; window.setInterval = (tick) => { ticks.push(tick); return 7; };")
      let isPlaying = "return document.getElementById('play').getAttribute('aria-pressed')"
      try await browser.press(" ")
      #expect(try await browser.run(isPlaying, as: String.self) == "true")
      try await browser.run("ticks.at(-1)()")
      #expect(try await browser.text("place") == "Step 12 of 12")
      #expect(try await browser.run(isPlaying, as: String.self) == "false")
    }
  }

  @Test("The table has the losses that backprop train --json prints", .thorough)
  func trainingTable() async throws {
    let (html, report) = try Self.shortTraining.get()
    try await open(html: html) { browser in
      let rows = try await browser.numbers(in: "step-table")
      #expect(rows.count == 13)
      for (row, scores) in zip(rows, report.history.evaluations) {
        let batch = scores.step == 0 ? [] : [report.history.batchLosses[scores.step - 1]]
        let expected =
          batch + [
            scores.training.loss, scores.training.accuracy ?? .nan,
            scores.validation?.loss ?? .nan, scores.validation?.accuracy ?? .nan,
          ]
        #expect(Array(row.prefix(expected.count)) == expected)
        #expect(
          row.count == expected.count + (scores.step == 0 ? 0 : 2), "a gradient for each layer")
      }
    }
  }

  @Test("Each step tells its loss, and marks it in the plot", .thorough)
  func trainingSentences() async throws {
    let (html, report) = try Self.shortTraining.get()
    try await open(html: html) { browser in
      let place = """
        const box = (id) => document.getElementById(id).getBoundingClientRect();
        const [now, all] = [box("loss-now"), box("loss-place")];
        return ((now.left + now.right) / 2 - all.left) / all.width;
        """
      for step in [0, 6, 12] {
        try await browser.run("go(arguments[0])", [step])
        let sentence = try await browser.text("sentence")
        let loss = report.history.evaluations[step].training.loss
        let number = try #require(
          sentence.firstMatch(of: /the loss is ([0-9.]+)[;.]/).flatMap { Double($0.1) })
        #expect(abs(number - loss) < 0.006 * loss, "\(sentence)")
        let part = try await browser.run(place, as: Double.self)
        #expect(abs(part - Double(step) / 12) < 0.01)
      }
      let shown = "return document.getElementById('validation-score').checkVisibility()"
      #expect(try await browser.run(shown, as: Bool.self))
      let accuracy = try #require(report.history.evaluations[12].validation?.accuracy)
      let score = try await browser.text("validation-score")
      #expect(
        score.hasSuffix(
          ", \((accuracy * 1000).rounded() / 10) % right".replacing(".0 %", with: " %")))
      let live = "return document.getElementById('sentence').ariaLive"
      #expect(try await browser.run(live, as: String.self) == "polite")
    }
  }

  @Test("A square of a map is told with its number, and the arrows go to the next one", .thorough)
  func trainingMaps() async throws {
    try await open(html: Self.shortTraining.get().html, at: "#step=5") { browser in
      let number = "return shown(numbersOf(arguments[0], page.step, arguments[1])[arguments[2]])"
      func told(_ kind: String, _ layer: Int, _ cell: Int) async throws -> String {
        try await browser.run(number, [kind, layer, cell], as: String.self)
      }
      try await browser.run("document.getElementById('weights-1').focus()")
      let weight = try await told("weights", 0, 0)
      #expect(try await browser.text("cell") == "layer 1, neuron 1, weight of x: \(weight)")
      try await browser.press(.down, .right, .right, .right)
      let bias = try await told("weights", 0, 5)
      #expect(try await browser.text("cell") == "layer 1, neuron 2, bias: \(bias)")
      #expect(try await browser.text("place") == "Step 5 of 12", "the arrows are the map's")
      try await browser.point(at: "#gradients-2")
      let gradient = try await told("gradients", 1, 2)
      #expect(
        try await browser.text("cell")
          == "layer 2, neuron 1, gradient of the weight of neuron 3 of layer 1: \(gradient)")
      // Blue is above 0, vermillion below.
      let colors = """
        const picture = document.getElementById("weights-1");
        const pixels = picture.getContext("2d").getImageData(0, 0, 3, 4).data;
        return [...numbersOf("weights", page.step, 0)].every((number, cell) => {
          const [red, , blue, alpha] = pixels.slice(4 * cell);
          return alpha < 20 || (blue > red) === (number > 0);
        });
        """
      #expect(try await browser.run(colors, as: Bool.self))
    }
  }

  @Test("The page unpacks the numbers that the training has packed", .thorough)
  func unpacking() async throws {
    let packed = PackedNumbers([0.5, -1, 0, 1e-9, -1e-9, .nan, 0.25], of: [2, -1])
    #expect(packed.largest == 2)
    try await open(html: Self.shortTraining.get().html) { browser in
      let script =
        "return [...unpacked({ largest: arguments[0], shown: arguments[1] })].map(String)"
      let texts = try await browser.run(
        script, [packed.largest, packed.shown], as: [String].self)
      let numbers = texts.map { Double($0) ?? .nan }
      for (number, right) in zip(numbers, [0.5, -1, 0, 1e-9, -1e-9, .nan, 0.25]) {
        #expect(right.isNaN ? number.isNaN : abs(number - right) < 1e-4)
        #expect(right.isNaN || number.sign == right.sign || number == 0)
      }
      #expect(numbers.count == 7 && numbers[3] > 0 && numbers[4] < 0)
    }
  }

  @Test("The colours below the examples are those of the answers", .thorough)
  func trainingAnswers() async throws {
    try await open(html: Self.shortTraining.get().html, at: "#step=12") { browser in
      let script = """
        const { columns, rows } = data.plane;
        const answers = unpacked(data.steps[page.step].answers);
        const picture = document.querySelector(".painted canvas");
        const pixels = picture.getContext("2d").getImageData(0, 0, picture.width, picture.height).data;
        let wrong = 0;
        for (const [index, answer] of answers.entries()) {
          const [column, row] = [index % columns, Math.floor(index / columns)];
          const x = Math.round(column / (columns - 1) * (picture.width - 1));
          const y = Math.round((1 - row / (rows - 1)) * (picture.height - 1));
          const [red, , blue] = pixels.slice(4 * (y * picture.width + x));
          if (Math.abs(answer) > 0.1 && (red > blue) !== (answer > 0)) wrong += 1;
        }
        const boxes = [picture, document.getElementById("answer-place")].map((one) => one.getBoundingClientRect());
        const apart = ["left", "top", "right", "bottom"].map((side) => Math.abs(boxes[0][side] - boxes[1][side]));
        return [wrong, answers.length, Math.max(...apart)];
        """
      let found = try await browser.run(script, as: [Double].self)
      #expect(found[0] == 0 && found[1] > 1000)
      #expect(found[2] < 1.5, "the paint lies where the axes are")
    }
  }

  @Test("A training of many parameters steps in less than 16 ms", .thorough)
  func trainingSpeed() async throws {
    let html = try Self.training(["symmetry", "--hidden", "64,64", "--steps", "30"]).html
    try await open(html: html) { browser in
      let script = """
        const times = [];
        for (let count = 0; count < 60; count += 1) {
          const start = performance.now();
          go(count % data.steps.length);
          document.body.offsetHeight;
          times.push(performance.now() - start);
        }
        return times.sort((a, b) => a - b)[30];
        """
      let time = try await browser.run(script, as: Double.self)
      Swift.print("a step of a training \(time) ms")
      #expect(time < 16)
    }
  }

  @Test("Names of a table are shown as they are", .thorough)
  func hostileTable() async throws {
    let label = "</script><img src=x onerror=alert(1)>"
    let html = try withTemporaryFolder { folder in
      let file = folder.appending(path: "own.csv")
      let rows = (0..<9).map { "\($0),\($0 % 4),\(["<b>x</b>", "]]>", "${y}"][$0 / 3])\n" }
      try Data(("\(label),__proto__,constructor\n" + rows.joined()).utf8).write(to: file)
      return try Self.training(["--data", file.path, "--steps", "3"]).html
    }
    try await open(html: html, at: "#step=3") { browser in
      #expect(try await browser.run("return document.querySelectorAll('img, b, i').length") == 0)
      try await browser.run("document.getElementById('weights-1').focus()")
      #expect(try await browser.text("cell").contains("weight of \(label.prefix(18))"))
      try await browser.press(.right)
      #expect(try await browser.text("cell").contains("weight of __proto__"))
    }
  }

  @Test("The page of a training is for everybody, too", .thorough)
  func trainingForAll() async throws {
    let browser = try #require(Browser.current)
    let html = try Self.shortTraining.get().html
    for scheme in ["light", "dark"] {
      let feature = ["name": "prefers-color-scheme", "value": scheme]
      try await browser.chromium("Emulation.setEmulatedMedia", ["features": [feature]])
      try await open(html: html, at: "#step=4") { browser in
        let pale = try await browser.run(Self.contrastScript, as: [String].self)
        #expect(pale == [], "\(scheme)")
        let unnamed = try await browser.run(Self.namesScript, as: [String].self)
        #expect(unnamed == ["no status", "no tooltip"])
      }
    }
    try await browser.chromium("Emulation.setEmulatedMedia", ["features": [[String: String]]()])
    for (width, scale) in [(360, 1), (640, 2)] {
      let size: [String: Any] = [
        "width": width, "height": 740, "deviceScaleFactor": scale, "mobile": false,
      ]
      try await browser.chromium("Emulation.setDeviceMetricsOverride", size)
      try await open(html: html, at: "#step=4") { browser in
        let wide = try await browser.run(
          "return document.documentElement.scrollWidth", as: Int.self)
        #expect(wide <= width)
      }
    }
    try await browser.chromium("Emulation.clearDeviceMetricsOverride", [:])
  }
}

/// What `backprop train --json` prints.
struct TrainingReport: Decodable {
  struct Score: Decodable {
    let loss: Double
    let accuracy: Double?
  }

  struct Evaluation: Decodable {
    let step: Int
    let training: Score
    let validation: Score?
  }

  struct History: Decodable {
    let batchLosses: [Double]
    let evaluations: [Evaluation]
  }

  let history: History
}
