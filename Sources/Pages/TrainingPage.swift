import Drawing

/// A web page of a training: a slider through its recorded steps, with the network's answers, the
/// loss, the weights and the gradients at each of them.
///
/// As ``Page``, it is one file that needs no network, with the same controls, keys and addresses.
package struct TrainingPage {
  /// The page, in HTML with everything in it.
  package let html: String

  /// The page of what was recorded.
  ///
  /// - Parameters:
  ///   - loss: the loss curves, with a place for ``lossPlace`` over the steps.
  ///   - answers: axes, legend and examples of a task with two inputs, with a place for
  ///     ``answerPlace`` over the plane; `nil` for other tasks.
  package init(_ record: TrainingRecord, loss: Plot, answers: Plot?) throws {
    html = try PageText(
      kind: .training, title: record.title,
      drawings: [
        "loss": loss.svg,
        "answers": answers?.svg ?? "<p class=\"soft\">\(escapedMarkup(record.noAnswers))</p>",
        "facts": record.facts.map { "<p>\(escapedMarkup($0))</p>" }.joined(separator: "\n"),
      ], data: record
    ).html
  }

  /// The id of the place in the plot of the loss, where the step that is shown is marked.
  package static let lossPlace = "loss-place"

  /// The id of the place in the plot of the answers, where they are painted.
  package static let answerPlace = "answer-place"
}
