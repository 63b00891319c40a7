/// The compiled rules of some operations, each once.
struct RuleList<Rule> {
  private(set) var rules: ContiguousArray<Rule> = []

  private let compile: (any Operation.Type) -> Rule
  private var indices: [ObjectIdentifier: Int32] = [:]

  init(compile: @escaping (any Operation.Type) -> Rule) { self.compile = compile }

  /// Where the rule of an operation stands.
  mutating func index(of operation: any Operation.Type) -> Int32 {
    if let index = indices[ObjectIdentifier(operation)] { return index }
    let index = Int32(rules.count)
    rules.append(compile(operation))
    indices[ObjectIdentifier(operation)] = index
    return index
  }
}
