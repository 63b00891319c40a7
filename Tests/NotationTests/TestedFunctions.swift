import Foundation
import Networks
import Notation

@testable import ChainRule

/// Functions that are written as programs, with the numbers that `Value` computes.
struct TestedFunctions {
  private(set) var functions: [GradientFunction] = []

  /// What each function is, for the message of a failure.
  private(set) var descriptions: [String] = []

  /// The value and the gradients of each.
  private(set) var expected: [[Double]] = []

  /// The largest finite number among the values and gradients of each: sums cancel down from there.
  private(set) var sizes: [Double] = []

  /// How many random formulas are run: few, unless the environment asks for more.
  static let formulaCount = ProcessInfo.processInfo.environment["FORMULAS"].flatMap(Int.init) ?? 30

  /// Numbers at which rules have to choose, or lose their digits.
  private static let edges: [Double] = [
    0, -0.0, 1, -1, 0.5, 2, -2.5, 1e-3, .leastNonzeroMagnitude, 0x1p-1030, -1e-200, 1e200,
    -.greatestFiniteMagnitude, .infinity, -.infinity, .nan,
  ]

  /// Every operation of the kit at plain and at random edge points, and random formulas.
  static let all: TestedFunctions = {
    var all = TestedFunctions()
    var random = SeededGenerator(seed: 7)
    let pointCount = min(formulaCount / 10, 12)
    for operation in StandardOperation.all {
      for point in 0..<pointCount {
        let inputs = ["a", "b"].prefix(operation.type.inputCount).map { name in
          Value(
            point == 0
              ? Double.random(in: 0.1...0.9, using: &random) : edges.randomElement(using: &random)!,
            name)
        }
        all.add(operation.type.apply(to: inputs), inputs, "\(operation.type)\(inputs.map(\.data))")
      }
    }
    for _ in 0..<pointCount {
      all.addOwnOperations(using: &random)
      all.addLosses(at: (0..<3).map { _ in edges.randomElement(using: &random)! })
    }
    for seed in 0..<formulaCount {
      let graph = RandomGraph(seed: seed)
      all.add(graph.output, graph.inputs, "seed \(seed): \(Formula(of: graph.output))")
    }
    return all
  }()

  /// Numbers that stand in functions as literals, and as leaves that are no parameters.
  static let constants: TestedFunctions = {
    var all = TestedFunctions()
    let formulas: [(Value, Value) -> Value] = [
      { x, leaf in x * leaf }, { x, leaf in leaf - x }, { x, leaf in -leaf / x },
      { x, leaf in max(x, leaf) }, { x, leaf in x ** leaf }, { x, leaf in leaf ** x },
      { x, leaf in atan2(leaf, x) }, { x, leaf in max(leaf, x) - min(leaf, x) },
      { x, leaf in leaf / relu(x) },
    ]
    for number in edges + [1e308, -.leastNonzeroMagnitude, 1 / 3, 1e-300] {
      for data in [2, -0.0] {
        for (index, formula) in formulas.enumerated() {
          for leaf in [Value.constant(number), Value(number, "given")] {
            let x = Value(data, "x")
            all.add(formula(x, leaf), [x], "formula \(index) of x = \(data) and \(number)")
          }
        }
      }
    }
    return all
  }()

  /// Operations of a user's own, with inputs that are called as the operations are.
  private mutating func addOwnOperations(using random: inout SeededGenerator) {
    let numbers = (0..<2).map { _ in Double.random(in: 0.1...2, using: &random) }
    let (a, b) = (Value(numbers[0], "gutter"), Value(numbers[1], "return"))
    let inner = Gutter.of(-a) + Tower.of(a, b).named("x")
    add(inner * Turn.of(a, b) - Nested.of(Gutter.of(a - 1)), [a, b], "own operations\(numbers)")
  }

  /// Losses, which go on to the limit where logits are infinite.
  private mutating func addLosses(at logits: [Double]) {
    let inputs = logits.enumerated().map { Value($1, "z\($0 + 1)") }
    let targets = [1, 0, 0].map(Value.constant)
    add(softmaxCrossEntropy(logits: inputs, targets), inputs, "softmax\(logits)")
    let more = logits.enumerated().map { Value($1, "z\($0 + 1)") }
    add(binaryCrossEntropy(logits: more, targets), more, "binary\(logits)")
  }

  mutating func add(_ output: Value, _ inputs: [Value], _ description: String) {
    output.backward()
    functions.append(
      GradientFunction("f\(functions.count)", of: output, withRespectTo: inputs))
    let numbers = Graph(of: output).flatMap { [$0.data, $0.gradient] }
    sizes.append(numbers.filter(\.isFinite).map(abs).max() ?? 0)
    descriptions.append(description)
    expected.append([output.data] + inputs.map(\.gradient))
  }

  private init() {}
}

extension TestedFunctions: @unchecked Sendable {}
