import Dispatch
import Foundation

/// Runs `body`, and ends the whole process when that takes longer than the environment's
/// `LESSON_SECONDS`.
///
/// A loop that never ends cannot be stopped from outside of it. Without `LESSON_SECONDS` there is
/// no limit: among other tests that run at the same time, a test's time is mostly waiting. A
/// process of its own for a part of a test needs a limit of its own, or goes on when the test has
/// been ended.
///
/// - Parameter share: How much of the limit there is for `body`.
func withTimeLimit(
  for name: String, share: Double = 1, _ body: () async throws -> Void
) async rethrows {
  let whole = ProcessInfo.processInfo.environment["LESSON_SECONDS"].flatMap(Double.init)
  let limit = whole.map { Int($0 * share) }
  let alarm = DispatchWorkItem {
    let message = """
      ‘\(name)’ is still running after \(limit ?? 0) seconds: it is too slow, or a loop never ends.

      """
    FileHandle.standardError.write(Data(message.utf8))
    _exit(1)
  }
  if let limit {
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limit), execute: alarm)
  }
  defer { alarm.cancel() }
  try await body()
}
