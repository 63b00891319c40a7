import ChainRule
import Networks

/// The documents of W5, and the parameters that training begins with.
struct Names {
  static let stepCount = 1000

  /// The names of the steps, as tokens: the end sign 0, then the letters from 1, and the end sign.
  let documents: [[Int]]

  /// Karpathy's model of 4,192 parameters, drawn from a normal distribution of deviation 0.08.
  let model: GPT

  /// What the parameters are before the first step; nodes of the model are changed by training.
  let parameters: [Double]

  init() {
    var generator = SeededGenerator(seed: 42)
    let names = generator.shuffled(GivenNames.all).prefix(Self.stepCount)
    documents = names.compactMap(Vocabulary(of: GivenNames.all).tokens)
    model = GPT(vocabularySize: HandWrittenGPT.tokenCount, using: &generator)
    parameters = model.parameters.map(\.data)
  }

  /// Tapes for the model's loss, of which none is recorded yet.
  var tapes: SequenceTapes {
    SequenceTapes(of: model, longest: documents.map(\.count).max() ?? 0)
  }

  /// How many tokens are predicted in so many steps.
  func tokenCount(_ steps: Int) -> Int {
    documents.prefix(steps).reduce(0) { $0 + $1.count - 1 }
  }

  /// For programs in other languages: a line for each name, then one for each parameter, each with
  /// all its digits.
  var text: String {
    let letters = documents.map { document in
      String(document.dropFirst().dropLast().map { Character(Unicode.Scalar(UInt8($0 + 96))) })
    }
    return (letters + parameters.map { "\($0)" }).joined(separator: "\n")
  }
}

/// Gives the gradients of a document's loss at these parameters, and returns the loss.
typealias DocumentDifferentiation =
  (_ document: [Int], _ parameters: [Double], _ gradients: inout [Double]) -> Double

/// The training of W5, whoever computes the gradients: Adam, whose rate falls from 0.01 to 0.
enum NamesTraining {
  /// Trains for some steps; verifies losses and gradients where they are known, and returns the
  /// parameters.
  @discardableResult
  static func train(
    _ names: Names, steps: Int = Names.stepCount, of competitor: String, byHand: Bool = false,
    differentiate: DocumentDifferentiation
  ) throws -> [Double] {
    var adam = Adam(beta1: 0.85, beta2: 0.99)
    var adamByHand = AdamByHand(count: names.parameters.count, beta1: 0.85, beta2: 0.99)
    let schedule = Schedule.linear(from: 0.01, to: 0, over: Names.stepCount)
    var parameters = names.parameters
    var gradients = parameters
    for (step, document) in names.documents.prefix(steps).enumerated() {
      let loss = differentiate(document, parameters, &gradients)
      if checks[step] != nil { try verify(step, loss, gradients, of: competitor) }
      let rate = schedule.rate(at: step)
      if byHand {
        adamByHand.step(&parameters, gradients, rate)
      } else {
        adam.step(&parameters, gradients: gradients, learningRate: rate)
      }
    }
    return parameters
  }

  private static func verify(
    _ step: Int, _ loss: Double, _ gradients: [Double], of competitor: String
  ) throws {
    guard let check = checks[step] else { return }
    try CheckValue(name: "the loss of W5 at step \(step)", expected: check.loss)
      .verify(loss, of: competitor)
    try CheckValue(name: "the sum of gradients of W5 at step \(step)", expected: check.gradientSum)
      .verify(CheckValue.sum(of: gradients), of: competitor)
  }

  private static let checks = [
    0: (loss: 3.3465739063298448, gradientSum: -17.742214429020606),
    19: (loss: 2.053718345161218, gradientSum: -37.36029761124189),
    999: (loss: 2.5056868347981505, gradientSum: -15.977942094520028),
  ]
}
