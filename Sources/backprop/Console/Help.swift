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
      usage.joined(separator: "\n"), about.wrapped(to: Self.width).joined(separator: "\n"), details,
      options.isEmpty ? nil : optionList,
      examples.isEmpty ? nil : "Examples\n" + examples.map { "  \($0)" }.joined(separator: "\n"),
      notes,
    ]
    return parts.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  /// A row for each option: how it is written on the left, what it does on the right.
  private var optionList: String {
    let forms = options.map { $0.takesValue ? "\($0.name) \($0.placeholder)" : $0.name }
    let column = 4 + (forms.map(\.count).max() ?? 0)
    let rows = zip(options, forms).map { option, form in
      let space = String(repeating: " ", count: column)
      let lines = option.help.wrapped(to: Self.width - column)
      return "  " + form + space.dropFirst(form.count + 2)
        + lines.joined(separator: "\n\(space)")
    }
    return "Options\n" + rows.joined(separator: "\n")
  }
}

extension String {
  /// The text in lines of at most `width` characters, broken at spaces; U+00A0 is none of them.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
