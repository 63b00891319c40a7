import Foundation
import TestSupport
import Testing

@Suite("backprop: files that are read and written")
struct ToolFileTests {
  @Test(
    "A file that cannot be read is said in the kit's own words",
    arguments: [
      ("no.csv", "cannot read no.csv: there is no such file"),
      (".", "it is a folder"),
      ("no/own.csv", "cannot read no/own.csv: there is no such file"),
      ("text/own.csv", "cannot read text/own.csv: a part of its path is a file, not a folder"),
      ("~/own.csv", "cannot read ./~/own.csv: there is no such file"),
      ("/dev/null", "/dev/null: there are no rows"),
      ("latin", "latin: line 2: the text is not in UTF-8"),
    ])
  func reading(name: String, message: String) throws {
    try withTemporaryFolder { folder in
      try Data("text".utf8).write(to: folder.appending(path: "text"))
      try Data([49, 44, 97, 10, 50, 44, 233]).write(to: folder.appending(path: "latin"))
      let tool = try Tool.run(["train", "--data", name, "--steps", "1"], in: folder)
      #expect(tool.status == 2)
      #expect(
        tool.errors.hasPrefix("backprop: ") && tool.errors.contains(message), "\(tool.errors)")
      #expect(!tool.errors.contains("Error") && !tool.errors.contains("NS"))
      let resumed = try Tool.run(["train", "xor", "--resume", name], in: folder)
      #expect(resumed.status == 2)
      #expect(resumed.errors.split(separator: "\n").count == 1)
      #expect(!resumed.errors.contains("Error") && !resumed.errors.contains("NS"))
    }
  }

  @Test("Every file that is written follows links and keeps permissions")
  func links() throws {
    try withTemporaryFolder { folder in
      let files = FileManager.default
      for (line, name) in [
        ("train xor --steps 1 --save net.json", "net.json"),
        ("draw x x=1 --output a.dot", "a.dot"),
        ("draw x x=1 --frames frames --format dot", "frames/step-0.dot"),
        ("train xor --steps 1 --plot plots", "plots/loss.svg"),
      ] {
        let link = folder.appending(path: name)
        let file = folder.appending(path: "file")
        try files.createDirectory(
          at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("older".utf8).write(to: file)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        try files.createSymbolicLink(at: link, withDestinationURL: file)
        #expect(try Tool.run(line.split(separator: " ").map(String.init), in: folder).status == 0)
        #expect(try files.destinationOfSymbolicLink(atPath: link.path) == file.path, "\(line)")
        #expect(try Data(contentsOf: file) != Data("older".utf8), "\(line)")
        let mode = try files.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(line)")
      }
    }
  }

  @Test(
    "Saving that fails half-way leaves the older file and nothing else",
    arguments: ["train xor --steps 0 --save file", "draw x*x/3+x x=1 --output file --format dot"])
  func halfWay(words: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "file")
      for older in ["older", nil] {
        try? FileManager.default.removeItem(at: file)
        try older.map { try Data($0.utf8).write(to: file) }
        // No file may have more than 512 bytes.
        let tool = try Tool.shell(
          "cd \(folder.path); ulimit -f 1; trap '' XFSZ; \(Tool.path) \(words)")
        #expect(tool.status == 2)
        #expect(tool.errors.contains("it would be larger than is allowed"), "\(tool.errors)")
        #expect(older == (try? String(contentsOf: file, encoding: .utf8)))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names == (older == nil ? [] : ["file"]))
      }
    }
  }

  @Test("A home folder is the shell's affair: `~` in quotes is a name like any other")
  func home() throws {
    try withTemporaryFolder { folder in
      let inner = folder.appending(path: "~")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      for words in [
        ["train", "xor", "--steps", "1", "--save", "~/net.json", "--plot", "~/plots"],
        ["draw", "x", "x=1", "--output", "~/a.dot"],
        ["draw", "x", "x=1", "--frames", "~/frames", "--format", "dot"],
        ["train", "xor", "--steps", "2", "--resume", "~/net.json"],
      ] {
        let tool = try Tool.run(words, in: folder)
        #expect(tool.status == 0, "\(tool.errors)")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: inner.path).sorted()
      #expect(names == ["a.dot", "frames", "net.json", "plots"])
    }
  }
}
