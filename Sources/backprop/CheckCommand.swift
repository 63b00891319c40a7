import ChainRule

/// `backprop check`: reverse mode, forward mode and differences, side by side.
enum CheckCommand: Command {
  static let help = Help.check

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(
      words, options: Problem.options.merging(["--json": .flag]) { first, _ in first })
    let problem = try Problem(arguments)
    let check = GradientCheck(of: problem.output, withRespectTo: problem.inputs)
    if arguments.has("--json") {
      Terminal.write(try JSON.text(CheckReport(check)))
    } else {
      Terminal.show("\(problem.formula) = \(short(check.value))\n\n\(table(of: check))")
      for fault in faults(of: problem.output) { Terminal.show("\n\(fault)\n") }
    }
    return check.fails ? 1 : 0
  }

  private static func table(of check: GradientCheck) -> String {
    var table = Table(.left, .right, .right, .right, .right, .right, .left)
    table.add("input", "reverse", "forward", "numeric", "±", "relative error", "")
    for input in check.inputs {
      table.add(
        input.name, short(input.reverse), short(input.forward), short(input.numeric),
        input.numericError.description(significantDigits: 2),
        input.relativeError.description(significantDigits: 2), verdict(on: input))
    }
    return table.text
  }

  private static func verdict(on input: GradientCheck.Input) -> String {
    input.isKink && input.verdict == .disagrees
      ? "a kink, and reverse and forward mode disagree" : "\(input.verdict)"
  }

  /// Where the first number was lost, if one was.
  private static func faults(of output: Value) -> [String] {
    [
      Graph(of: output).firstFault?.description,
      BackwardPass(from: output).firstFault?.description,
    ].compactMap(\.self)
  }

  private static func short(_ number: Double) -> String {
    number.description(significantDigits: 10)
  }
}
