import ChainRule
import Drawing
import Networks

/// The pictures that `backprop train names --plot` writes.
enum TextPlots {
  /// The names that files may get.
  static let names = ["loss", "attention", "embedding"]

  /// Each picture under the name of its file; a table has no embedding, and but the GPT none has
  /// attention.
  static func all(of result: TextResult) -> [(name: String, svg: String)] {
    let plan = result.plan
    var plots = [("loss", loss(of: result).svg)]
    if let model = plan.model as? GPT {
      plots.append(("attention", attention(of: model, in: plan).svg))
      plots.append(("embedding", embedding(model.embedding, of: plan).svg))
    } else if let model = plan.model as? RecurrentReader {
      plots.append(("embedding", embedding(model.embedding, of: plan).svg))
    }
    return plots
  }

  private static func title(_ plan: TextPlan) -> String { shownLabel(plan.name, limit: 60) }

  /// The losses of the steps and of the evaluations, with the baselines.
  private static func loss(of result: TextResult) -> Plot {
    let plan = result.plan
    let history = plan.trainer.history
    var plot = Plot(
      title: "\(title(plan)): the loss while learning", x: Axis("step"), y: Axis("loss per token"))
    plot.add(.line(means(of: history.batchLosses), name: "steps", color: .grey, dash: .solid))
    plot.add(
      .line(
        history.evaluations.map { (Double($0.step), $0.training.loss) }, name: "training",
        dash: .solid))
    if !plan.text.heldOut.isEmpty {
      let points = history.evaluations.map { (Double($0.step), $0.validation?.loss ?? .nan) }
      plot.add(.line(points, name: "held out", dash: .dashed))
    }
    let end = Double(max(plan.trainer.step, 1))
    plot.add(
      .line([(0, result.pairs), (end, result.pairs)], name: "counted pairs", dash: .dotted),
      .line([(0, result.ignorance), (end, result.ignorance)], name: "nothing known", dash: .dotted))
    return plot
  }

  /// About fifty means of the losses of neighbouring steps: single ones jump about too much to show
  /// where they go.
  static func means(of losses: [Double]) -> [(Double, Double)] {
    let width = max(1, losses.count / 50)
    return stride(from: 0, to: losses.count, by: width).map { start in
      let part = losses[start..<min(start + width, losses.count)]
      let count = Double(part.count)
      return (Double(start) + (count - 1) / 2, part.reduce(0, +) / count)
    }
  }

  /// At whom each letter of a document looks: a triangle for each head, row by row for the layers.
  private static func attention(of model: GPT, in plan: TextPlan) -> Panels {
    let documents = plan.judged
    // Of the first ones one that is neither short nor cut.
    let fits = documents.first {
      (7...13).contains($0.count) && $0.count <= model.contextLength + 1
    }
    let tokens = Array((fits ?? documents[0]).dropLast().prefix(model.contextLength))
    let names = tokens.map(plan.text.vocabulary.shownName)
    let side = min(max(Double(tokens.count) * 18, 90), 400)
    let layers = model.attention(after: tokens)
    let plots = layers.enumerated().flatMap { layer, positions in
      (0..<model.headCount).map { head -> Plot in
        let title = (layers.count > 1 ? "layer \(layer + 1), " : "") + "head \(head + 1)"
        var plot = Plot(
          title: title, x: Axis("looks at", categories: names),
          y: Axis("behind", categories: names), width: side, height: side)
        let rows = positions.map { weights in
          weights[head] + [Double](repeating: .nan, count: tokens.count - weights[head].count)
        }
        plot.add(.cells(rows, colors: .grey, range: 0...1))
        return plot
      }
    }
    let text = shownLabel(plan.text.vocabulary.text(of: tokens))
    return Panels(
      plots, columns: min(model.headCount, 4),
      title: "\(title(plan)): where each head looks in ‘\(text)’, black for all of its attention")
  }

  /// The vectors of the tokens, on a plane in which they are spread most.
  private static func embedding(_ vectors: [[Double]], of plan: TextPlan) -> Plot {
    let components = PrincipalComponents(of: vectors)
    let share = TrainingResult.percent(components.shares.prefix(2).reduce(0, +))
    var plot = Plot(
      title: "\(title(plan)): the vectors of the letters, with \(share) of their variance",
      x: Axis("first principal component"), y: Axis("second"), width: 440, height: 440,
      hasEqualUnits: true)
    let places = vectors.map { vector -> (Double, Double) in
      let coordinates = components.coordinates(of: vector)
      return (coordinates[0], coordinates.count > 1 ? coordinates[1] : 0)
    }
    for (token, place) in places.enumerated() {
      plot.add(.caption(plan.text.vocabulary.shownName(of: token), at: place))
    }
    return plot
  }
}

extension Vocabulary {
  /// What stands for a token in a picture: its character, and a dot for the end sign.
  func shownName(of token: Int) -> String {
    if token == Vocabulary.end { return "●" }
    let character = String(characters[token - 1])
    return character == " " ? "␣" : shownLabel(character)
  }
}
