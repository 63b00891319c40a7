import ChainRule
import Networks
import PlainGraph

/// W5: a small GPT learns names, one at each step.
func namesSection(_ runs: Int, _ progress: Progress) throws -> Section {
  let names = Names()
  let plain = NamesGraph<PlainNode>(names)
  let competitors = [
    competitor("hand-written loop", names, byHand: true) { HandWrittenNames().differentiate },
    competitor("a tape for each length", names) {
      var tapes = names.tapes
      return { replay(&tapes, $0, $1, into: &$2) }
    },
    competitor("Value, rebuilt", names, steps: 20) { names.rebuild },
    competitor("plain node, rebuilt", names, steps: 20) { plain.differentiate },
  ]
  let rounds = try Rounds(runs, competitors, progress: progress)
  var section = Section(
    "W5", "1,000 steps of a GPT on names; all but the first two from 20 steps", rows: rounds.names)
  section.add("seconds", "s") { rounds.median($0) { $0 } }
  section.add("ratio", "ratio") { rounds.ratio($0, to: 0) { $0 } }
  return section
}

/// Trains with what `begin` makes, and takes down the seconds for all the steps, if they took as
/// long for a token as some first ones.
private func competitor(
  _ name: String, _ names: Names, steps: Int = Names.stepCount, byHand: Bool = false,
  begin: @escaping () -> DocumentDifferentiation
) -> Competitor<Double> {
  Competitor(name: name) {
    var watch = Stopwatch()
    try NamesTraining.train(names, steps: steps, of: name, byHand: byHand, differentiate: begin())
    let share = Double(names.tokenCount(steps)) / Double(names.tokenCount(Names.stepCount))
    return watch.lap() / share
  }
}

/// Differentiates with a tape of the document's length.
func replay(
  _ tapes: inout SequenceTapes, _ document: [Int], _ parameters: [Double],
  into gradients: inout [Double]
) -> Double {
  let (loss, ofLoss) = tapes.differentiate([document], parameters: parameters)
  gradients = ofLoss
  return loss
}

/// The hand-written model with the arrays of a training.
struct HandWrittenNames {
  private let model = HandWrittenGPT()

  func differentiate(
    _ document: [Int], _ parameters: [Double], into gradients: inout [Double]
  ) -> Double {
    gradients.withUnsafeMutableBufferPointer { gradients in
      parameters.withUnsafeBufferPointer { parameters in
        guard let from = parameters.baseAddress, let to = gradients.baseAddress else { return .nan }
        to.update(repeating: 0, count: gradients.count)
        return model.differentiate(document, Vector(mutating: from), into: to)
      }
    }
  }
}

extension Names {
  /// Differentiates by building the graph of the model's own nodes.
  func rebuild(_ document: [Int], _ numbers: [Double], into gradients: inout [Double]) -> Double {
    let parameters = model.parameters
    for (parameter, number) in zip(parameters, numbers) { parameter.data = number }
    parameters.resetGradients()
    let loss = model.loss(of: document)
    loss.backward()
    gradients = parameters.map(\.gradient)
    return loss.data
  }
}
