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

  @Test(
    "What ends the tool ends the builds and tests that it started, and all that these started",
    arguments: [
      ("lessons", SIGTERM, 143), ("lessons", SIGHUP, 129), ("watch", SIGINT, 0),
    ] as [(String, Int32, Int32)])
  func signals(command: String, signal: Int32, status: Int32) throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder)
      let path = try PackageFolder.installSwift(Self.stubbornBuild, in: folder)
      let tool = try Tool.start(command, "1", environment: ["PATH": path], in: folder)
      let pids = { try processes(in: folder.appending(path: "pids")) }
      try wait { try pids().count == 2 }
      kill(tool.processIdentifier, signal)
      tool.waitUntilExit()
      #expect(tool.terminationReason == .exit)
      #expect(tool.terminationStatus == status)
      try wait { try pids().allSatisfy { !isRunning($0) } }
    }
  }

  @Test("A child that is asked and ends is not killed")
  func polite() throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder)
      let path = try PackageFolder.installSwift(
        "trap 'echo asked > asked; exit' INT; echo $$ > pids; while true; do sleep 0.1; done",
        in: folder)
      let tool = try Tool.start("lessons", environment: ["PATH": path], in: folder)
      try wait { try processes(in: folder.appending(path: "pids")).count == 1 }
      kill(tool.processIdentifier, SIGTERM)
      tool.waitUntilExit()
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "asked").path))
    }
  }

  private func processes(in file: URL) throws -> [pid_t] {
    ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
      .compactMap { pid_t($0) }
  }

  /// Whether a process runs; one that has ended and that nobody has asked about does not.
  private func isRunning(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    let line = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return !line.contains(") Z ")
  }

  /// Waits until something is so, for at most 20 seconds.
  private func wait(until isSo: () throws -> Bool) throws {
    for _ in 0..<400 {
      if try isSo() { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("it did not come about within 20 seconds")
  }
}
