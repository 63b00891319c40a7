import Foundation

/// A program that was started, and all that it has started in its turn.
struct ProcessTree {
  let root: pid_t

  /// Ends all of them: first as Ctrl-C does (SIGINT), after `patience` seconds by force (SIGKILL).
  ///
  /// A compiler or a test need not be in the process group of the build that started it, and nobody
  /// ends it when the build is gone; so each is looked for, as long as its parent is known.
  func end(patience: Double = 2) {
    let members = [root] + descendants()
    // The root has a process group of its own, which the terminal's Ctrl-C does not reach.
    if kill(-root, SIGINT) != 0 { kill(root, SIGINT) }
    let deadline = SuspendingClock.now + .seconds(patience)
    while SuspendingClock.now < deadline, kill(root, 0) == 0 { usleep(20_000) }
    for member in Set(members + members.flatMap { ProcessTree(root: $0).descendants() }) {
      kill(member, SIGKILL)
    }
  }

  /// The processes that the root has started, those that they have started, and so on.
  func descendants() -> [pid_t] {
    let children = Dictionary(grouping: Self.parents()) { $0.parent }
    var found: [pid_t] = []
    var waiting = [root]
    while let parent = waiting.popLast() {
      let started = (children[parent] ?? []).map(\.process)
      found += started
      waiting += started
    }
    return found
  }

  #if os(Linux) || os(Android)
    /// All processes with their parents, as `/proc` tells them: `42 (name) S 41 …`.
    private static func parents() -> [(process: pid_t, parent: pid_t)] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return names.compactMap { name in
        guard let process = pid_t(name),
          let line = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
          let end = line.lastIndex(of: ")"),
          let parent = line[end...].split(separator: " ").dropFirst(2).first.flatMap({ pid_t($0) })
        else { return nil }
        return (process, parent)
      }
    }
  #else
    /// All processes with their parents, as `ps` lists them.
    private static func parents() -> [(process: pid_t, parent: pid_t)] {
      let listing = Process()
      listing.executableURL = URL(filePath: "/bin/ps")
      listing.arguments = ["-A", "-o", "pid=,ppid="]
      let pipe = Pipe()
      listing.standardOutput = pipe
      guard (try? listing.run()) != nil else { return [] }
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      listing.waitUntilExit()
      return text.split(separator: "\n").compactMap { line in
        let numbers = line.split(separator: " ").compactMap { pid_t($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
      }
    }
  #endif
}
