import Foundation

/// Whether Ctrl-C was pressed since this was made.
///
/// A second Ctrl-C ends the program at once.
final class StopRequest: @unchecked Sendable {
  // Guarded by the lock: Ctrl-C arrives on a thread of its own.
  private let lock = NSLock()
  private var wasPressed = false
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [weak self] in
      self?.lock.withLock { self?.wasPressed = true }
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  var isAsked: Bool { lock.withLock { wasPressed } }
}
