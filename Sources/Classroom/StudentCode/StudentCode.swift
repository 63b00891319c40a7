/// A student's file, read before it is built.
///
/// A lesson's code is kept away from files, processes and memory, and from what its own tests use.
/// At home this keeps a verdict honest; where answers are given apart from the judging it is a
/// second layer, and nothing depends on it.
struct StudentCode {
  private let tokens: [SwiftToken]
  private let declarations: Declarations

  init(_ text: String) {
    tokens = SwiftTokenReader.tokens(of: text)
    declarations = Declarations(tokens)
  }

  /// What the file must not hold, each with its line.
  ///
  /// - Parameters:
  ///   - tests: The lesson's tests.
  ///   - given: Files whose declarations are the lesson's own: the file of exercises as it was
  ///     given, and the code beside it.
  func faults(tests: String, given: [String]) -> [(line: Int, words: String)] {
    let faults = foreignImports + forbiddenWords + sharedNames(tests: tests, given: given)
    return faults.sorted { $0.line < $1.line }
  }

  /// Imports of what is not for lessons, whatever way they are written.
  private var foreignImports: [(line: Int, words: String)] {
    let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "import", isKeyword(at: index) else { return nil }
      let module = tokens[(index + 1)...].first { !kinds.contains($0.text) || $0.isQuoted }
      let name = module?.text ?? ""
      if ["ChainRule", "Homework", "Networks"].contains(name) { return nil }
      return (tokens[index].line, "a lesson does not import \(name): what it needs is given")
    }
  }

  private var forbiddenWords: [(line: Int, words: String)] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      if token.kind == .regularExpression {
        return (token.line, "a lesson needs no regular expression; write a space after a ÷ sign, /")
      }
      if token.text == "unsafe", isKeyword(at: index) {
        return (token.line, "a lesson needs no unsafe code")
      }
      guard token.text == "@", index + 1 < tokens.count else { return nil }
      let name = tokens[index + 1].text
      let isForbidden = name.hasPrefix("_") || Self.forbiddenAttributes.contains(name)
      return isForbidden ? (token.line, "a lesson needs no attribute @\(name)") : nil
    }
  }

  private static let forbiddenAttributes: Set = [
    "section", "used", "testable", "c", "objc", "main",
  ]

  /// Names that the tests use as well, and that are not the lesson's: the tests would call them.
  private func sharedNames(tests: String, given: [String]) -> [(line: Int, words: String)] {
    let given = given.map { Declarations($0) }
    let lesson = Set(given.flatMap(\.top).map(\.text))
    let ownTypes = given.reduce(declarations.ownTypes) { $0.union($1.ownTypes) }
    let tests = SwiftTokenReader.tokens(of: tests)
    let usedAtTop = ForeignNames(in: tests).names.union(Self.modules)
    let top = declarations.top.filter { !lesson.contains($0.text) && usedAtTop.contains($0.text) }
    let usedOfTypes = usedAtTop.union(Self.members(in: tests)).union(Self.usedUnnamed)
    let members = declarations.members.filter { type, name in
      !ownTypes.contains(type) && usedOfTypes.contains(name.text)
    }
    return (top + members.map(\.name)).map { name in
      (name.line, "the lesson's tests use ‘\(name.text)’ themselves: give yours another name")
    }
  }

  /// Words behind a point, which a member of any type may be.
  private static func members(in tests: [SwiftToken]) -> Set<String> {
    Set(zip(tests, tests.dropFirst()).filter { $0.0.text.hasSuffix(".") }.map(\.1.text))
  }

  /// Members that code uses without their names.
  private static let usedUnnamed: Set = [
    "init", "subscript", "callAsFunction", "appendInterpolation", "appendLiteral", "makeIterator",
    "next",
  ]

  /// The modules that macros name, and the operator behind `case`.
  private static let modules: Set = [
    "Testing", "Swift", "ChainRule", "Homework", "Networks", "LessonTests", "~=",
  ]

  private func isKeyword(at index: Int) -> Bool {
    let isMember = index > 0 && tokens[index - 1].text.hasSuffix(".")
    return tokens[index].kind == .word && !tokens[index].isQuoted && !isMember
  }
}
