import Dispatch
import Foundation

/// Runs `body`, and ends the whole process when that takes too long.
///
/// A loop that never ends cannot be stopped from outside of it, so that one lesson's mistake would
/// hang all tests for ever. The environment's `LESSON_SECONDS` sets the limit.
func withTimeLimit(for name: String, _ body: () async throws -> Void) async rethrows {
  let seconds = ProcessInfo.processInfo.environment["LESSON_SECONDS"].flatMap(Double.init) ?? 60
  let alarm = DispatchWorkItem {
    let message = "\(name): still running after \(Int(seconds)) seconds. Does a loop never end?\n"
    FileHandle.standardError.write(Data(message.utf8))
    _exit(1)
  }
  DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: alarm)
  defer { alarm.cancel() }
  try await body()
}
