import Foundation

/// What it took to build, differentiate and free a graph: seconds, and memory.
struct Phases: Codable {
  var build = 0.0
  var backward = 0.0
  var free = 0.0

  /// What a step of training needs besides: updating and resetting the parameters.
  var update = 0.0

  /// By how much the process grew while it was built, if the system tells. It is what the graph
  /// needs where no free memory was left to use again.
  var builtBytes: Int?

  var total: Double { build + backward + free + update }

  /// Takes down by how much the process has grown since it had `before` bytes in memory.
  mutating func setBuiltBytes(_ before: Int?) {
    guard let before, let after = Memory.residentBytes else { return }
    builtBytes = after - before
  }
}

extension Phases {
  static func += (sum: inout Phases, next: Phases) {
    sum.build += next.build
    sum.backward += next.backward
    sum.free += next.free
    sum.update += next.update
  }

  static func / (phases: Phases, count: Double) -> Phases {
    Phases(
      build: phases.build / count, backward: phases.backward / count, free: phases.free / count,
      update: phases.update / count)
  }
}

/// Tells how long the processor works on things, one after the other. What it does for others
/// meanwhile is not counted.
struct Stopwatch {
  private var last = Self.now

  /// The seconds since the last lap, or since the beginning.
  mutating func lap() -> Double {
    let now = Self.now
    defer { last = now }
    return now - last
  }

  /// Leaves out what happened since the last lap.
  mutating func skip() { last = Self.now }

  /// The processor time of this process, in seconds.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
