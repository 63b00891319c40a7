import Foundation

/// What a program, with all that it starts, may use before it is ended.
package struct ProcessLimits: Sendable {
  /// How long it may run, in seconds; as long as it likes if `nil`.
  package var seconds: Double?

  /// How much memory all of it may hold at a time, in megabytes. Only Linux tells.
  package var megabytes: Int?

  /// How many programs it may have started that are running.
  package var processes: Int?

  package init(seconds: Double? = nil, megabytes: Int? = nil, processes: Int? = nil) {
    self.seconds = seconds
    self.megabytes = megabytes
    self.processes = processes
  }
}

/// Looks at a running program again and again, and ends it when it goes beyond its limits.
final class ProcessGuard: @unchecked Sendable {
  // Guarded by the lock: a thread of its own looks at the program.
  private let lock = NSLock()
  private var isOver = false
  private var words: String?

  /// How the reason begins where time was over.
  static let overTime = "it took longer"

  /// Why the program was ended; `nil` where it was not.
  var reason: String? { lock.withLock { words } }

  init(_ limits: ProcessLimits, of process: pid_t) {
    if limits.seconds == nil && limits.megabytes == nil && limits.processes == nil { return }
    let start = SuspendingClock.now
    let thread = Thread { [self] in
      while !lock.withLock({ isOver }) {
        if let excess = Self.excess(over: limits, since: start, of: process) {
          lock.withLock { if !isOver { words = excess } }
          return ProcessTree(root: process).end(patience: 0)
        }
        // Looking through all processes takes time itself.
        usleep(50_000)
      }
    }
    thread.start()
  }

  /// Stops the watch: the program has ended, and the system may give its number to another one.
  func finish() { lock.withLock { isOver = true } }

  private static func excess(
    over limits: ProcessLimits, since start: SuspendingClock.Instant, of process: pid_t
  ) -> String? {
    if let seconds = limits.seconds, SuspendingClock.now - start > .seconds(seconds) {
      return "\(overTime) than \(Int(seconds)) seconds"
    }
    if limits.megabytes == nil && limits.processes == nil { return nil }
    let started = ProcessTree(root: process).descendants()
    if let processes = limits.processes, started.count > processes {
      return "it started more than \(processes) programs"
    }
    if let megabytes = limits.megabytes, Self.megabytes(of: [process] + started) > megabytes {
      return "it used more than \(megabytes) MB of memory"
    }
    return nil
  }

  /// The memory that programs hold, in megabytes; 0 where the system does not tell.
  private static func megabytes(of processes: [pid_t]) -> Int {
    #if os(Linux) || os(Android)
      let pages = processes.map { process in
        let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)
        return text?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      }
      return pages.reduce(0, +) * Int(sysconf(Int32(_SC_PAGESIZE))) / 1_000_000
    #else
      return 0
    #endif
  }
}
