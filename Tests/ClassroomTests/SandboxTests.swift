import Console
import Foundation
import TestSupport
import Testing

@testable import Classroom

/// What a box says when it cannot be made, which is no fault of the code inside it.
@Suite("The sandbox")
struct SandboxTests {
  private func failure(of box: Sandbox, running words: [String]) throws -> String? {
    let run = try ChildProcess(box.command(words, variables: [:]))
    return Sandbox.failure(run.status, run.lines)
  }

  @Test("A box that cannot be made is told from a program that fails in it", .needs(.bubblewrap))
  func failures() throws {
    let missing = Place.package.appending(path: "nowhere")
    let words = try #require(try failure(of: Sandbox(readable: [missing]), running: ["true"]))
    #expect(words.hasPrefix("the sandbox could not be made: bwrap: "))
    #expect(words.contains(missing.path))
    #expect(try failure(of: Sandbox(), running: ["false"]) == nil)
    #expect(try failure(of: Sandbox(), running: ["true"]) == nil)
  }

  @Test("What runs in one box does not count in another", .thorough, .needs(.bubblewrap))
  func countedApart() throws {
    let box = Sandbox(mostProcesses: 4)
    // A shell and three that wait are as many as may run; beside them a second box has its own.
    let crowd = "for i in 1 2 3; do sleep 1 & done; wait"
    let first = Process()
    first.executableURL = URL(filePath: "/usr/bin/env")
    first.arguments = box.command(["sh", "-c", crowd], variables: [:])
    try first.run()
    defer { first.waitUntilExit() }
    Thread.sleep(forTimeInterval: 0.3)
    let second = try ChildProcess(
      box.command(["sh", "-c", "sleep 0.1 & sleep 0.1 & wait"], variables: [:]))
    #expect(second.status == 0 && second.lines.isEmpty, "\(second.lines)")
    first.terminate()
  }
}
