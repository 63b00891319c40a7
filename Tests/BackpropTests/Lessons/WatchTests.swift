import Classroom
import Foundation
import TestSupport
import Testing

@testable import backprop

@Suite("Lessons: files that come and go")
struct WatchTests {
  @Test("Watching goes on whatever way a file is saved, and whatever is in its place meanwhile")
  func watch() throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder)
      let path = try PackageFolder.installSwift("exit 0", in: folder)
      let output = folder.appending(path: "output")
      let tool = try Tool.start(
        "watch", "1", environment: ["PATH": path], in: folder, output: output)
      defer { tool.terminate() }
      let files = FileManager.default
      let file = folder.appending(path: "Lessons/01-slope/Exercise.swift")
      let old = folder.appending(path: "old")
      var rounds = 0

      func waitForRound(_ way: String, saying words: String) throws {
        rounds += 1
        for _ in 0..<1000 {
          let text = try String(contentsOf: output, encoding: .utf8)
          let shown = text.components(separatedBy: "Waiting for")
          if shown.count > rounds {
            #expect(shown[rounds - 1].contains(words), "\(way): \(shown[rounds - 1])")
            return
          }
          Thread.sleep(forTimeInterval: 0.01)
        }
        Issue.record("nothing is shown after: \(way)")
      }
      let ways: [(name: String, words: String, save: () throws -> Void)] = [
        ("the start", "no test has run", {}),
        ("written over", "no test has run", { try Data("// 1".utf8).write(to: file) }),
        (
          "renamed over", "no test has run",
          { try Data("// 2".utf8).write(to: file, options: .atomic) }
        ),
        (
          "moved away and written", "no test has run",
          {
            try files.moveItem(at: file, to: old)
            Thread.sleep(forTimeInterval: 0.2)
            try Data("// 3".utf8).write(to: file)
          }
        ),
        ("not text", "is not text in UTF-8", { try Data([0xFF, 0xFE, 0x2F]).write(to: file) }),
        ("deleted", "Exercise.swift is missing", { try files.removeItem(at: file) }),
        (
          "a folder", "is a folder, not a file",
          {
            try files.createDirectory(at: file, withIntermediateDirectories: false)
            // The change from missing to a folder cannot be seen in what is read.
            try Data("// **1.1**".utf8).write(
              to: folder.appending(path: "Lessons/01-slope/Given.swift"))
          }
        ),
        (
          "right again", "no test has run",
          {
            try files.removeItem(at: file)
            try Data("// 4".utf8).write(to: file)
          }
        ),
      ]
      for way in ways {
        try way.save()
        try waitForRound(way.name, saying: way.words)
      }
      #expect(tool.isRunning)
      tool.interrupt()
      tool.waitUntilExit(seconds: 10)
    }
  }

  @Test("A lesson that cannot be read has its line on the board, and the others have theirs")
  func board() throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder)
      let lessons = folder.appending(path: "Lessons")
      let files = FileManager.default
      for name in ["02-binary", "03-folder", "04-unknown"] {
        try files.copyItem(
          at: lessons.appending(path: "01-slope"), to: lessons.appending(path: name))
      }
      let file = { (path: String) in lessons.appending(path: path) }
      try Data([0xC3, 0x28]).write(to: file("02-binary/Exercise.swift"))
      try files.removeItem(at: file("03-folder/Exercise.swift"))
      try files.createDirectory(
        at: file("03-folder/Exercise.swift"), withIntermediateDirectories: false)
      try Data([0xFF]).write(to: file("04-unknown/README.md"))
      let path = try PackageFolder.installSwift("exit 0", in: folder)
      let tool = try Tool.run(["lessons"], environment: ["PATH": path], in: folder)
      #expect(tool.status == 1, "\(tool.errors)")
      #expect(tool.text.contains("1  The slope"))
      #expect(tool.text.components(separatedBy: "cannot be read").count == 4)
      #expect(tool.text.contains("Lessons/02-binary/Exercise.swift is not text in UTF-8"))
      #expect(tool.text.contains("Lessons/03-folder/Exercise.swift is a folder, not a file"))
      #expect(tool.text.contains("Lessons/04-unknown/README.md is not text in UTF-8"))
    }
  }

  @Test("Of a diagram that is too large for dot, only what the tool offers is advised")
  func largeDiagram() throws {
    try withTemporaryFolder { folder in
      let path = try PackageFolder.installProgram("dot", "echo > picture", in: folder)
      let formula = Array(repeating: "x", count: 1_200).joined(separator: "*2+")
      let tool = try Tool.run(
        ["draw", formula, "x=1", "--output", "large.svg"], environment: ["PATH": path], in: folder)
      #expect(tool.status == 0)
      #expect(tool.errors.contains("more than 2,000. --text shows it without dot"))
      #expect(!tool.errors.contains("depth"))
    }
  }

  @Test("Where no temporary files can be written, that is what is said")
  func temporaryFolder() throws {
    try withTemporaryFolder { folder in
      try PackageFolder.makeSmall(in: folder)
      let missing = folder.appending(path: "missing").path
      let tool = try Tool.run(["lessons"], environment: ["TMPDIR": missing], in: folder)
      #expect(tool.status == 2)
      #expect(tool.errors.contains("no temporary files can be written into \(missing)"))
      let draw = try Tool.run(
        ["draw", "a", "a=1", "--format", "svg", "--output", "a.svg"],
        environment: [
          "TMPDIR": missing,
          "PATH": PackageFolder.installProgram("dot", "exit 0", in: folder),
        ], in: folder)
      #expect(draw.status == 2)
      #expect(draw.errors.contains("no temporary files can be written into \(missing)"))
    }
  }
}
