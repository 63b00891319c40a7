import Classroom
import Foundation
import TestSupport
import Testing

@testable import backprop

@Suite("Lessons: hints")
struct HintTests {
  @Test(
    "Whatever the file of what was asked for holds, a hint is shown, and then the next",
    arguments: [
      #"{"1.1":-5}"#, #"{"1.1":-9223372036854775808}"#, #"{"1.1":9223372036854775807}"#,
      #"{"1.1":1e400}"#, #"{"1.1":"two"}"#, #"{"1.1":null}"#, "[1]", "", "\u{0}\u{1B}[31m",
      String(repeating: "[", count: 100_000), String(repeating: #"{"1.1":"#, count: 100_000),
      "folder",
    ])
  func hostileMemory(content: String) throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder, hints: ["first hint", "second hint"])
      let file = folder.appending(path: ".build/hints.json")
      try FileManager.default.createDirectory(
        at: content == "folder" ? file : file.deletingLastPathComponent(),
        withIntermediateDirectories: true)
      if content != "folder" { try Data(content.utf8).write(to: file) }
      let tool = try Tool.run(["hint", "1.1"], in: folder)
      #expect(tool.status == 0, "\(tool.errors)")
      #expect(tool.text.contains("first hint"))
      #expect(tool.text.contains("second hint") == content.contains("9223372036854775807"))
      #expect(tool.errors.contains("cannot be written") == (content == "folder"))
    }
  }

  @Test("Each ask shows one hint more, until all are shown")
  func hints() throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder, hints: ["first", "second"])
      for count in [1, 2, 2] {
        let text = try Tool.run(["hint", "1.1"], in: folder).text
        #expect(text.matches(of: /Hint \d of 2/).count == count)
      }
    }
  }
}
