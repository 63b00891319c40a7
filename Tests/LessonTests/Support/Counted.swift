extension Int {
  /// So many of something, as a message says it: `1 step`, `2 steps`, `0 steps`.
  func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
