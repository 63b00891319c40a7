import ChainRule
import Console
import FileAccess

/// `backprop check`: reverse mode, forward mode and differences, side by side.
enum CheckCommand: Command {
  private static let json = Option.flag(
    "--json", #"the same for programs; "nan", "inf" and "-inf" stand for what is not finite"#)

  static let help = Help(
    usage: ["backprop check FORMULA [name=number ...] [options]"],
    about: """
      Sets the derivative by each variable side by side: in reverse mode, in forward mode, and \
      measured from differences of values. A measurement is never exact; ± tells how far it may be \
      off. Each line ends with a verdict.
      """,
    details: """
      Verdicts (in brackets, what --json calls them)
        agrees                   a mistake of a ten-thousandth would have been noticed
        disagrees                by more than the measurement may be off
        a kink                   as relu has at 0: there is no single slope
        cannot be measured here  too flat: rounding hides the slope (tooFlat)
                                 too steep to follow (tooSteep)
                                 too close to the end of the range (endOfRange)
                                 not finite: something is infinite or NaN (notFinite)

      Exit status 1 says that a derivative disagrees or that a number is not finite.
      What cannot be measured for another reason is not held against it.
      """,
    options: [Problem.derivative, json],
    examples: [
      #"backprop check "x^y" x=2 y=3"#,
      #"backprop check "relu(x) + abs(y)" x=0 y=-1 --json"#,
    ],
    notes: Help.formulas)

  static func run(_ arguments: Arguments) throws -> Int32 {
    let problem = try Problem(arguments)
    let check = GradientCheck(of: problem.output, withRespectTo: problem.inputs)
    if arguments.has(json) {
      try Terminal.write(JSON.text(CheckReport(check)))
    } else {
      try Terminal.show("\(problem.formula) = \(short(check.value))\n\n\(table(of: check))")
      for fault in faults(of: problem.output) { try Terminal.show("\n\(fault)\n") }
    }
    return check.fails ? 1 : 0
  }

  private static func table(of check: GradientCheck) -> String {
    var table = TextTable([.left, .right, .right, .right, .right, .right, .left], indentation: 2)
    table.add(["input", "reverse", "forward", "numeric", "±", "relative error", ""])
    for input in check.inputs {
      table.add([
        input.name, short(input.reverse), short(input.forward), short(input.numeric),
        input.numericError.description(significantDigits: 2),
        input.relativeError.description(significantDigits: 2), verdict(on: input),
      ])
    }
    return table.text
  }

  private static func verdict(on input: GradientCheck.Input) -> String {
    input.isKink && input.verdict == .disagrees
      ? "a kink, and reverse and forward mode disagree" : "\(input.verdict)"
  }

  /// Where a NaN or an infinity first appears, forward and backward, if one does.
  private static func faults(of output: Value) -> [String] {
    [Graph(of: output).firstFault?.description, BackwardPass(from: output).firstFault?.description]
      .compactMap(\.self)
  }
}
