/// How a function is written in parts in one language, where it would be too long in one.
///
/// What its compilers need for a function grows faster than the function does. So a long one keeps
/// all its numbers in arrays, and hands them to one function after the other, each of some lines.
struct PartsGrammar: Sendable {
  /// How many lines a function has at most that is written in one.
  let longestFunction: Int

  /// The lines that the program begins with beside its usual ones.
  let opening: [String]

  /// The lines that make an array of zeros.
  let array: @Sendable (_ name: String, _ count: Int) -> [String]

  /// The lines that give arrays back.
  let release: @Sendable (_ names: [String]) -> [String]

  /// The first line of a part, by the arrays that it takes.
  let head: @Sendable (_ name: String, _ arrays: [PartArray]) -> String

  /// A call of a part.
  let call: @Sendable (_ name: String, _ arrays: [PartArray]) -> String

  /// How many lines a part has.
  static let partLength = 100
}

/// An array that a part of a function takes.
struct PartArray: Sendable {
  let name: String

  /// Whether the part writes into it.
  var isChanged = false

  /// What is handed over for it, where that is not called by the same name.
  var argument: String?
}

extension PartsGrammar {
  /// Swift: pointers into arrays, since a change of an array's element is slow to compile.
  static let swift = PartsGrammar(
    longestFunction: 400, opening: [],
    array: { name, count in ["var \(name) = [Double](repeating: 0.0, count: \(count))"] },
    release: { _ in [] },
    head: { name, arrays in
      let list = arrays.map { array in
        "_ \(array.name): \(array.isChanged ? "UnsafeMutablePointer" : "UnsafePointer")<Double>"
      }
      return "func \(name)(\(list.joined(separator: ", "))) {"
    },
    call: { name, arrays in
      let list = arrays.map { ($0.isChanged ? "&" : "") + ($0.argument ?? $0.name) }
      return "\(name)(\(list.joined(separator: ", ")))"
    })

  /// Python: lists.
  static let python = PartsGrammar(
    longestFunction: 2000, opening: [],
    array: { name, count in ["\(name) = [0.0] * \(count)"] }, release: { _ in [] },
    head: { name, arrays in "def \(name)(\(list(arrays.map(\.name)))):" },
    call: { name, arrays in "\(name)(\(list(arrays.map { $0.argument ?? $0.name })))" })

  /// JavaScript: arrays of numbers in double precision.
  static let javascript = PartsGrammar(
    longestFunction: 2000, opening: [],
    array: { name, count in ["const \(name) = new Float64Array(\(count));"] },
    release: { _ in [] },
    head: { name, arrays in "function \(name)(\(list(arrays.map(\.name)))) {" },
    call: { name, arrays in "\(name)(\(list(arrays.map { $0.argument ?? $0.name })));" })

  /// C: memory of the heap, since the stack may be too small.
  static let c = PartsGrammar(
    longestFunction: 2000, opening: ["#include <stdlib.h>"],
    array: { name, count in
      [
        "double *\(name) = malloc(\(count) * sizeof(double));",
        "if (\(name) == NULL) abort();",
      ]
    },
    release: { names in names.map { "free(\($0));" } },
    head: { name, arrays in
      let list = arrays.map { "\($0.isChanged ? "" : "const ")double *restrict \($0.name)" }
      return "static void \(name)(\(list.joined(separator: ", "))) {"
    },
    call: { name, arrays in "\(name)(\(list(arrays.map { $0.argument ?? $0.name })));" })

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
