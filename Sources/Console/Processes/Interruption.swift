import Foundation

/// What Ctrl-C does while other programs are run, and the end of the terminal or of the session: it
/// ends these programs with all that they have started, and leaves the terminal as it was.
package final class Interruption: @unchecked Sendable {
  package static let shared = Interruption()

  // Guarded by the lock: signals arrive on a thread of its own.
  private let lock = NSLock()
  private var children: Set<pid_t> = []
  private var isEnding = false
  private var watches: [SignalWatch] = []

  /// From now on Ctrl-C ends this program with `status`, and other ways to end it with the status
  /// that a shell gives them, 128 and the number of the signal.
  package func handle(exitStatus status: Int32) {
    let ways = [(SIGINT, status), (SIGTERM, 128 + SIGTERM), (SIGHUP, 128 + SIGHUP)]
    let made = ways.map { number, status in SignalWatch(number) { [self] in end(status) } }
    lock.withLock { watches = made }
  }

  /// Starts a program that ends when this one is made to end, with a pipe that `connect` gives to
  /// it.
  ///
  /// The pipe is made while no other program can be started: that one would keep it open.
  func start(_ process: Process, connect: (Pipe) -> Void) throws -> Pipe {
    let pipe = try lock.withLock {
      let pipe = Pipe()
      if isEnding { return pipe }
      connect(pipe)
      try process.run()
      children.insert(process.processIdentifier)
      return pipe
    }
    waitIfEnding()
    return pipe
  }

  /// Forgets a program: it has ended by itself.
  func hasEnded(_ process: Process) {
    waitIfEnding()
    lock.withLock { _ = children.remove(process.processIdentifier) }
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
    for child in lock.withLock({ children }) { ProcessTree(root: child).end() }
    ProgressBar.clear()
    exit(status)
  }
}
