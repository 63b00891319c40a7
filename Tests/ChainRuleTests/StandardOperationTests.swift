import Foundation
import Testing

@testable import ChainRule

/// An operation that is added to the kit must be added everywhere: each test finds one place where
/// it was forgotten.
@Suite("The list of standard operations is complete, and so is everything else that lists them")
struct StandardOperationTests {
  private let operations = StandardOperation.all
  private let engine = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/ChainRule")

  @Test("Every rule of the kit stands in the list, once")
  func rules() throws {
    let folder = engine.appending(path: "Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let texts = try files.map { try text("Rules/\($0)") }
    let rules = texts.flatMap { text in
      text.matches(of: /(?m)^(?:public )?enum (\w+): \w*Operation\b/).map { String($0.1) }
    }
    expectList(rules)
  }

  @Test("Every operation that is no sign and no mere slope has a function of its name")
  func functions() throws {
    let pattern = /public func (\w+)<S: Scalar>\([^{]*\{ (\w+)\.of\(/
    let names = try Dictionary(
      text("Rules/Functions.swift").matches(of: pattern).map { (String($0.2), String($0.1)) }
    ) { first, _ in first }
    for operation in operations where operation.hasFunction {
      let name = names["\(operation.type)"] ?? "no function"
      #expect(operation.allNames.contains(name), "\(operation.type) has \(name)")
    }
  }

  @Test("A formula knows every operation by its sign, or by each of its names")
  func formulas() throws {
    var known = 0
    for operation in operations {
      for text in operation.calls {
        let formula = try Formula(text)
        #expect(formula.root.operation == operation.type, "\(text)")
        known += text.contains("(") ? 1 : 0
      }
    }
    #expect(Formula.functions.map(\.names.count).reduce(0, +) == known)
    #expect(FormulaFunctions.named(with: []).count == known)
  }

  @Test("A tape has a compiled rule of every operation")
  func tapes() {
    let rules = RuleTable.standard
    let compiled = Set(rules.unary.keys).union(rules.binary.keys)
    for operation in operations {
      #expect(compiled.contains(ObjectIdentifier(operation.type)), "\(operation.type)")
    }
  }

  @Test("Every operation is in the table of the operations that are tested")
  func tests() {
    expectList(TestedOperation.all.map { "\($0.operation)" })
  }

  @Test("Every operation and its function have their line in the documentation")
  func documentation() throws {
    let page = try text("ChainRule.docc/ChainRule.md")
    for operation in operations {
      let hasType = page.contains("\n- ``\(operation.type)``\n")
      #expect(hasType, "\(operation.type)")
      let hasFunction = operation.allNames.contains { page.contains("\n- ``\($0)(") }
      #expect(hasFunction == operation.hasFunction, "the function of \(operation.type)")
    }
  }

  /// Expects the names of all operations, each once.
  private func expectList(_ names: [String]) {
    let list = operations.map { "\($0.type)" }
    let difference = Set(names).symmetricDifference(list).sorted()
    #expect(difference.isEmpty, "only one of the two lists has these")
    #expect(names.count == list.count, "one of the two lists has something twice")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: engine.appending(path: path), encoding: .utf8)
  }
}

extension StandardOperation {
  /// Whether the operation is called as a function in Swift: all but the signs and the slopes are.
  fileprivate var hasFunction: Bool {
    if type is any SlopeOperation.Type { return false }
    return OperatorNotation.of(type) == nil || names.other != nil
  }

  /// The symbol, and the name beside it.
  fileprivate var allNames: [String] { [type.symbol, names.other].compactMap(\.self) }

  /// The operation in a formula, in each way that it can be written.
  fileprivate var calls: [String] {
    let sign = OperatorNotation.of(type)?.sign
    let inputs = names.inputs.joined(separator: ", ")
    return allNames.filter { $0.first?.isLetter == true }.map { "\($0)(\(inputs))" }
      + (sign.map { [names.inputs.count == 1 ? "\($0)x" : "a\($0)b"] } ?? [])
  }
}
