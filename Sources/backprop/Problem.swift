import ChainRule
import Console
import Drawing
import FileAccess
import Foundation

/// A formula with numbers for its variables, as the commands on a formula take it.
struct Problem {
  /// The formula as it is understood.
  let formula: Formula

  /// The node that everything is asked of: the formula's result, or its derivative.
  let output: Value

  /// The variables, as the formula needs them; behind them those that nothing depends on.
  let inputs: [Value]

  /// The option that the commands share.
  static let derivative = Option.word(
    "--derivative", "NAME", "a variable",
    """
    go on with the derivative by NAME, which is a graph of its own; repeated, with the derivative \
    of that, and so on
    """
  ).repeated

  /// Reads `FORMULA [name=number ...] [--derivative NAME ...]`.
  ///
  /// Where only the form of the graph matters, a variable without a number is 1.
  init(_ arguments: Arguments, needsNumbers: Bool = true) throws {
    guard let text = arguments.positional.first else {
      throw UsageError("a formula is missing, such as \"a*b + c\"; or - to read one")
    }
    let original = try Formula(text == "-" ? Self.standardInput() : text)
    var numbers = try Self.numbers(arguments.positional.dropFirst(), for: original)
    if !needsNumbers {
      for variable in original.variables where variable.number == nil {
        numbers[variable.name] = numbers[variable.name] ?? 1
      }
    }
    let value = try original.value(numbers)
    let needed = Graph(of: value).filter(\.isLeaf)
    let leaves = needed + Self.unneeded(in: original, besides: needed, numbers)
    inputs = leaves
    output = try arguments.all(Self.derivative).reduce(value) { output, name in
      guard let input = leaves.first(where: { $0.label == name }) else {
        throw UsageError(Self.unknown(name, in: original, for: Self.derivative.name))
      }
      return gradient(of: output, withRespectTo: [input])[0]
    }
    formula = output === value ? original : Formula(of: output)
  }

  /// A leaf for each variable that stands only in unused statements, with a note on standard error.
  /// Without a number it is 0: nothing depends on it.
  private static func unneeded(
    in formula: Formula, besides needed: [Value], _ numbers: [String: Double]
  ) -> [Value] {
    for statement in formula.unusedStatements {
      Terminal.note("note: the result does not depend on ‘\(shownLabel(statement, limit: 60))’")
    }
    let known = Set(needed.compactMap(\.label))
    return formula.variables.filter { !known.contains($0.name) }.map { variable in
      Value(numbers[variable.name] ?? variable.number ?? 0, variable.name)
    }
  }

  private static func standardInput() throws -> String {
    guard let text = String(data: try readStandardInput(), encoding: .utf8) else {
      throw UsageError("what came on standard input is not text in UTF-8")
    }
    return text
  }

  /// Reads `name=number` words; the number may be a formula without variables, such as `pi/2`.
  private static func numbers(
    _ words: some Sequence<String>, for formula: Formula
  ) throws -> [String: Double] {
    var numbers: [String: Double] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw UsageError("expected name=number, such as a=2, but found \(quoted(word))")
      }
      let name = parts[0].trimmingCharacters(in: .whitespaces)
      guard formula.variables.contains(where: { $0.name == name }) else {
        throw UsageError(unknown(name, in: formula, for: word))
      }
      guard numbers[name] == nil else {
        throw UsageError("\(excerpt(of: name)) was given two numbers")
      }
      guard
        let number = try? Formula(String(parts[1])).evaluate([String: Double]())
      else {
        throw UsageError("\(quoted(String(parts[1]))) is not a number, in \(excerpt(of: word))")
      }
      numbers[name] = number
    }
    return numbers
  }

  private static func unknown(_ name: String, in formula: Formula, for word: String) -> String {
    let names = formula.variables.map(\.name)
    let near = suggestion(for: name, among: names)
    let known =
      names.isEmpty
      ? "it has none"
      : "its variables are \(excerpt(of: names.joined(separator: ", "), limit: 400))"
    return "\(excerpt(of: word)): the formula has no variable \(quoted(name)) (\(known))\(near)"
  }
}

/// Data and gradients as the commands show them to a person, to 10 significant digits.
func short(_ number: Double) -> String { number.description(significantDigits: 10) }
