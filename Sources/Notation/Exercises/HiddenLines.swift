import ChainRule

/// Which lines of a ``Derivation`` or a ``SourceFile`` are left blank, for an exercise: fewer at
/// first, then more.
///
/// ```swift
/// let x = Value(2, "x")
/// let derivation = Derivation(of: (x * x).named("y"), withRespectTo: [x])
/// let hidden = try HiddenLines.last(1).places(of: derivation)
/// print(derivation.text(in: .text, hiding: hidden))
/// // …
/// // ∂y/∂x = ________
/// ```
public enum HiddenLines: Hashable, Sendable {
  /// So many lines at the end.
  case last(Int)

  /// So many lines anywhere; the same seed chooses the same ones.
  case random(Int, seed: UInt64)

  /// The hidden lines of a derivation, counted from 0.
  public func places(of derivation: Derivation) throws(TooFewLines) -> Set<Int> {
    try places(among: derivation.lineCount)
  }

  /// The hidden lines of a program, counted from 0; only those that compute something count.
  public func places(of file: SourceFile) throws(TooFewLines) -> Set<Int> {
    try places(among: file.lineCount)
  }

  private func places(among lineCount: Int) throws(TooFewLines) -> Set<Int> {
    switch self {
    case .last(let count):
      guard count <= lineCount else { throw TooFewLines(hiddenCount: count, lineCount: lineCount) }
      return Set((lineCount - count)..<lineCount)
    case .random(let count, let seed):
      guard count <= lineCount else { throw TooFewLines(hiddenCount: count, lineCount: lineCount) }
      var generator = SeededGenerator(seed: seed)
      return Set(generator.shuffled(0..<lineCount).prefix(count))
    }
  }
}

/// More lines are to be hidden than there are.
public struct TooFewLines: Error, Equatable, CustomStringConvertible {
  /// How many lines were to be hidden.
  public let hiddenCount: Int

  /// How many there are.
  public let lineCount: Int

  public var description: String {
    "\(hiddenCount) lines cannot be hidden: there are only \(lineCount)"
  }
}
