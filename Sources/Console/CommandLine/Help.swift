import Foundation

/// What `--help` prints of a command, in lines of at most 80 columns, or of the terminal's.
package struct Help {
  /// The forms that a command line may have.
  private let usage: [String]

  /// What the command does.
  private let about: String

  /// What stands between that and the options, in lines.
  private let details: String?

  package let options: [any CommandOption]
  private let examples: [String]

  /// What stands at the end, in lines.
  private let notes: String?

  /// The widest line that is printed.
  package static let width = 80

  package init(
    usage: [String], about: String, details: String? = nil, options: [any CommandOption],
    examples: [String] = [], notes: String? = nil
  ) {
    self.usage = usage
    self.about = about
    self.details = details
    self.options = options
    self.examples = examples
    self.notes = notes
  }

  /// Whether a command line asks for help instead of work.
  package static func isAsked(in words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains { $0 == "-h" || $0 == "--help" }
  }

  package var text: String {
    let parts = [
      usage.joined(separator: "\n"), about, details, options.isEmpty ? nil : optionList,
      examples.isEmpty ? nil : "Examples\n" + examples.map { "  \($0)" }.joined(separator: "\n"),
      notes,
    ]
    return Self.broken(parts.compactMap(\.self).joined(separator: "\n\n") + "\n")
  }

  /// The text in lines that no terminal breaks a second time.
  package static func broken(_ text: String) -> String {
    Console.broken(text, toWidth: min(width, Terminal.width(of: STDOUT_FILENO) ?? width))
  }

  /// A row for each option: how it is written on the left, what it does on the right.
  private var optionList: String {
    let forms = options.map { $0.takesValue ? "\($0.name) \($0.placeholder)" : $0.name }
    let column = forms.map(\.count).max() ?? 0
    let rows = zip(options, forms).map { option, form in
      "  \(form)\(String(repeating: " ", count: column - form.count))  \(option.help)"
    }
    return "Options\n" + rows.joined(separator: "\n")
  }
}
