import FileAccess

/// The words of a command line, sorted into options and the rest.
///
/// Only words that begin with `--`, and `-h`, are options, and none behind a bare `--`: a formula
/// such as `-a*b` is not. All values are right, and no option is without effect because of another.
package struct Arguments {
  package private(set) var positional: [String] = []
  private var values: [String: [String]] = [:]

  /// Sorts `words`; an option is given as `--name value` or `--name=value`.
  package init(_ words: [String], options: [any CommandOption]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        break
      }
      guard word.hasPrefix("--") else {
        positional.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let attached = parts.count == 2 ? String(parts[1]) : nil
      let option = try Self.option(String(parts[0]), among: options)
      let value = try Self.value(of: option, attached: attached, before: &rest)
      values[option.name, default: []].append(value)
    }
    let given = options.filter { has($0.name) }
    for option in given { try check(option) }
    try checkFiles(of: given)
  }

  /// The value of an option; `nil` if it was not given.
  package subscript<Value>(option: Option<Value>) -> Value? { all(option).first }

  /// All values of an option that may be repeated.
  package func all<Value>(_ option: Option<Value>) -> [Value] {
    (values[option.name] ?? []).compactMap(option.read)
  }

  /// Whether an option was given.
  package func has<Value>(_ option: Option<Value>) -> Bool { has(option.name) }

  /// Whether an option of this name was given.
  package func has(_ name: String) -> Bool { values[name] != nil }

  private static func option(
    _ name: String, among options: [any CommandOption]
  ) throws(UsageError) -> any CommandOption {
    if let option = options.first(where: { $0.name == name }) { return option }
    throw UsageError(
      "there is no option \(name)\(suggestion(for: name, among: options.map(\.name)))")
  }

  /// What follows `=`, or the next word, unless that is an option.
  private static func value(
    of option: any CommandOption, attached: String?, before rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard option.takesValue else {
      if attached != nil { throw UsageError("\(option.name) takes no value") }
      return ""
    }
    if let attached { return attached }
    let needed = "\(option.name) needs a value: \(option.right)"
    guard let next = rest.first else { throw UsageError(needed) }
    guard !next.hasPrefix("--") else {
      throw UsageError(
        "\(needed); \(next) is an option (\(option.name)=\(next), if it is meant as the value)")
    }
    rest.removeFirst()
    return next
  }

  /// Whether the option is given as it may be, beside the others that are given.
  private func check(_ option: any CommandOption) throws(UsageError) {
    let given = values[option.name] ?? []
    if given.count > 1 && !option.isRepeatable {
      throw UsageError("\(option.name) was given \(given.count) times; once is enough")
    }
    if let word = given.first(where: { !option.isRight($0) }) { throw option.refusal(of: word) }
    if !option.companions.isEmpty, !option.companions.contains(where: has) {
      let list = option.companions.joined(separator: " or ")
      throw UsageError("\(option.name) goes with \(list)")
    }
    for exclusion in option.exclusions where has(exclusion.other) {
      throw UsageError("either \(option.name) or \(exclusion.other): \(exclusion.reason)")
    }
    for path in given { try check(option.target, path, of: option.name) }
  }

  /// Whether what the command is to write can be written, before it does anything.
  private func check(_ target: WrittenTarget?, _ path: String, of name: String) throws(UsageError) {
    do {
      switch target {
      case nil: return
      case .file: try checkWritable(path)
      case .folder: try checkFolderWritable(path)
      }
    } catch {
      throw UsageError("\(name): \(path) could not be written: \(error.reason)")
    }
  }

  /// Whether each file that is written is another one than those that are read or written besides.
  private func checkFiles(of options: [any CommandOption]) throws(UsageError) {
    var writers = options.filter { $0.target == .file }[...]
    while let writer = writers.popFirst(), let file = values[writer.name]?.first {
      for reader in options {
        guard let readFile = reader.readFile, !readFile.writers.contains(writer.name),
          let read = values[reader.name]?.first, isSameFile(file, read)
        else { continue }
        throw UsageError(
          "\(writer.name) would write over \(reader.name) \(read): name another file")
      }
      if let other = writers.first(where: { isSameFile(file, values[$0.name]?.first ?? "") }) {
        throw UsageError("\(writer.name) and \(other.name) are one file: \(file)")
      }
    }
  }
}
