import Foundation

/// Runs `body` with a folder that is removed afterwards.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
  let folder = temporary.appending(path: "tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
