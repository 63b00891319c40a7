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

  private static let seed = Option.wholeNumber(
    "--seed", "N", in: 0...Int.max, "other random lines (1)"
  ).onlyWith(HideOptions.hide.name)

  static let help = Help(
    usage: ["backprop derive FORMULA [name=number ...] [options]"],
    about: """
      Writes down the derivation: the values of all nodes, the local derivatives, the chain rule \
      from the output back with a sum for what is used several times, and the gradients. Without \
      numbers it is one of formulas alone.
      """,
    options: [
      format, standalone, HideOptions.hide, HideOptions.solutions, seed, Problem.derivative,
    ],
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
    try HideOptions.refuseSeed(arguments, seed)
    let hidden = HideOptions.hidden(arguments, seed: arguments[seed])
    try Terminal.write(
      derivation.text(
        in: kind, isStandalone: isStandalone, hiding: hidden.places(of: derivation),
        withSolutions: arguments.has(HideOptions.solutions), number: short))
    return 0
  }
}
