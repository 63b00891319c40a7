import Foundation

/// What Ctrl-C does while lessons are built and tested: it ends the program that is being run, and
/// leaves the terminal as it was.
final class Interruption: @unchecked Sendable {
  static let shared = Interruption()

  // Guarded by the lock: Ctrl-C arrives on a thread of its own.
  private let lock = NSLock()
  private var runningChild: pid_t?
  private var source: (any DispatchSourceSignal)?

  /// The program that is being run.
  var child: pid_t? {
    get { lock.withLock { runningChild } }
    set { lock.withLock { runningChild = newValue } }
  }

  /// From now on Ctrl-C ends this program with `status`.
  func handle(exitStatus status: Int32) {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [self] in
      // The child has a process group of its own, which the terminal's Ctrl-C does not reach.
      if let child { kill(-child, SIGINT) }
      ProgressBar.clear()
      exit(status)
    }
    source.resume()
    lock.withLock { self.source = source }
  }
}
