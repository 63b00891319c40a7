import ChainRule
import Console

/// The bar of a training, with the steps and the time that is left.
struct StepBar {
  private let start = ContinuousClock.now
  private let firstStep, lastStep: Int

  /// The bar before the first step.
  init(from firstStep: Int, to lastStep: Int) {
    self.firstStep = firstStep
    self.lastStep = lastStep
    ProgressBar.show(0, "step \(firstStep + 1) of \(lastStep)")
  }

  /// Shows how far the training is behind a step, and a few words about it.
  func show(_ step: Int, _ words: String) {
    let perStep = (ContinuousClock.now - start) / (step - firstStep)
    let left = (perStep * (lastStep - step)).components.seconds
    ProgressBar.show(
      Double(step) / Double(lastStep), "step \(step), \(words), \(left) s left")
  }
}
