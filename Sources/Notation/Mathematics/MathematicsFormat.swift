/// A format in which a ``Derivation`` is written.
public enum MathematicsFormat: String, CaseIterable, Sendable {
  /// Plain text, for a terminal.
  case text

  /// Markdown, with the formulas in LaTeX between dollar signs.
  case markdown

  /// LaTeX, with the package amsmath.
  case latex

  /// MathML, in HTML.
  case mathml

  /// How formulas are written in it.
  var notation: MathematicsNotation {
    switch self {
    case .text: .text
    case .markdown, .latex: .latex
    case .mathml: .mathml
    }
  }
}
