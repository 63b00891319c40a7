/// What a file of Swift declares where other files see it: at its top, and in extensions.
struct Declarations {
  struct Name: Equatable {
    let text: String
    let line: Int
  }

  /// Names of functions, operators, variables and types at the file's top.
  private(set) var top: [Name] = []

  /// Names of what extensions add, with the type that is extended.
  private(set) var members: [(type: String, name: Name)] = []

  /// Structures, classes and enumerations of the file: what extensions add to these concerns nobody
  /// else. A protocol or a type alias may stand for a type of somebody else.
  private(set) var ownTypes: Set<String> = []

  init(_ text: String) { self.init(SwiftTokenReader.tokens(of: text)) }

  init(_ tokens: [SwiftToken]) {
    var depth = 0
    var extended: String?
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if token.kind == .mark {
        if token.text == "{" { depth += 1 }
        if token.text == "}" { depth -= 1 }
        if token.text == "}" && depth <= 0 { extended = nil }
        continue
      }
      guard token.kind == .word, !token.isQuoted, depth <= (extended == nil ? 0 : 1) else {
        continue
      }
      if index > 0, tokens[index - 1].text.hasSuffix(".") { continue }
      if token.text == "extension" {
        extended = next.map { $0.kind == .word ? $0.text : "" } ?? ""
        continue
      }
      for name in Self.names(declaredBy: token, at: index, in: tokens) {
        if let extended, depth == 1 { members.append((extended, name)) } else { top.append(name) }
      }
      if ["struct", "class", "enum", "actor"].contains(token.text), depth == 0, let next {
        ownTypes.insert(next.text)
      }
    }
  }

  /// The names that the declaration with this keyword brings; none where it is no such keyword.
  private static func names(
    declaredBy token: SwiftToken, at index: Int, in tokens: [SwiftToken]
  ) -> [Name] {
    let following = tokens[(index + 1)...]
    if token.text == "func" || types.contains(token.text), following.first?.kind == .mark {
      return []
    }
    switch token.text {
    case "func":
      // In `func ==<T>(…)` the name ends where the generic parameters begin.
      guard let next = following.first else { return [] }
      let isOperator = next.kind == .operation && next.text.count > 1
      let name = isOperator && next.text.hasSuffix("<") ? String(next.text.dropLast()) : next.text
      return [Name(text: name, line: next.line)]
    case let keyword where types.contains(keyword):
      return following.first.map { [Name(text: $0.text, line: $0.line)] } ?? []
    case "class":
      // `class func` declares a function.
      guard let next = following.first, !["func", "var", "let"].contains(next.text) else {
        return []
      }
      return [Name(text: next.text, line: next.line)]
    case "init", "subscript":
      return [Name(text: token.text, line: token.line)]
    case "var", "let":
      return variables(in: following)
    default:
      return []
    }
  }

  /// The variables of one declaration: `let (a, b) = pair`, `let a = 1, b = 2`.
  static func variables(in tokens: ArraySlice<SwiftToken>) -> [Name] {
    let pattern = tokens.prefix { !["=", "{", ":"].contains($0.text) }
    var names = pattern.filter { $0.kind == .word }
    var depth = 0
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      if ["(", "[", "{"].contains(token.text) { depth += 1 }
      if [")", "]", "}"].contains(token.text) { depth -= 1 }
      if depth < 0 || (depth == 0 && keywords.contains(token.text)) { break }
      if depth == 0 && token.text == "," && next.kind == .word { names.append(next) }
    }
    return names.map { Name(text: $0.text, line: $0.line) }
  }

  /// What declares one name that follows at once.
  private static let types: Set = [
    "struct", "enum", "actor", "protocol", "typealias", "associatedtype", "operator",
    "precedencegroup", "macro",
  ]

  private static let keywords: Set = [
    "func", "var", "let", "struct", "class", "enum", "actor", "protocol", "extension", "import",
  ]
}
