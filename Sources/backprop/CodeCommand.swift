import ChainRule
import Console
import Notation

/// `backprop code`: the value and the gradients as a program.
enum CodeCommand: Command {
  private static let language = Option<Language>.choice(
    "--language", "NAME", usual: .swift, "the language of the program")

  static let main = Option.flag(
    "--main", "with a program that calls it with the given numbers, and prints what it returns")

  static let help = Help(
    usage: [
      "backprop code FORMULA [name=number ...] [options]",
      "backprop code --network SIZES [options]",
    ],
    about: """
      Writes a function that computes the value and all gradients, one operation or one application \
      of the chain rule a line. Without --main the variables need no numbers. A network becomes a \
      function that adds up outputs and gradients over examples.
      """,
    details: """
      A name that the language does not allow is changed: θ is theta, w₁ is w_1.
      The numbers are those of backprop trace to the last bit, where the libraries of
      mathematics agree; a C compiler is told -ffp-contract=off for that, and -lm.
      A program of many lines is written as functions of 100 lines each, for the compiler.
      """,
    options: [language, main, HideOptions.hide, HideOptions.solutions, Problem.derivative]
      + NetworkCode.options,
    examples: [
      #"backprop code "c = a + b; d = a*b; (c + d) + c*d" --language python"#,
      #"backprop code "tanh(w*x)" w=0.5 x=2 --language c --main"#,
      #"backprop code "c = a + b; c*a" --language python --hide random:2 --solutions"#,
      "backprop code --network 2,16,16,1 --loss hinge --language c > network.c",
    ],
    notes: Help.formulas)

  static func run(_ arguments: Arguments) throws -> Int32 {
    let file = try NetworkCode.file(arguments) ?? formulaFile(arguments)
    let hidden = HideOptions.hidden(arguments, seed: arguments[NetworkCode.seed])
    try Terminal.write(
      file.text(
        in: arguments[language] ?? .swift, withMain: arguments.has(main),
        hiding: hidden.places(of: file), withSolutions: arguments.has(HideOptions.solutions)))
    return 0
  }

  /// The program of a formula.
  private static func formulaFile(_ arguments: Arguments) throws -> SourceFile {
    try HideOptions.refuseSeed(arguments, NetworkCode.seed)
    let problem = try Problem(arguments, needsNumbers: arguments.has(main))
    return SourceFile([GradientFunction(of: problem.output, withRespectTo: problem.inputs)])
  }
}
