import ChainRule
import Console
import Drawing
import FileAccess
import Pages

/// `backprop page`: the graph as a web page to be touched.
enum PageCommand: Command {
  private static let output = Option.word(
    "--output", "FILE", "the name of a file", "the file that the page is written to"
  ).writing(.file)

  static let help = Help(
    usage: [
      "backprop page FORMULA [name=number ...] --output FILE.html [options]",
      "backprop page --network SIZES --output FILE.html",
    ],
    about: """
      Makes a web page of the graph: one file, for any browser, without a network. On it the passes \
      are stepped through, forward and back; the numbers can be changed; you can be the backward \
      pass yourself; and wrong walks go beside the right one. The keys are shown on ?.
      """,
    options: [output, NetworkDrawing.network, Problem.derivative],
    examples: [
      #"backprop page "c = a + b; d = a*b; (c + d) + c*d" a=2 b=3 --output y.html"#,
      #"backprop page "tanh(w*x + b)" w=0.5 x=2 b=-1 --output neuron.html"#,
      #"backprop page --network 2,3,1 --output network.html"#,
    ],
    notes: Help.formulas)

  static func run(_ arguments: Arguments) throws -> Int32 {
    guard let file = arguments[output] else {
      throw UsageError("a page is a file: name it, as in --output page.html")
    }
    let page = try networkPage(arguments) ?? formulaPage(arguments)
    if let failure = page.drawingFailure {
      Terminal.note("note: the page shows tables, and no drawing. \(failure)")
    }
    try writeFile(page.html, to: file)
    Terminal.note("wrote \(file)")
    return 0
  }

  private static func formulaPage(_ arguments: Arguments) throws -> Page {
    let problem = try Problem(arguments)
    return try Page(of: problem.output, inputs: problem.inputs)
  }

  /// The page of a network, whose neurons are boxes at first; `nil` if none is asked for.
  private static func networkPage(_ arguments: Arguments) throws -> Page? {
    guard let sizes = arguments[NetworkDrawing.network] else { return nil }
    if let formula = arguments.positional.first {
      throw UsageError("a page of a formula or of a network: ‘\(formula)’ or --network")
    }
    guard sizes.last == 1 else {
      let right = (sizes.dropLast() + [1]).map(String.init).joined(separator: ",")
      throw UsageError(
        "a page shows the gradients of one output: end the sizes in 1, as in --network \(right)")
    }
    let network = NetworkDrawing.graph(of: sizes)
    for node in Graph(of: network.outputs) {
      // Sentences and tables tell nodes apart by name alone: n1.3 is neuron 3 of layer 1.
      node.label = node.label?.replacing(/layer (\d+) neuron (\d+)/) { "n\($0.1).\($0.2)" }
    }
    var layers = network.groups.map(Cluster.init)
    for layer in layers.indices {
      for neuron in layers[layer].clusters.indices {
        layers[layer].clusters[neuron].isFolded = true
      }
    }
    let title = "A network of " + sizes.map(String.init).joined(separator: ", ") + " neurons"
    return try Page(of: network.outputs[0], title: title, clusters: layers)
  }
}
