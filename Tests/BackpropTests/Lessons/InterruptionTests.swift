import Classroom
import Foundation
import TestSupport
import Testing

@testable import backprop

@Suite("Lessons: interruption")
struct InterruptionTests {
  /// A build that starts a compiler in a session of its own, and neither of them ends when it is
  /// asked.
  private static let stubbornBuild = """
    trap '' INT TERM HUP
    setsid sh -c 'trap "" INT TERM HUP; echo $$ >> pids; while true; do sleep 1; done' &
    echo $$ >> pids
    while true; do sleep 1; done
    """

  @Test("What ends the tool ends the builds and tests that it started, and all that these started")
  func signals() throws {
    try withTemporaryFolder { folder in
      // All three at the same time: none of their builds ends before the tool's patience does.
      let runs = try [("lessons", SIGTERM, 143), ("lessons", SIGHUP, 129), ("watch", SIGINT, 0)]
        .map { try StubbornRun($0, signal: $1, status: $2, in: folder) }
      for run in runs {
        wait { run.processes().count == 2 }
        kill(run.tool.processIdentifier, run.signal)
      }
      for run in runs {
        run.tool.waitUntilExit(seconds: 10)
        #expect(run.tool.terminationReason == .exit, "signal \(run.signal)")
        #expect(run.tool.terminationStatus == run.status, "signal \(run.signal)")
        wait { run.processes().allSatisfy { !isRunning($0) } }
      }
    }
  }

  /// The tool on the way through a build that does not end, which gets a signal.
  private struct StubbornRun {
    let tool: Process
    let signal, status: Int32
    private let folder: URL

    init(_ command: String, signal: Int32, status: Int32, in parent: URL) throws {
      (self.signal, self.status) = (signal, status)
      folder = parent.appending(path: "\(signal)")
      try PackageFolder.makeSmall(in: folder)
      let path = try PackageFolder.installSwift(InterruptionTests.stubbornBuild, in: folder)
      tool = try Tool.start(command, "1", environment: ["PATH": path], in: folder)
    }

    /// The build and the compiler, as soon as they run.
    func processes() -> [pid_t] { writtenProcesses(in: folder.appending(path: "pids")) }
  }

  @Test("A child that is asked and ends is not killed")
  func polite() throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder)
      let path = try PackageFolder.installSwift(
        "trap 'echo asked > asked; exit' INT; echo $$ > pids; while true; do sleep 0.1; done",
        in: folder)
      let tool = try Tool.start("lessons", environment: ["PATH": path], in: folder)
      wait { writtenProcesses(in: folder.appending(path: "pids")).count == 1 }
      kill(tool.processIdentifier, SIGTERM)
      tool.waitUntilExit(seconds: 10)
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "asked").path))
    }
  }

  /// Whether a process runs; one that has ended and that nobody has asked about does not.
  private func isRunning(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    let line = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return !line.contains(") Z ")
  }

  /// Waits until something is so, for at most 20 seconds.
  private func wait(until isSo: () -> Bool) {
    for _ in 0..<2000 {
      if isSo() { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
    Issue.record("it did not come about within 20 seconds")
  }
}

/// The numbers of processes that they have written into a file.
private func writtenProcesses(in file: URL) -> [pid_t] {
  ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    .compactMap { pid_t($0) }
}
