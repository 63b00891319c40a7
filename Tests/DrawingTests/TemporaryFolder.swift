import Foundation

/// Runs `body` with a folder that is removed afterwards.
func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
  let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
  let folder = temporary.appending(path: "drawing-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
