import ChainRule

/// Which examples are used in which step: a batch at a time, in a random order for each pass.
///
/// ```swift
/// var batches = Batches(exampleCount: 5, batchSize: 2, generator: SeededGenerator(seed: 1))
/// print(batches.next())  // [1, 0]: two examples in a new order
/// print(batches.next())  // [3, 4]
/// print(batches.next())  // [2]: what is left of this pass; then a new order begins
/// ```
///
/// A pass over all examples is called an epoch. A batch of all examples keeps their order.
public struct Batches: Hashable, Sendable {
  /// How many examples there are.
  public let exampleCount: Int

  /// How many are used at a time; the last ones of a pass may be fewer.
  public let batchSize: Int

  /// How many examples of the present pass have been used.
  public private(set) var position: Int

  /// The generator as it was before it put the present pass in order.
  public private(set) var generator: SeededGenerator

  private var order: [Int] = []
  private var nextGenerator: SeededGenerator

  /// The batches that begin with `generator`, behind the first `position` examples of its first
  /// pass.
  public init(exampleCount: Int, batchSize: Int, generator: SeededGenerator, position: Int = 0) {
    precondition(exampleCount > 0, "batches need at least one example")
    precondition(batchSize > 0, "a batch has at least one example, not \(batchSize)")
    precondition((0...exampleCount).contains(position), "a position lies within the examples")
    self.exampleCount = exampleCount
    self.batchSize = min(batchSize, exampleCount)
    self.position = position
    self.generator = generator
    nextGenerator = generator
    beginPass()
  }

  /// The positions of the next batch's examples.
  public mutating func next() -> [Int] {
    if position == exampleCount {
      generator = nextGenerator
      position = 0
      beginPass()
    }
    let end = min(position + batchSize, exampleCount)
    defer { position = end }
    return Array(order[position..<end])
  }

  private mutating func beginPass() {
    order =
      batchSize == exampleCount
      ? Array(0..<exampleCount) : nextGenerator.shuffled(0..<exampleCount)
  }
}
