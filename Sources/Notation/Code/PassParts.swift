import ChainRule

/// The forward and the backward pass of a long function, as functions of some lines each.
///
/// Where a small function says `let v1 = x * y`, a part says `value[2] = value[0] * value[1]`, and
/// its comment that this is v1.
struct PassParts {
  /// The names that such a function uses itself.
  static let ownNames: Set<String> = [
    "value", "gradient", "part", "result", "malloc", "free", "abort", "EXIT_FAILURE",
    "EXIT_SUCCESS", "MB_CUR_MAX", "RAND_MAX",
  ]

  let lines: StraightLines
  let function: String

  /// The arrays that the parts take beside those for their own numbers.
  var given: [PartArray] = []
  var changed: [PartArray] = []

  /// The names of what the lines compute, which are elements of arrays, up to those that `names`
  /// says otherwise.
  func names(_ names: [Int: String] = [:]) -> [String] {
    let count = lines.labels.count
    return (0..<2 * count + lines.partCount).map { index in
      names[index]
        ?? (index < count
          ? "value[\(index)]"
          : index < 2 * count ? "gradient[\(index - count)]" : "part[\(index - 2 * count)]")
    }
  }

  /// The arrays for the numbers of the function, and how long they are.
  var arrays: [(name: String, count: Int)] {
    let all = [
      ("value", lines.labels.count), ("gradient", lines.labels.count), ("part", lines.partCount),
    ]
    return all.filter { $0.1 > 0 }
  }

  private var passes: [(name: String, lines: [StraightLines.Line], arrays: [PartArray])] {
    let value = PartArray(name: "value")
    let own = arrays.dropFirst().map { PartArray(name: $0.name, isChanged: true) }
    return [
      ("forward", lines.forward, given + [PartArray(name: "value", isChanged: true)]),
      ("backward", lines.backward, given + [value] + own + changed),
    ]
  }

  /// The functions of all parts.
  func text(_ names: LineNames, _ writer: inout CodeWriter) -> String {
    let grammar = writer.grammar
    writer.hasParts = true
    var text = """
      \(grammar.commentSign) A compiler takes long for a long function. So this one is written in \
      parts of \(PartsGrammar.partLength) lines, and its
      \(grammar.commentSign) numbers stand in arrays: value[k] is that of a node, gradient[k] its \
      gradient.


      """
    for pass in passes {
      for (index, lines) in chunks(of: pass.lines).enumerated() {
        text += grammar.parts.head(partName(pass.name, index), pass.arrays) + "\n"
        for line in lines { text += line.text(names, &writer) }
        text += (grammar.bodyEnd.map { "\($0)\n" } ?? "") + "\n"
      }
    }
    return text
  }

  /// The calls of all parts in their order, with a comment before each pass.
  func calls(in grammar: Grammar) -> [String] {
    passes.filter { !$0.lines.isEmpty }.flatMap { pass in
      ["\(grammar.commentSign) \(pass.name.capitalizedFirst)."]
        + chunks(of: pass.lines).indices.map { index in
          grammar.parts.call(partName(pass.name, index), pass.arrays)
        }
    }
  }

  private func partName(_ pass: String, _ index: Int) -> String {
    "\(function)_\(pass)_\(index + 1)"
  }

  private func chunks(of lines: [StraightLines.Line]) -> [ArraySlice<StraightLines.Line>] {
    stride(from: 0, to: lines.count, by: PartsGrammar.partLength).map { start in
      lines[start...].prefix(PartsGrammar.partLength)
    }
  }
}

extension StraightLines {
  /// How many lines both passes have.
  var count: Int { forward.count + backward.count }

  /// Whether a language writes the passes in parts.
  func isSplit(in grammar: Grammar) -> Bool {
    count > grammar.parts.longestFunction
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
