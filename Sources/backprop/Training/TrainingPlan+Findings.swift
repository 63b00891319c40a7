import Networks

// What can be said of a network's answers besides the scores.

extension TrainingPlan {
  /// The mean squared error of scaled targets times this is that of the table's own numbers.
  var lossUnit: Double {
    guard let deviation = table?.targetScaling?.deviation else { return 1 }
    return deviation * deviation
  }

  /// What the network's inputs and outputs mean, for its file.
  var description: NetworkDescription {
    let loss = trainer.settings.loss
    guard let table else { return NetworkDescription(of: data, loss: loss) }
    return NetworkDescription(
      columns: table.columns, inputScalings: table.inputScalings,
      targetScaling: table.targetScaling, loss: loss)
  }

  /// A score whose loss is in the target's own units.
  func inOwnUnits(_ score: Score) -> Score {
    Score(loss: score.loss * lossUnit, accuracy: score.accuracy)
  }

  /// How many examples each class has, in the training and the validation together.
  var classCounts: [Int] {
    var counts = data.classNames.map { _ in 0 }
    for example in data.examples + (validation?.examples ?? []) {
      if case .label(let label, _) = example.target { counts[label] += 1 }
    }
    return counts
  }

  /// The part of the data that tells most, and its name: the validation, if there is one.
  var judged: (data: DataSet, name: String) {
    validation.map { ($0, "validation") } ?? (data, "training")
  }

  /// Which class is taken for which, for a table and for more classes than two; `nil` for others.
  var confusion: ConfusionTable? {
    let judged = judged.data
    guard case .label = judged.examples[0].target, table != nil || judged.classNames.count > 2
    else { return nil }
    let network = FrozenPerceptron(network)
    return ConfusionTable(of: network.predict, on: judged, loss: trainer.settings.loss)
  }

  /// The predicted and the right numbers of a table whose target is a number, in its own units.
  func numbers(of data: DataSet) -> (predicted: [Double], right: [Double])? {
    guard let scaling = table?.targetScaling else { return nil }
    let network = FrozenPerceptron(network)
    let right = data.examples.map { example -> Double in
      if case .numbers(let numbers) = example.target { scaling.unscaled(numbers[0]) } else { .nan }
    }
    return (data.examples.map { scaling.unscaled(network.predict($0.inputs)[0]) }, right)
  }

  /// The errors of those numbers.
  func errors(on data: DataSet) -> RegressionErrors? {
    numbers(of: data).map { RegressionErrors(predicted: $0.predicted, right: $0.right) }
  }
}
