import ChainRule
import Networks

/// The best that can be answered without a look at the inputs: always the same.
struct Baseline {
  /// What is always answered.
  enum Answer {
    case label(Int)
    case numbers([Double])
  }

  let answer: Answer

  /// The most frequent class of some data, or the mean of the targets.
  init(of data: DataSet) {
    let targets = data.examples.compactMap { example -> [Double]? in
      if case .numbers(let numbers) = example.target { numbers } else { nil }
    }
    if let first = targets.first {
      let count = Double(targets.count)
      answer = .numbers(first.indices.map { i in targets.reduce(0) { $0 + $1[i] / count } })
    } else {
      var counts: [Int: Int] = [:]
      for example in data.examples {
        for label in Set(Self.labels(example.target)) { counts[label, default: 0] += 1 }
      }
      answer = .label(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0)
    }
  }

  /// How well the answer does on some data: the part of right answers for classes, the mean squared
  /// error for numbers.
  func score(on data: DataSet) -> Double {
    let count = Double(data.examples.count)
    return data.examples.reduce(0) { sum, example in
      switch (answer, example.target) {
      case (.numbers(let means), .numbers(let numbers)):
        let errors = zip(means, numbers).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        return sum + errors / Double(max(means.count, 1)) / count
      case (.label(let label), let target):
        return sum + (Self.labels(target).contains(label) ? 1 : 0) / count
      default: return sum
      }
    }
  }

  private static func labels(_ target: Target) -> [Int] {
    switch target {
    case .numbers: []
    case .label(let label, _): [label]
    case .anyOf(let labels, _): labels
    }
  }
}
