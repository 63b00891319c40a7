import ChainRule

/// A program: functions that compute gradients, with all that they call.
///
/// ```swift
/// let x = Value(0.5, "x")
/// let file = SourceFile([GradientFunction("f", of: sigmoid(x), withRespectTo: [x])])
/// print(try file.text(in: .c, withMain: true).contains("double f(double x, double gradients[])"))
/// // true
/// ```
///
/// Operations that a language lacks, or that are your own, are printed as functions below, each
/// once. All languages compute the same as ``/ChainRule/Value``: to the last bit where their
/// libraries of mathematics agree, if a C compiler is told `-ffp-contract=off`.
public struct SourceFile {
  private let functions: [any WrittenFunction]

  /// A program of some functions, which have different names.
  public init(_ functions: [GradientFunction]) { self.functions = functions }

  /// A program of some functions of arrays, which have different names.
  public init(_ functions: [BatchFunction]) { self.functions = functions }

  /// The program in a language.
  ///
  /// - Parameters:
  ///   - language: the language that it is written in.
  ///   - withMain: whether it calls each function with the data that the inputs have now, and
  ///     prints the value and the gradients with all their digits.
  ///   - hidden: the lines, counted from 0, in which a blank stands for what is computed, to be
  ///     filled in. A program with a blank does not compile, or not run.
  ///   - hasSolutions: whether these lines follow at the end as they should be, in comments.
  /// - Throws: ``UnwritableOperation`` if an operation of your own has a value that is stated for
  ///   plain numbers alone.
  public func text(
    in language: Language, withMain: Bool = false, hiding hidden: Set<Int> = [],
    withSolutions hasSolutions: Bool = false
  ) throws(UnwritableOperation) -> String {
    let grammar = language.grammar
    var writer = CodeWriter(grammar, functions: functions.map(\.name), hiding: hidden)
    var bodies: [String] = []
    var calls: [String] = []
    for function in functions {
      let written = function.written(by: &writer)
      bodies.append(written.text)
      calls += written.call
    }
    var declarations: [String] = []
    var next = 0
    while next < writer.calledOperations.count {
      let operation = writer.calledOperations[next]
      let (head, text) = try writer.function(of: operation)
      declarations.append(head)
      bodies.append(text)
      next += 1
    }
    let opening = grammar.opening + (writer.hasParts ? grammar.parts.opening : [])
    var parts = [opening.joined(separator: "\n") + "\n"]
    if grammar.declaresFunctions && !declarations.isEmpty {
      parts.append(declarations.map { $0.dropLast(2) + ";\n" }.joined())
    }
    parts += bodies
    if withMain {
      parts.append((grammar.mainHead + calls + grammar.mainEnd).joined(separator: "\n") + "\n")
    }
    if hasSolutions && !writer.solutions.isEmpty {
      let lines = ["Solutions"] + writer.solutions.map { "  " + $0 }
      parts.append(lines.map { "\(grammar.commentSign) \($0)\n" }.joined())
    }
    return parts.joined(separator: "\n")
  }

  /// How many lines of its functions compute something: those that can be hidden.
  public var lineCount: Int { functions.reduce(0) { $0 + $1.lineCount } }
}

/// A function that can be written in a language.
protocol WrittenFunction {
  var name: String { get }

  /// How many lines compute something.
  var lineCount: Int { get }

  func written(by writer: inout CodeWriter) -> WrittenText
}

/// A function in a language, and the lines of a program that call it and print what it gives.
struct WrittenText {
  let text: String
  let call: [String]
}

/// An operation whose value cannot be written down: its rule states it for plain numbers alone.
public struct UnwritableOperation: Error, Equatable, CustomStringConvertible {
  /// The symbol of the operation.
  public let symbol: String

  public var description: String {
    "\(quoted(symbol)) cannot be written as code: its value is stated for plain numbers alone;"
      + " one that is made of other operations can"
  }
}
