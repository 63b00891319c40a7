import Testing

@testable import ChainRule
@testable import Notation

@Suite("Simplified formulas")
struct SimplificationTests {
  @Test("They are as they would be on a blackboard", arguments: Blackboard.gradients)
  func blackboard(formula: String, gradients: [String]) throws {
    let derivation = try Self.derivation(formula)
    let writer = MathematicsWriter(notation: .text, names: derivation.names)
    let texts = derivation.gradients.map { equation in
      if case .expression(let expression) = equation.sides[0] {
        writer.text(expression)
      } else {
        ""
      }
    }
    #expect(texts == gradients)
  }

  @Test("They are Value's gradients at drawn points")
  func points() throws {
    var random = SeededGenerator(seed: 3)
    var count = 0
    for (formula, _) in Blackboard.gradients {
      for _ in 0..<2 {
        let inputs = try Formula(formula).variables.map {
          ($0.name, Double.random(in: 0.2...0.9, using: &random))
        }
        count += try Self.compare(
          Self.derivation(formula, Dictionary(uniqueKeysWithValues: inputs)), formula)
      }
    }
    for seed in 0..<100 {
      let graph = RandomGraph(seed: seed)
      count += Self.compare(
        Derivation(of: graph.output, withRespectTo: graph.inputs), "seed \(seed)")
    }
    #expect(count > 400, "most formulas are short enough to be compared")
  }

  /// Compares simplified formulas with the gradients, and returns how many were compared.
  private static func compare(_ derivation: Derivation, _ name: String) -> Int {
    let data = derivation.graph.map(\.data)
    let formulas = gradient(of: derivation.graph[derivation.last], withRespectTo: derivation.inputs)
    var count = 0
    for (formula, input) in zip(formulas, derivation.inputs) {
      guard let raw = derivation.formula(of: formula, mentioning: \.isLeaf) else { continue }
      let (before, after) = (raw.evaluated(data), raw.simplified.evaluated(data))
      guard before.isFinite, input.gradient.isFinite else { continue }
      let isNear = abs(after - input.gradient) <= 1e-9 * max(1, abs(input.gradient))
      #expect(isNear, "\(name), \(input): \(after), not \(input.gradient)")
      count += 1
    }
    return count
  }

  @Test("Wherever the formula is a number, the simplified one is the same number")
  func edges() throws {
    let edges: [Double] = [0, -0.0, 1, -1, 0.5, -2, 3, .infinity, -.infinity]
    var random = SeededGenerator(seed: 5)
    var (finite, infinite, more) = (0, 0, 0)
    for (formula, _) in Blackboard.gradients {
      let derivation = try Self.derivation(formula)
      let output = derivation.graph[derivation.last]
      for gradient in gradient(of: output, withRespectTo: derivation.inputs) {
        guard let raw = derivation.formula(of: gradient, mentioning: \.isLeaf) else { continue }
        let simplified = raw.simplified
        for _ in 0..<60 {
          let data = derivation.graph.map { node in
            node.isConstant ? node.data : edges.randomElement(using: &random) ?? 0
          }
          let (before, after) = (raw.evaluated(data), simplified.evaluated(data))
          guard before.isFinite else { continue }
          let isEqual = abs(before - after) <= 1e-12 * max(1, abs(before))
          if data.allSatisfy(\.isFinite) {
            #expect(isEqual, "\(formula) at \(data): \(after), not \(before)")
            finite += 1
          } else {
            #expect(isEqual || after.isNaN, "\(formula) at \(data): \(after), not \(before)")
            infinite += 1
            if after.isNaN { more += 1 }
          }
        }
      }
    }
    #expect(finite > 500 && infinite > 200 && more < infinite / 10, "\(finite) \(infinite) \(more)")
  }

  static func derivation(_ text: String, _ numbers: [String: Double]? = nil) throws -> Derivation {
    let formula = try Formula(text)
    let ones = formula.variables.map { ($0.name, 1.0) }
    let output = try formula.value(numbers ?? Dictionary(uniqueKeysWithValues: ones))
    return Derivation(
      of: output, withRespectTo: Graph(of: output).filter(\.isLeaf), showsNumbers: false)
  }
}

extension Expression {
  /// The number that the expression is with some data for its names.
  fileprivate func evaluated(_ data: [Double]) -> Double {
    switch self {
    case .number(let bits): return Double(bitPattern: bits)
    case .name(let index): return data[index]
    case .operation(let key, let inputs):
      let numbers = inputs.map { $0.evaluated(data) }
      if let slope = key.type as? any SlopeOperation.Type {
        return slope.formula(numbers[0], numbers[1])
      }
      return key.type.apply(to: numbers)
    }
  }
}
