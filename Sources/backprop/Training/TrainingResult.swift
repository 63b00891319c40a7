import ChainRule
import Console
import Drawing
import Foundation
import Networks

/// What came out of a training.
struct TrainingResult {
  let plan: TrainingPlan
  let outcome: Trainer.Outcome
  let seconds: Double
  let training, validation: Score?

  init(_ plan: TrainingPlan, _ outcome: Trainer.Outcome, seconds: Double) {
    self.plan = plan
    self.outcome = outcome
    self.seconds = seconds
    let last = plan.trainer.history.evaluations.last
    if let last, last.step == plan.trainer.step, case .finished = outcome {
      (training, validation) = (last.training, last.validation)
    } else {
      training = plan.trainer.score(on: plan.data.examples)
      validation = plan.validation.flatMap { plan.trainer.score(on: $0.examples) }
    }
  }

  /// After how many steps all training examples were right for the first time.
  var firstPerfectStep: Int? {
    plan.trainer.history.evaluations.first { $0.training.accuracy == 1 }?.step
  }

  /// The summary for people.
  var text: String {
    let settings = plan.trainer.settings
    return """
      \(plan.name): \(plan.network.architecture) (\(plan.network.parameters.count) parameters)
      \(settings.loss.rawValue), \(plan.optimizer.rawValue), learning rate \(rate(at: 0)) to \(rate(at: .max))
      \(target)
      \(scores)
      \(ending)
      \(verdict.text.map { "\n\($0)\n" } ?? "")\(findings)\(boundary)
      """
  }

  /// What a table's target is called, and its classes with their counts.
  private var target: String {
    guard let table = plan.table else { return "" }
    let name = shownLabel(table.columns.target)
    guard !plan.data.classNames.isEmpty else { return "target: the number \(name)\n" }
    let counts = plan.classCounts
    let shown = zip(plan.data.classNames, counts).prefix(ConfusionText.classLimit).map {
      "\(shownLabel($0)) (\($1))"
    }
    let others = counts.count - shown.count
    return "target: \(name), with the classes \(shown.joined(separator: ", "))"
      + (others > 0 ? " and \(others) more" : "") + "\n"
  }

  /// A line for each part of the data, and one for the answer that is always the same.
  private var scores: String {
    let isInUnits = plan.table?.targetScaling != nil
    var scores = TextTable([.left, .right, .right, .right], indentation: 2)
    scores.add(["", "examples", "loss", isInUnits ? "typical error" : "right"])
    let loss = { (loss: Double) in loss.description(significantDigits: 4) }
    for (name, score, data) in [
      ("training", training, plan.data), ("validation", validation, plan.validation),
    ] {
      guard let score, let data else { continue }
      let error = plan.errors(on: data).map { loss($0.rootMeanSquared) }
      scores.add([
        name, "\(data.examples.count)", loss(plan.inOwnUnits(score).loss),
        score.accuracy.map(Self.percent) ?? error ?? "",
      ])
    }
    let judged = plan.judged.data
    let baseline = Baseline(of: plan.data)
    let part = baseline.score(on: judged)
    switch baseline.answer {
    case .label(let label):
      let name = shownLabel(plan.data.classNames[label])
      scores.add(["always \(name)", "\(judged.examples.count)", "", Self.percent(part)])
    case .numbers:
      let deviation = plan.table?.targetScaling?.deviation
      let error = deviation.map { loss(part.squareRoot() * $0) } ?? ""
      scores.add(["always the mean", "\(judged.examples.count)", loss(part * plan.lossUnit), error])
    }
    return scores.text
  }

  /// Which classes are mistaken, and which examples surprise the network most.
  private var findings: String {
    var text = plan.confusion.map { "\n\(ConfusionText($0, of: plan.judged.name).text)" } ?? ""
    let surprises = Surprise.most(of: plan)
    if !surprises.isEmpty {
      var table = TextTable([.left, .left, .left, .left], indentation: 2)
      for surprise in surprises {
        table.add([
          "line \(surprise.line)", shownLabel(surprise.right),
          "answered \(shownLabel(surprise.answer))",
          "loss \(surprise.loss.description(significantDigits: 3))",
        ])
      }
      text += "\nThe most surprising examples of the \(plan.judged.name)\n\(table.text)"
    }
    return text
  }

  /// Whether the network has learnt, and what to try if not.
  var verdict: TrainingVerdict { TrainingVerdict(self) }

  /// The decision over the plane, where there is one.
  private var boundary: String {
    let columns = min(BoundaryText.widest, Terminal.width(of: STDOUT_FILENO) ?? .max)
    return BoundaryText(of: plan, columns: columns).map { "\n\($0.text)" } ?? ""
  }

  private func rate(at step: Int) -> String {
    plan.trainer.settings.schedule.rate(at: step).description(significantDigits: 3)
  }

  private var ending: String {
    let steps = "\(plan.trainer.step) steps in \(seconds.description(significantDigits: 2)) s"
    let perfect = firstPerfectStep.map { "; all training examples right after \($0)" } ?? ""
    return switch outcome {
    case .finished: steps + perfect
    case .stoppedEarly(let best): "\(steps)\(perfect); stopped early, best after \(best)"
    case .cancelled: "\(steps)\(perfect); stopped by Ctrl-C"
    case .diverged(let reason): "\(steps); then the numbers were lost: \(reason)"
    }
  }

  /// A fraction as a percentage with one decimal; 99.96% is shown as 99.9%, and 0.04% as 0.1%.
  static func percent(_ part: Double) -> String {
    let tenths = (part * 1000).rounded()
    let shown = part > 0 && part < 1 ? min(max(tenths, 1), 999) : tenths
    return "\((shown / 10).description(significantDigits: 4)) %"
  }
}
