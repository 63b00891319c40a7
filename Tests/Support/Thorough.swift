import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Keeps a test that takes seconds out of the default run; `TESTS=all swift test` runs it.
  ///
  /// Such a test tries with another program, or in every combination, what a quicker one of the
  /// default run tries as well.
  public static var thorough: Self {
    .enabled(
      if: ProcessInfo.processInfo.environment["TESTS"] == "all",
      "it takes seconds: it is run with TESTS=all in the environment")
  }
}
