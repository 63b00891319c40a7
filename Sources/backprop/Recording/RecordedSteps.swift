/// Which steps of a training are recorded for its page.
enum RecordedSteps {
  /// All steps where they are few; else so many of them at most, the first and the last among them,
  /// and near to one another at the beginning, when a network learns fast.
  static func chosen(from first: Int, to last: Int, count: Int) -> Set<Int> {
    guard last - first >= count else { return Set(first...max(first, last)) }
    let length = Double(last - first)
    return Set(
      (0..<count).map { index in
        let share = Double(index) / Double(count - 1)
        return first + Int((length * share * share).rounded())
      })
  }
}
