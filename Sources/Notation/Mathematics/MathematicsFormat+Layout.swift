extension MathematicsFormat {
  /// How many letters a line of a page takes.
  static let lineWidth = 72

  /// An equation, in several lines where it is too long for one of a page.
  func equation(_ left: FormulaPiece, _ sides: [[FormulaPiece]]) -> String {
    guard self == .latex || self == .markdown else {
      return left.text + sides.joined().map(\.text).joined()
    }
    let width = left.width + sides.joined().reduce(0) { $0 + $1.width }
    if width <= Self.lineWidth { return left.text + " &" + sides.joined().map(\.text).joined() }
    let lines = sides.flatMap { broken($0, width: Self.lineWidth - left.width) }
    return left.text + " &" + lines.joined(separator: " \\\\\n  &")
  }

  /// The pieces of one side in as many lines as they need.
  private func broken(_ pieces: [FormulaPiece], width: Int) -> [String] {
    var lines: [String] = []
    var rest = 0
    for piece in pieces {
      if piece.width <= rest {
        lines[lines.count - 1] += piece.text
      } else {
        lines.append((lines.isEmpty ? "" : " \\quad {}") + piece.text)
        rest = width
      }
      rest -= piece.width
    }
    return lines
  }

  /// A part with its title, an equation a line.
  func section(_ title: String, _ equations: [String]) -> String {
    switch self {
    case .text:
      return "\(title)\n" + equations.map { "  \($0)\n" }.joined()
    case .markdown:
      let lines = equations.joined(separator: " \\\\\n")
      return "## \(title)\n\n```math\n\\begin{aligned}\n\(lines)\n\\end{aligned}\n```\n"
    case .latex:
      let lines = equations.map { "  \($0)" }.joined(separator: " \\\\\n")
      return "\\paragraph{\(title)}\n\\begin{align*}\n\(lines)\n\\end{align*}\n"
    case .mathml:
      return "<h2>\(title)</h2>\n"
        + equations.map { "<math display=\"block\"><mrow>\($0)</mrow></math>\n" }.joined()
    }
  }

  /// A whole document around the parts.
  func document(_ text: String) -> String {
    switch self {
    case .text, .markdown: text
    case .latex:
      """
      \\documentclass{article}
      \\usepackage[utf8]{inputenc}
      \\usepackage{amsmath}
      \\usepackage[margin=2.5cm]{geometry}
      \\allowdisplaybreaks
      \\begin{document}
      \(text)\\end{document}

      """
    case .mathml:
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Backpropagation</title>
      <style>
      body { margin: 2em auto; max-width: 50em; font-family: sans-serif }
      math { margin: 0.7em }
      </style>
      </head>
      <body>
      \(text)</body>
      </html>

      """
    }
  }
}
