import Drawing
import Networks

/// What to try with a network that has not learnt: the likeliest cause first, two at most.
struct TrainingAdvice {
  let text: String

  /// - Parameter isTooFast: whether the loss grew, so that the rate is to blame.
  init(_ result: TrainingResult, isTooFast: Bool) {
    let plan = result.plan
    let usual = TrainingTask(rawValue: plan.name)?.settings
    let rate = plan.trainer.settings.schedule.rate(at: 0)
    let usualRate =
      plan.optimizer == usual?.optimizer
      ? usual?.learningRate ?? rate : plan.optimizer.usualLearningRate
    func shown(_ rate: Double) -> String { rate.description(significantDigits: 2) }

    var ideas: [String] = []
    if isTooFast || rate > 3 * usualRate {
      ideas.append("a smaller --rate, such as \(shown(min(rate / 10, usualRate)))")
    } else {
      if let usual, plan.trainer.step < usual.steps {
        ideas.append("more --steps, such as \(usual.steps)")
      }
      if rate < usualRate / 3 { ideas.append("a larger --rate, such as \(shown(usualRate))") }
      ideas += Self.shapes(plan.network, isOfClasses: !plan.data.classNames.isEmpty)
      if ideas.isEmpty { ideas = ["more --steps", "more neurons in --hidden, or another --seed"] }
    }
    text = "Try \(ideas.prefix(2).joined(separator: "; or "))."
  }

  /// What may be wrong with the layers.
  private static func shapes(_ network: MultilayerPerceptron, isOfClasses: Bool) -> [String] {
    let hidden = network.layers.dropLast().map { $0.neurons[0].activation }
    if hidden.allSatisfy({ $0 == .identity }) {
      let what = isOfClasses ? "boundary between classes" : "line"
      let way = hidden.isEmpty ? "hidden neurons, such as --hidden 8" : "--activation tanh"
      return ["\(way): this network can only learn a straight \(what)"]
    }
    let saturating = hidden.count { $0 == .sigmoid || $0 == .tanh }
    if saturating > 3 {
      return [
        "fewer layers in --hidden, or --activation relu: through \(saturating) layers of "
          + "\(hidden[0].rawValue) hardly any gradient comes back"
      ]
    }
    return []
  }
}
