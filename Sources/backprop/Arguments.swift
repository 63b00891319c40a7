import ChainRule

/// The words of a command line, sorted into options and the rest.
///
/// Only words that begin with `--`, and `-h`, are options: a formula such as `-a*b` is not. What
/// follows a bare `--` is never an option.
struct Arguments {
  /// What a command line may say besides positional words.
  enum Option {
    case flag
    case value(of: String)
  }

  private(set) var positional: [String] = []
  private var values: [String: [String]] = [:]

  /// Sorts `words`; an option is given as `--name value` or `--name=value`.
  init(_ words: [String], options: [String: Option]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        return
      }
      guard word.hasPrefix("--") else {
        positional.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      let attached = parts.count == 2 ? String(parts[1]) : nil
      switch options[name] {
      case nil:
        throw UsageError(Self.unknown(name, among: options.keys))
      case .flag:
        if attached != nil { throw UsageError("\(name) takes no value") }
        values[name, default: []].append("")
      case .value(let what):
        guard let value = attached ?? rest.popFirst() else {
          throw UsageError("\(name) needs a value: \(what)")
        }
        values[name, default: []].append(value)
      }
    }
  }

  /// Whether a flag was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// All values of an option that may be repeated.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option that may be given once.
  func value(_ name: String) throws(UsageError) -> String? {
    let given = all(name)
    if given.count > 1 {
      throw UsageError("\(name) was given \(given.count) times; once is enough")
    }
    return given.first
  }

  /// The value of an option as one of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let word = try value(name) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageError("\(name) is one of \(choices), not ‘\(word)’")
  }

  /// The value of an option as a whole number within limits.
  func wholeNumber(_ name: String, in limits: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let word = try value(name) else { return nil }
    if let number = Int(word), limits.contains(number) { return number }
    throw UsageError(
      "\(name) is a whole number from \(limits.lowerBound) to \(limits.upperBound), not ‘\(word)’")
  }

  private static func unknown(_ name: String, among options: some Sequence<String>) -> String {
    let near = nearestWord(to: name, among: options).map { "; did you mean \($0)?" } ?? ""
    return "there is no option \(name)\(near)"
  }
}

/// A command line that cannot be carried out, in one sentence.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
