import Console
import Notation

/// The options of an exercise: lines that are left blank, and what belongs there.
enum HideOptions {
  static let hide = Option<Hiding>(
    "--hide", "WHICH", "last:N or random:N, such as last:2 or random:3",
    """
    leave N lines blank to be filled in: the last ones (last:N), or any (random:N); the fewer are \
    given, the harder the exercise
    """
  ) { Hiding($0) }

  static let solutions = Option.flag(
    "--solutions", "print what belongs into the blank lines below the sheet"
  ).onlyWith(hide.name)

  /// The lines that the options hide, with the seed that another option gives.
  static func hidden(_ arguments: Arguments, seed: Int?) -> HiddenLines {
    guard let hiding = arguments[hide] else { return .last(0) }
    return hiding.isRandom
      ? .random(hiding.count, seed: UInt64(seed ?? 1)) : .last(hiding.count)
  }

  /// Refuses a seed that chooses nothing.
  static func refuseSeed(_ arguments: Arguments, _ seed: Option<Int>) throws(UsageError) {
    if let hiding = arguments[hide], !hiding.isRandom, arguments.has(seed) {
      throw UsageError("--seed is for --hide random:N: the last lines are always the same")
    }
  }
}

/// Which lines are hidden, as the command line says it: `last:2`, `random:3`.
struct Hiding {
  let isRandom: Bool
  let count: Int

  init?(_ word: String) {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[1]), count > 0,
      parts[0] == "last" || parts[0] == "random"
    else { return nil }
    self.count = count
    isRandom = parts[0] == "random"
  }
}
