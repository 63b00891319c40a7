import Foundation

/// Whether Ctrl-C was pressed since this was made; a line says so at once. A second Ctrl-C ends the
/// program, as that line says.
package final class StopRequest: @unchecked Sendable {
  // Guarded by the lock: Ctrl-C arrives on a thread of its own.
  private let lock = NSLock()
  private var wasPressed = false
  private var watch: SignalWatch?

  package init() {
    watch = SignalWatch(SIGINT) { [weak self] in
      signal(SIGINT, SIG_DFL)
      ProgressBar.clear()
      Terminal.note(
        "stopping after the present step; a second Ctrl-C ends at once, without results")
      self?.lock.withLock { self?.wasPressed = true }
    }
  }

  package var isAsked: Bool { lock.withLock { wasPressed } }
}
