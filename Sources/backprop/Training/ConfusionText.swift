import ChainRule
import Drawing
import Networks

/// Which class was taken for which, as a table in text.
struct ConfusionText {
  /// As many classes fit side by side; of more only the mistakes are listed.
  static let classLimit = 12

  let text: String

  init(_ confusion: ConfusionTable, of name: String) {
    let names = confusion.classNames.map { shownLabel($0, limit: 16) }
    if names.count > Self.classLimit {
      text = Self.mistakes(confusion, names, name)
      return
    }
    var table = TextTable([.left] + names.map { _ in .right } + [.right], indentation: 2)
    table.add([""] + names + ["recognised"])
    for (label, row) in confusion.counts.enumerated() {
      let recall = confusion.recall(of: label)
      table.add(
        [names[label]] + row.map { $0 == 0 ? "·" : "\($0)" }
          + [recall.isNaN ? "" : TrainingResult.percent(recall)])
    }
    text = "Which class (line) is taken for which (column), in the \(name)\n\(table.text)"
  }

  private static func mistakes(
    _ confusion: ConfusionTable, _ names: [String], _ name: String
  ) -> String {
    var mistakes: [(count: Int, words: String)] = []
    for (right, row) in confusion.counts.enumerated() {
      for (answer, count) in row.enumerated() where answer != right && count > 0 {
        mistakes.append((count, "\(names[right]) taken for \(names[answer])"))
      }
    }
    if mistakes.isEmpty { return "No class is taken for another in the \(name)\n" }
    var table = TextTable([.right, .left], indentation: 2)
    for mistake in mistakes.sorted(by: { ($1.count, $0.words) < ($0.count, $1.words) }).prefix(10) {
      table.add(["\(mistake.count)×", mistake.words])
    }
    return "The most frequent mistakes in the \(name)\n\(table.text)"
  }
}
