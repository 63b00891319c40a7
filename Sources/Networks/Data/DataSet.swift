import ChainRule

/// Examples to learn from, with the names of their inputs and classes.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let moons = DataSet.moons(100, noise: 0.1, using: &generator)
/// let (training, validation) = moons.split(validation: 0.2, using: &generator)
/// print(training.examples.count, validation.examples.count)  // 80 20
/// ```
public struct DataSet: Hashable, Sendable {
  /// The examples.
  public var examples: [Example]

  /// What each input is called.
  public let inputNames: [String]

  /// What each class is called; empty where the targets have no classes.
  public let classNames: [String]

  /// A data set of given examples, each with as many inputs as there are names.
  public init(_ examples: [Example], inputNames: [String], classNames: [String] = []) {
    precondition(
      examples.allSatisfy { $0.inputs.count == inputNames.count },
      "each example of this data set needs \(inputNames.count) inputs, one for each name")
    self.examples = examples
    self.inputNames = inputNames
    self.classNames = classNames
  }

  /// The examples in two parts, drawn at random: one to train with, and one, a fraction of them
  /// rounded to whole examples, to test the network with examples that it has not seen.
  public func split(
    validation fraction: Double, using generator: inout some RandomNumberGenerator
  ) -> (training: DataSet, validation: DataSet) {
    let places = splitPlaces(validation: fraction, using: &generator)
    return (part(at: places.training), part(at: places.validation))
  }

  /// The places of the examples of the same two parts, for what is known of each besides.
  public func splitPlaces(
    validation fraction: Double, using generator: inout some RandomNumberGenerator
  ) -> (training: [Int], validation: [Int]) {
    let shuffled = generator.shuffled(examples.indices)
    let count = exampleCount(fraction)
    return (Array(shuffled.dropFirst(count)), Array(shuffled.prefix(count)))
  }

  /// The examples at some places, in their order.
  public func part(at places: [Int]) -> DataSet { with(places.map { examples[$0] }) }

  /// The same with a fraction of the labels, rounded to whole examples, replaced by wrong ones,
  /// each wrong class with the same probability.
  ///
  /// Which labels become wrong is random, how many is not (with a random count: Angluin and Laird,
  /// 1988, Learning from noisy examples). Where several classes are right, a wrong one takes the
  /// place of them all. Targets without a wrong class stay.
  public func withLabelNoise(
    _ fraction: Double, using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    var noisy = examples
    for i in generator.shuffled(examples.indices).prefix(exampleCount(fraction)) {
      guard let (right, classCount) = noisy[i].target.rightLabels else { continue }
      let wrong = (1...classCount).map { ((right.first ?? 0) + $0) % classCount }
        .filter { !right.contains($0) }
      if wrong.isEmpty { continue }
      noisy[i].target = .label(wrong[generator.index(below: wrong.count)], of: classCount)
    }
    return with(noisy)
  }

  /// The same with each input shifted and scaled, so that over the examples of `reference` it has
  /// the mean 0 and the standard deviation 1.
  ///
  /// Learning is slow where one input is from 0 to 1 and another from 0 to 1000 (LeCun, Bottou, Orr
  /// and Müller, 1998, Efficient backprop). An input that never changes is only shifted.
  public func standardized(like reference: DataSet) -> DataSet {
    precondition(
      reference.inputNames.count == inputNames.count && !reference.examples.isEmpty,
      "data is standardized like data with the same inputs")
    var scaled = self
    scaled.scale(inputs: reference.inputScalings)
    return scaled
  }

  private func exampleCount(_ fraction: Double) -> Int {
    precondition((0...1).contains(fraction), "a part is from 0 to 1, not \(fraction)")
    return Int((fraction * Double(examples.count)).rounded())
  }

  private func with(_ examples: [Example]) -> DataSet {
    DataSet(examples, inputNames: inputNames, classNames: classNames)
  }
}
