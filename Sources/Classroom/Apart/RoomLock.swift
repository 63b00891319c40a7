import Console
import Foundation

/// Keeps the rooms of a package for one run at a time: a second one would put its own student's
/// file between the building and the answering of the first.
final class RoomLock: Sendable {
  private let descriptor: Int32

  /// Waits until no other run has the rooms.
  ///
  /// - Parameter folder: The folder of the rooms, which is made.
  init(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "lock").path
    descriptor = open(file, O_CREAT | O_RDWR | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw UsageError("\(file) cannot be opened") }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    Terminal.note("note: waiting for another run that judges apart in this package")
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
  }

  deinit { close(descriptor) }
}
