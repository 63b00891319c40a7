import ChainRule
import Drawing
import Networks
import Pages

// What the page of a training says in words.

extension TrainingPlan {
  /// What the network is, how it learns, and which steps the page shows.
  func facts(recorded count: Int, from firstStep: Int) -> [String] {
    let settings = trainer.settings
    let rate = { (step: Int) in settings.schedule.rate(at: step).description(significantDigits: 3) }
    let batch = settings.batchSize.map { "\(min($0, data.examples.count)) of the" } ?? "all"
    let size = data.examples.count
    let first =
      "\(network.architecture): \(network.parameters.count) parameters. It learns from "
      + "\(size == 1 ? "1 example" : "\(size) examples"), \(batch) \(size) in each step; what is to "
      + "become small is \(settings.loss.rawValue), and \(optimizer.rawValue) takes the steps, with "
      + "a learning rate from \(rate(0)) to \(rate(.max))."
    let taken = trainer.step - firstStep
    if count == taken + 1 { return [first] }
    return [
      first,
      "Of the \(taken) steps the page shows \(count - 1), and the state before them: near to one "
        + "another at first, when most is learnt, and farther apart later.",
    ]
  }
}

extension TrainingResult {
  /// How the training ended, where that is worth a word.
  var endingOnPage: String {
    let end: String? =
      switch outcome {
      case .finished: nil
      case .stoppedEarly(let best): "Stopped early: it was best after \(best)."
      case .cancelled: "Stopped by Ctrl-C."
      case .diverged(let reason): "Then the numbers were lost: \(reason)."
      }
    return [end, verdict.text].compactMap(\.self).joined(separator: " ")
  }
}

extension TrainingRecord {
  /// As many numbers of a network are shown, at most.
  private static let mostCells = 16_000

  /// The layers of a network. Of a large one, the first neurons and inputs of each are shown.
  static func layers(of network: MultilayerPerceptron) -> [Layer] {
    func layers(_ limit: Int) -> [Layer] {
      network.layers.enumerated().map { index, layer in
        Layer(
          name: "layer \(index + 1)", activation: layer.neurons[0].activation.rawValue,
          neuronCount: layer.outputCount, inputCount: layer.inputCount, limit: limit)
      }
    }
    let fitting = stride(from: 64, to: 1, by: -1).lazy.map(layers).first { layers in
      layers.map(\.cellCount).reduce(0, +) <= mostCells
    }
    return fitting ?? layers(1)
  }
}
