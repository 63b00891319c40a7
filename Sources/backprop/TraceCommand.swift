import ChainRule
import Console
import Drawing
import FileAccess

/// `backprop trace`: the forward table, each backward step, the gradients.
enum TraceCommand: Command {
  private static let json = Option.flag(
    "--json",
    """
    the same for programs; ids are positions in the list of nodes, and "nan", "inf" and "-inf" stand \
    for what is not finite
    """
  ).never(with: "--tape", because: "the tape is printed as a table")

  private static let tape = Option.flag(
    "--tape",
    """
    a list instead (a Wengert list): a line for each node, with its operation, the lines that it \
    works on, its value and its gradient
    """)

  static let help = Help(
    usage: ["backprop trace FORMULA [name=number ...] [options]"],
    about:
      "Prints the value of every node, then each step of the backward pass, then the gradients.",
    options: [Problem.derivative, json, tape],
    examples: [
      #"backprop trace "c = a + b; d = a*b; (c + d) + c*d" a=2 b=3"#,
      #"backprop trace "x^3" x=2 --derivative x --derivative x"#,
      #"echo "tanh(w*x)" | backprop trace - w=1 x=0.5 --json"#,
    ],
    notes: Help.formulas)

  static func run(_ arguments: Arguments) throws -> Int32 {
    let problem = try Problem(arguments)
    if arguments.has(tape) {
      try Terminal.show("\(Tape(of: problem.output, inputs: problem.inputs, parameters: []))\n")
      return 0
    }
    let trace = Trace(of: problem.output)
    if arguments.has(json) {
      try Terminal.write(JSON.text(TraceReport(problem, trace)))
    } else {
      try Terminal.show(text(problem, trace))
    }
    return 0
  }

  private static func text(_ problem: Problem, _ trace: Trace) -> String {
    let names = trace.names
    var forward = TextTable([.left, .left, .right], indentation: 2)
    forward.add(["node", "", "value"])
    for (position, node) in trace.graph.enumerated()
    where node.operation != nil || !node.isConstant {
      let expression = trace.graph.expression(at: position, names: names)
      forward.add([
        names[position], node.operation == nil ? "" : "= \(expression)", short(node.data),
      ])
    }

    var backward = TextTable(
      [.right, .left, .right, .left, .left, .right, .left, .right], indentation: 2)
    backward.add(["step", "edge", "upstream", "", "local", "contribution", "", "running total"])
    for (index, step) in trace.steps.enumerated() {
      backward.add([
        "\(index + 1)",
        "\(names[step.edge.position]) → \(names[step.inputPosition])\(trace.side(of: step))",
        short(step.upstreamGradient), "×", short(step.localDerivative),
        "= \(short(step.contribution))", "",
        "\(names[step.inputPosition]): \(short(step.runningTotal))",
      ])
    }

    var gradients = TextTable([.left, .right], indentation: 2)
    for input in problem.inputs {
      gradients.add(["∂/∂\(input.label ?? "")", short(input.gradient)])
    }
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
}
