/// How often each class was answered with each: the row is the right class, the column the answer.
///
/// ```swift
/// var table = ConfusionTable(classNames: ["cat", "dog"])
/// table.add(right: 0, answer: 0)
/// table.add(right: 0, answer: 1)
/// print(table.counts, table.accuracy)  // [[1, 1], [0, 0]] 0.5
/// ```
public struct ConfusionTable: Hashable, Codable, Sendable {
  /// What each class is called.
  public let classNames: [String]

  /// The counts, row by row.
  public private(set) var counts: [[Int]]

  /// A table in which nothing has been counted.
  public init(classNames: [String]) {
    self.classNames = classNames
    counts = classNames.map { _ in classNames.map { _ in 0 } }
  }

  /// The table of a network's answers to examples with one right class each.
  public init(
    of predict: ([Double]) -> [Double], on data: DataSet, loss: Loss
  ) {
    self.init(classNames: data.classNames)
    for example in data.examples {
      guard case .label(let right, _) = example.target else { continue }
      add(right: right, answer: loss.label(for: predict(example.inputs)))
    }
  }

  /// Counts one answer.
  public mutating func add(right: Int, answer: Int) { counts[right][answer] += 1 }

  /// How many answers have been counted.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The part of right answers; NaN for none at all.
  public var accuracy: Double {
    Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(total)
  }

  /// The part of a class's examples that were recognised; NaN for a class without examples.
  public func recall(of label: Int) -> Double {
    Double(counts[label][label]) / Double(counts[label].reduce(0, +))
  }

  /// The part of the answers of a class that were right; NaN for a class that was never answered.
  public func precision(of label: Int) -> Double {
    Double(counts[label][label]) / Double(counts.reduce(0) { $0 + $1[label] })
  }
}
