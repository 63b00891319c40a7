import Foundation
import TestSupport
import Testing

@Suite("backprop train names: memory")
struct NamesMemoryTests {
  @Test(
    "Ten thousand steps need no more memory than one thousand",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "it reads /proc"),
    .thorough)
  func leaks() throws {
    try withTemporaryFolder { folder in
      let lines = "anna\nhanna\nnan\nhannah\nann\nnana\n"
      try Data(lines.utf8).write(to: folder.appending(path: "lines.txt"))
      let (few, many) = (try peak(steps: 1000, in: folder), try peak(steps: 10_000, in: folder))
      // The losses of 9,000 steps are 72 kB; a node or an array left behind at each step is more.
      #expect(many - few < 1500, "\(few) kB and \(many) kB")
    }
  }

  /// The most memory that a training took while it ran, in kB.
  private func peak(steps: Int, in folder: URL) throws -> Int {
    let process = try Tool.start(
      "train", "names", "--data", "lines.txt", "--width", "2", "--heads", "1", "--context", "4",
      "--steps", "\(steps)", "--samples", "0", in: folder)
    var peak = 0
    while process.isRunning {
      let status = try? String(
        contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      peak = max(peak, line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
      Thread.sleep(forTimeInterval: 0.01)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return peak
  }
}
