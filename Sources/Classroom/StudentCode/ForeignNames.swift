/// The words in a file that stand for what is declared outside of it.
///
/// A word behind a point is somebody's member, and one in front of a colon is a label. Any other
/// one is looked for in the blocks around it, and what a block declares, as a parameter, a variable
/// or a member, is found before anything of the same name in another file.
struct ForeignNames {
  private(set) var names: Set<String> = []

  private let tokens: [SwiftToken]

  /// What is declared in each block, by the place of its opening brace.
  private var declared: [Int: Set<String>] = [:]

  init(in tokens: [SwiftToken]) {
    self.tokens = tokens
    findDeclarations()
    findNames()
  }

  private mutating func findDeclarations() {
    var open: [Int] = []
    var parameters: Set<String> = []
    var type: String?
    var blocksOfTypes: [String: [Int]] = [:]
    for (index, token) in tokens.enumerated() {
      switch token.text {
      case "{":
        declared[index] = parameters.union(closureParameters(after: index))
        if let type { blocksOfTypes[type, default: []].append(index) }
        open.append(index)
        (parameters, type) = ([], nil)
      case "}":
        _ = open.popLast()
      case let keyword where !isMember(index):
        if ["func", "init", "subscript"].contains(keyword) { parameters = labels(after: index) }
        if ["struct", "class", "enum", "extension"].contains(keyword) { type = word(after: index) }
        let names = names(declaredAt: index)
        if let block = open.last { declared[block]?.formUnion(names) }
      default:
        break
      }
    }
    // A type and its extensions in this file see each other's members.
    for blocks in blocksOfTypes.values {
      let members = blocks.reduce(into: Set()) { $0.formUnion(declared[$1] ?? []) }
      for block in blocks { declared[block] = members }
    }
  }

  private mutating func findNames() {
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.text == "{" { open.append(index) }
      if token.text == "}" { _ = open.popLast() }
      guard token.kind == .operation || (token.kind == .word && !isMember(index)) else { continue }
      if !isLabel(index), !open.contains(where: { declared[$0]?.contains(token.text) == true }) {
        names.insert(token.text)
      }
    }
  }

  /// Whether a word stands behind a point, which is not the end of a range's sign.
  private func isMember(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].text.hasSuffix(".") else { return false }
    return !tokens[index - 1].text.hasSuffix("..")
  }

  /// Whether a word stands in front of a colon, or of a parameter's own name and a colon: `of x:
  /// Int`.
  private func isLabel(_ index: Int) -> Bool {
    let following = tokens[(index + 1)...].prefix(2)
    let before = index > 0 ? tokens[index - 1] : nil
    if following.first?.text == ":" { return before?.kind != .operation }
    return ["(", ","].contains(before?.text) && following.first?.kind == .word
      && following.last?.text == ":"
  }

  private func word(after index: Int) -> String? {
    tokens[(index + 1)...].first { $0.kind == .word }?.text
  }

  /// What the declaration with this keyword brings into the block in which it stands.
  private func names(declaredAt index: Int) -> [String] {
    let following = tokens[(index + 1)...]
    switch tokens[index].text {
    case "func", "struct", "class", "enum", "case", "typealias":
      return following.first.map { $0.kind == .word ? [$0.text] : [] } ?? []
    case "let", "var":
      return Declarations.variables(in: following).map(\.text)
    case "for":
      return following.prefix { $0.text != "in" }.filter { $0.kind == .word }.map(\.text)
    default:
      return []
    }
  }

  /// The names of a function's parameters, each in front of its colon.
  private func labels(after index: Int) -> Set<String> {
    let signature = tokens[(index + 1)...].prefix { $0.text != "{" && $0.text != "}" }
    let pairs = zip(signature, signature.dropFirst())
    return Set(pairs.filter { $0.kind == .word && $1.text == ":" }.map(\.0.text))
  }

  /// The names in front of a closure's `in`, but not their types.
  private func closureParameters(after index: Int) -> Set<String> {
    let start = tokens[(index + 1)...].prefix(24).prefix { $0.text != "in" }
    let marks: Set = ["(", ")", ",", ":", "[", "]", "->", "?"]
    let isClosed = index + 1 + start.count < tokens.count
    guard isClosed, tokens[index + 1 + start.count].text == "in",
      start.allSatisfy({ marks.contains($0.text) || ($0.kind == .word && $0.text != "for") })
    else { return [] }
    return Set(
      start.indices.filter { start[$0].kind == .word && tokens[$0 - 1].text != ":" }
        .map { start[$0].text })
  }
}
