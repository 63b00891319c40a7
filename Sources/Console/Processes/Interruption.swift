import Foundation

/// What Ctrl-C does while another program is run, and the end of the terminal or of the session: it
/// ends that program with all that it has started, and leaves the terminal as it was.
package final class Interruption: @unchecked Sendable {
  package static let shared = Interruption()

  // Guarded by the lock: signals arrive on a thread of its own.
  private let lock = NSLock()
  private var child: pid_t?
  private var isEnding = false
  private var watches: [SignalWatch] = []

  /// From now on Ctrl-C ends this program with `status`, and other ways to end it with the status
  /// that a shell gives them, 128 and the number of the signal.
  package func handle(exitStatus status: Int32) {
    let ways = [(SIGINT, status), (SIGTERM, 128 + SIGTERM), (SIGHUP, 128 + SIGHUP)]
    let made = ways.map { number, status in SignalWatch(number) { [self] in end(status) } }
    lock.withLock { watches = made }
  }

  /// Starts a program that ends when this one is made to end.
  func start(_ process: Process) throws {
    try lock.withLock {
      if isEnding { return }
      try process.run()
      child = process.processIdentifier
    }
    waitIfEnding()
  }

  /// Forgets the program: it has ended by itself.
  func hasEnded() {
    waitIfEnding()
    lock.withLock { child = nil }
  }

  /// Where this program is being ended, waits for that, and reports nothing about the child.
  private func waitIfEnding() {
    while lock.withLock({ isEnding }) { sleep(1) }
  }

  private func end(_ status: Int32) {
    let isFirst = lock.withLock {
      defer { isEnding = true }
      return !isEnding
    }
    guard isFirst else { return }
    if let child = lock.withLock({ child }) { ProcessTree(root: child).end() }
    ProgressBar.clear()
    exit(status)
  }
}
