import ChainRule
import Drawing

/// `backprop trace`: the forward table, each backward step, the gradients.
enum TraceCommand: Command {
  static let help = Help.trace

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(
      words,
      options: Problem.options.merging(["--json": .flag, "--tape": .flag]) { first, _ in first })
    if arguments.has("--json") && arguments.has("--tape") {
      throw UsageError("either --json or --tape: the tape is printed as a table")
    }
    let problem = try Problem(arguments)
    if arguments.has("--tape") {
      let tape = Tape(of: problem.output, inputs: problem.inputs, parameters: [])
      Terminal.show("\(tape)\n")
      return 0
    }
    let trace = Trace(of: problem.output)
    if arguments.has("--json") {
      Terminal.write(try JSON.text(TraceReport(problem, trace)))
    } else {
      Terminal.show(text(problem, trace))
    }
    return 0
  }

  private static func text(_ problem: Problem, _ trace: Trace) -> String {
    var forward = Table(.left, .left, .right)
    forward.add("node", "", "value")
    for (position, node) in trace.graph.enumerated()
    where node.operation != nil || !node.isConstant {
      let expression = trace.graph.expression(at: position, names: trace.names)
      forward.add(
        trace.names[position], node.operation == nil ? "" : "= \(expression)", short(node.data))
    }

    var backward = Table(.right, .left, .right, .left, .left, .right, .left, .right)
    backward.add("step", "edge", "upstream", "", "local", "contribution", "", "running total")
    for (index, step) in trace.steps.enumerated() {
      backward.add(
        "\(index + 1)", "\(trace.names[step.from]) → \(trace.names[step.to])\(step.side)",
        short(step.upstreamGradient), "×", short(step.localDerivative),
        "= \(short(step.contribution))", "", "\(trace.names[step.to]): \(short(step.runningTotal))")
    }

    var gradients = Table(.left, .right)
    for input in problem.inputs { gradients.add("∂/∂\(input.label ?? "")", short(input.gradient)) }
    return """
      \(problem.formula)

      Forward: every node from its inputs
      \(forward.text)
      Backward: upstream × local = contribution, added to the input's gradient
      \(backward.text)
      Gradients
      \(gradients.text)
      """
  }

  private static func short(_ number: Double) -> String {
    number.description(significantDigits: 10)
  }
}
