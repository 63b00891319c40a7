/// What `--help` prints of a command, in lines of at most 80 columns.
struct Help {
  /// The forms that a command line may have.
  let usage: [String]

  /// What the command does.
  let about: String

  /// What stands between that and the options, in lines.
  var details: String?

  let options: [any CommandOption]
  var examples: [String] = []

  /// What stands at the end, in lines.
  var notes: String?

  /// The widest line that is printed.
  static let width = 80

  var text: String {
    let parts = [
      usage.joined(separator: "\n"), about, details, options.isEmpty ? nil : optionList,
      examples.isEmpty ? nil : "Examples\n" + examples.map { "  \($0)" }.joined(separator: "\n"),
      notes,
    ]
    return broken(parts.compactMap(\.self).joined(separator: "\n\n") + "\n", toWidth: Self.width)
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
