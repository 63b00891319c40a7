/// Why the program of the tests ended in the middle of one, taken from what it wrote.
struct Crash {
  private let reason: String

  /// The student's own line in which it happened, as `Lessons/01-…/Exercise.swift:7`.
  private let place: String?

  init(_ lines: [String], in package: PackageFolder) {
    place = lines.lazy.compactMap { line in
      line.firstMatch(of: /(Lessons\/[0-9a-z-]+\/(?:Exercise|Solution)\.swift):(\d+)/)
    }.first.map { "\($0.1):\($0.2)" }
    let ownWords = lines.last { $0.contains("still running") }
    if let words = ownWords ?? lines.last(where: { $0.contains("Fatal error") }) {
      // What stands before is the standard library's own file and line.
      reason = words.firstRange(of: "Fatal error").map { String(words[$0.lowerBound...]) } ?? words
    } else if lines.contains(where: { $0.contains("tack overflow") || $0.contains("signal 11") }) {
      reason = "The program crashed, as it does when a function calls itself for ever."
    } else if lines.contains(where: { $0.contains("crashed:") }) {
      reason = "The program crashed."
    } else {
      reason = "The program ended in the middle of the test."
    }
  }

  /// The reason, the place, and what was asked.
  func words(asked: String?) -> String {
    // A crash in what another exercise is asked for is no fault of the one that needs it.
    if let other = asked?.wholeMatch(of: /whether (\d+\.\d+) is right/) {
      return "\(other.1) is not right yet; mend it first."
    }
    let at = place.map { "\nin \($0)" } ?? ""
    let question = asked.map { "\nwhen asked for \($0)" } ?? ""
    return reason + at + question
  }
}
