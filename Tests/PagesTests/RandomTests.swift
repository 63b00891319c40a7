import ChainRule
import Drawing
import Foundation
import Notation
import Pages
import TestSupport
import Testing

extension BrowserTests {
  /// How many formulas are stepped through: few, unless the environment asks for all.
  static let formulaCount = triesAll ? 200 : 1

  @Test("The page of a formula, stepped through, has the numbers of backprop trace --json")
  func randomFormulas() async throws {
    for seed in 1...Self.formulaCount {
      let (formula, numbers) = Self.randomFormula(seed: UInt64(seed))
      let words = numbers.map { "\($0.key)=\($0.value)" }
      let tool = Place.products.appending(path: "backprop").path
      let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "page.html")
      let made = try Command([tool, "page", formula] + words + ["--output", file.path])
      try #require(made.status == 0, "\(formula): \(made.errors)")
      let json = try Command([tool, "trace", formula] + words + ["--json"]).output
      let trace = try JSONDecoder.withWords.decode(Trace.self, from: Data(json.utf8))

      let browser = try #require(Browser.current)
      try await browser.open(file)
      let values = trace.nodes.filter { $0.operation != nil || $0.gradient != nil }.map {
        [$0.data]
      }
      var totals: [Int: Double] = [:]
      let steps = trace.steps.map { step in
        totals[step.to, default: 0] += step.contribution
        let total = totals[step.to] ?? 0
        return [step.upstreamGradient, step.localDerivative, step.contribution, total]
      }
      expectNear(try await browser.numbers(in: "forward-table"), values, "\(formula), forward")
      expectNear(try await browser.numbers(in: "backward-table"), steps, "\(formula), backward")
      try await expectSteps(through: trace, in: browser, formula)
    }
  }

  /// Goes through all steps, and expects each to light the edge that the trace names.
  private func expectSteps(
    through trace: Trace, in browser: Browser, _ formula: String
  ) async throws {
    let script = """
      const lit = [];
      for (go(0); ; go(page.step + 1)) {
        const row = document.querySelector("#backward-table tr[aria-current]");
        const edge = document.querySelector(".edge.lit");
        if (row && edge) lit.push(edge.id.replace(/^s0edge/, ""));
        if (document.getElementById("sentence").textContent === "") lit.push("silence");
        if (page.step === Number(document.getElementById("slider").max)) return lit;
      }
      """
    let lit = try await browser.run(script, as: [String].self)
    var sides: [Int: Int] = [:]
    let edges = trace.steps.map { step in
      let inputs = trace.nodes[step.from].inputs
      let isSecond = inputs.first != step.to || sides[step.from] != nil
      if inputs.count == 2 && inputs[0] == inputs[1] { sides[step.from] = 1 }
      return "\(step.from)_\(isSecond ? 1 : 0)"
    }
    #expect(lit == edges, "\(formula)")
  }

  /// A formula with sharing that a seed determines.
  private static func randomFormula(seed: UInt64) -> (String, [(key: String, value: Double)]) {
    var random = SeededGenerator(seed: seed)
    let variables = ["a", "b", "x₁"]
    var names = variables
    var statements: [String] = []
    let functions = ["tanh", "sin", "exp", "sigmoid", "sqrt", "log", "relu", "abs"]
    for index in 0..<Int.random(in: 3...9, using: &random) {
      func operand() -> String {
        let isNumber = Int.random(in: 0..<6, using: &random) == 0
        return isNumber
          ? ["2", "0.5", "3"].randomElement(using: &random)!
          : names.suffix(5).randomElement(using: &random)!
      }
      let text: String
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1: text = "\(functions.randomElement(using: &random)!)(\(operand()))"
      case 2: text = "max(\(operand()), \(operand()))"
      default:
        text = "\(operand()) \(["+", "-", "*", "/"].randomElement(using: &random)!) \(operand())"
      }
      names.append("t\(index)")
      statements.append("t\(index) = \(text)")
    }
    let formula =
      statements.joined(separator: "; ") + "; " + names.suffix(3).joined(separator: " + ")
    let used = (try? Formula(formula).variables.map(\.name)) ?? []
    let numbers = used.map { ($0, Double(Int.random(in: -40...40, using: &random)) / 10) }
    return (formula, numbers)
  }
}

/// What `backprop trace --json` prints.
private struct Trace: Decodable {
  struct Node: Decodable {
    let operation: String?
    let inputs: [Int]
    let data: Double
    let gradient: Double?
  }

  struct Step: Decodable {
    let from, to: Int
    let localDerivative, upstreamGradient, contribution: Double
  }

  let nodes: [Node]
  let steps: [Step]
}

extension JSONDecoder {
  fileprivate static var withWords: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
