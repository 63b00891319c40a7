import Foundation

/// The seed from which the inputs of a lesson's questions are drawn.
package enum HomeworkSeed {
  /// The variable that sets the seed, to ask the same inputs again.
  package static let variable = "HOMEWORK_SEED"

  /// The environment's seed, or else one that is new for each run.
  package static let current =
    ProcessInfo.processInfo.environment[variable].flatMap(UInt64.init)
    ?? UInt64.random(in: 0..<1_000_000)

  /// The seed of one test, which does not depend on the tests that run before it.
  ///
  /// The text's bytes are mixed into the seed one after another, as in the hash FNV-1a.
  package static func seed(of test: String) -> UInt64 {
    test.utf8.reduce(current ^ 0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
