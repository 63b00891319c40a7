/// An option of a command, with all that is to be said of it.
///
/// ```swift
/// static let precision = Option.wholeNumber(
///   "--precision", "N", in: 1...17, "significant digits of the numbers, 1 to 17 (4)")
/// ```
///
/// From this one declaration the command line is sorted and checked, and `--help` is made.
package struct Option<Value>: CommandOption {
  package let name, placeholder, right, help: String
  package let read: @Sendable (String) -> Value?

  package private(set) var isRepeatable = false
  package private(set) var companions: [String] = []
  package private(set) var exclusions: [OptionExclusion] = []
  package private(set) var target: WrittenTarget?
  package private(set) var readFile: ReadFile?

  /// An option whose value is read by `read`, `nil` for a wrong one; `right` says what would be
  /// right, as in "--precision is a whole number from 1 to 17".
  package init(
    _ name: String, _ placeholder: String, _ right: String, _ help: String,
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.name = name
    self.placeholder = placeholder
    self.right = right
    self.help = help
    self.read = read
  }

  package func isRight(_ word: String) -> Bool { read(word) != nil }

  /// The same option, which may be given more than once.
  package var repeated: Option { changed { $0.isRepeatable = true } }

  /// The same option, which has no effect without another, or without one of several.
  package func onlyWith(_ others: String...) -> Option { changed { $0.companions = others } }

  /// The same option, which has no effect beside another, for a reason that stands after a colon.
  package func never(with other: String, because reason: String) -> Option {
    changed { $0.exclusions.append(OptionExclusion(other: other, reason: reason)) }
  }

  /// The same option, whose value is a file or a folder that the command writes.
  package func writing(_ target: WrittenTarget) -> Option { changed { $0.target = target } }

  /// The same option, whose value is a file that the command reads. It is written over only by the
  /// options that are named here.
  package func reading(replacedBy writers: String...) -> Option {
    changed { $0.readFile = ReadFile(writers: writers) }
  }

  private func changed(_ change: (inout Option) -> Void) -> Option {
    var option = self
    change(&option)
    return option
  }
}

/// An option of whatever type of value.
package protocol CommandOption: Sendable {
  /// What is written on the command line: `--output`.
  var name: String { get }

  /// What stands for the value in the help text, such as FILE; empty for an option without one.
  var placeholder: String { get }

  /// What would be right as a value.
  var right: String { get }

  /// What the help text says it does.
  var help: String { get }

  /// Whether it may be given more than once.
  var isRepeatable: Bool { get }

  /// The options without one of which it has no effect; none where it always has one.
  var companions: [String] { get }

  /// The options beside which it has no effect.
  var exclusions: [OptionExclusion] { get }

  /// What the command writes at the place that the value names.
  var target: WrittenTarget? { get }

  /// That the value is a file which the command reads; `nil` where it is not.
  var readFile: ReadFile? { get }

  /// Whether a word can be its value.
  func isRight(_ word: String) -> Bool
}

extension CommandOption {
  /// Whether a value stands behind it.
  var takesValue: Bool { !placeholder.isEmpty }

  /// What is said of a value that is not right.
  func refusal(of word: String) -> UsageError { UsageError("\(name) is \(right), not ‘\(word)’") }
}

/// Another option, and why one of the two has no effect.
package struct OptionExclusion: Sendable {
  let other, reason: String
}

/// What is written at a place that the command line names.
package enum WrittenTarget: Sendable { case file, folder }

/// A file that is read, and the options that may write over it all the same.
package struct ReadFile: Sendable { let writers: [String] }
