import ChainRule
import Console
import Networks
import Notation

/// `backprop code --network 2,16,1`: a network as a function of arrays.
enum NetworkCode {
  static let options: [any CommandOption] = [network, activation, loss, seed]

  static let network = Option.counts(
    "--network", "SIZES",
    "2 to 20 numbers from 1 to 1000, of the inputs and of each layer's neurons, such as 2,3,1",
    count: 2...20,
    """
    a network instead of a formula: its inputs, then the neurons of each layer, such as 2,3,1; the \
    last layer is linear
    """
  ).never(with: Problem.derivative.name, because: "the derivative of a formula is written")

  private static let activation = Option<Activation>.choice(
    "--activation", "NAME", usual: .tanh, "the function of its hidden neurons"
  ).onlyWith(network.name)

  private static let loss = Option<Loss>.choice(
    "--loss", "NAME", "its loss, with the targets as further inputs"
  ).onlyWith(network.name)

  static let seed = Option.wholeNumber(
    "--seed", "N", in: 0...Int.max, "other numbers for --main, other lines for --hide random:N (1)"
  ).onlyWith(network.name, HideOptions.hide.name)

  /// How many parameters are written out at most: about half a million lines.
  private static let largestCount = 100_000

  /// The program that the options ask for; `nil` if they ask for none of a network.
  static func file(_ arguments: Arguments) throws -> SourceFile? {
    guard let sizes = arguments[network] else { return nil }
    if let formula = arguments.positional.first {
      throw UsageError("write a formula or a network: ‘\(formula)’ or --network")
    }
    let drawsLines = arguments[HideOptions.hide]?.isRandom ?? false
    if !arguments.has(CodeCommand.main) && !drawsLines && arguments.has(seed) {
      throw UsageError("--seed has no effect without --main or --hide random:N")
    }
    let count = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard count <= largestCount else {
      throw UsageError(
        "a network of \(count) parameters is too large to be written out; at most \(largestCount)")
    }
    return try SourceFile([BatchFunction(of: tape(of: sizes, arguments))])
  }

  private static func tape(of sizes: [Int], _ arguments: Arguments) throws -> Tape {
    var generator = SeededGenerator(seed: UInt64(arguments[seed] ?? 1))
    let network = MultilayerPerceptron(
      sizes, activation: arguments[activation] ?? .tanh, using: &generator)
    let inputs = (1...sizes[0]).map { Value(generator.uniform(in: -1..<1), "x\($0)") }
    let outputs = network.diagram(for: inputs).outputs
    guard let loss = arguments[loss] else {
      return Tape(of: outputs, inputs: inputs, parameters: network.parameters)
    }
    guard loss != .softmaxCrossEntropy || outputs.count > 1 else {
      throw UsageError("softmax-cross-entropy needs a network of two outputs or more")
    }
    let targets = outputs.indices.map { index in
      Value(1, outputs.count == 1 ? "target" : "target\(index + 1)")
    }
    return Tape(
      of: loss(outputs, targets).named("loss"), inputs: inputs + targets,
      parameters: network.parameters)
  }
}
