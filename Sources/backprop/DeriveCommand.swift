import ChainRule
import Console
import Notation

/// `backprop derive`: the gradients, derived as on a blackboard.
enum DeriveCommand: Command {
  private static let format = Option<MathematicsFormat>.choice(
    "--format", "FORMAT", usual: .text, "how it is written")

  private static let standalone = Option.flag(
    "--standalone", "a whole document, where the format is latex or mathml"
  ).onlyWith(format.name)

  private static let hide = Option<Hiding>(
    "--hide", "WHICH", "last:N or random:N, such as last:2 or random:3",
    """
    leave N lines blank to be filled in: the last ones (last:N), or any (random:N); the fewer are \
    given, the harder the exercise
    """
  ) { Hiding($0) }

  private static let solutions = Option.flag(
    "--solutions", "print what belongs into the blank lines below the sheet"
  ).onlyWith(hide.name)

  private static let seed = Option.wholeNumber(
    "--seed", "N", in: 0...Int.max, "other random lines (1)"
  ).onlyWith(hide.name)

  static let help = Help(
    usage: ["backprop derive FORMULA [name=number ...] [options]"],
    about: """
      Writes down the derivation: the values of all nodes, the local derivatives, the chain rule \
      from the output back with a sum for what is used several times, and the gradients. Without \
      numbers it is one of formulas alone.
      """,
    options: [format, standalone, hide, solutions, seed, Problem.derivative],
    examples: [
      #"backprop derive "c = a + b; d = a*b; (c + d) + c*d" a=2 b=3"#,
      #"backprop derive "sqrt(x)/y" --format latex --standalone > derivation.tex"#,
      #"backprop derive "tanh(w*x + b)" --hide random:3 --seed 2 --solutions"#,
    ],
    notes: Help.formulas)

  static func run(_ arguments: Arguments) throws -> Int32 {
    let kind = arguments[format] ?? .text
    let isStandalone = arguments.has(standalone)
    if isStandalone && kind != .latex && kind != .mathml {
      throw UsageError("--standalone is for latex and mathml; \(kind.rawValue) needs no frame")
    }
    let hasNumbers = arguments.positional.count > 1
    let problem = try Problem(arguments, needsNumbers: hasNumbers)
    let derivation = Derivation(
      of: problem.output, withRespectTo: problem.inputs, showsNumbers: hasNumbers)
    try Terminal.write(
      derivation.text(
        in: kind, isStandalone: isStandalone, hiding: hidden(arguments).places(of: derivation),
        withSolutions: arguments.has(solutions), number: short))
    return 0
  }

  /// The lines that the options hide.
  private static func hidden(_ arguments: Arguments) throws(UsageError) -> HiddenLines {
    guard let hiding = arguments[hide] else { return .last(0) }
    guard hiding.isRandom else {
      if arguments.has(seed) {
        throw UsageError("--seed is for --hide random:N: the last lines are always the same")
      }
      return .last(hiding.count)
    }
    return .random(hiding.count, seed: UInt64(arguments[seed] ?? 1))
  }
}

/// Which lines are hidden, as the command line says it: `last:2`, `random:3`.
private struct Hiding {
  let isRandom: Bool
  let count: Int

  init?(_ word: String) {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[1]), count > 0,
      parts[0] == "last" || parts[0] == "random"
    else { return nil }
    self.count = count
    isRandom = parts[0] == "random"
  }
}
