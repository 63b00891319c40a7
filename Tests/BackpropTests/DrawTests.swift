import Foundation
import TestSupport
import Testing

@Suite("backprop draw")
struct DrawTests {
  static let yardstick = ["c = a + b; d = a*b; (c + d) + c*d", "a=2", "b=3"]

  @Test("Without --output it prints DOT, with each shared node once")
  func dot() throws {
    let tool = try Tool.run(["draw"] + Self.yardstick)
    #expect(tool.status == 0)
    #expect(tool.errors == "")
    #expect(tool.text.hasPrefix("digraph"))
    #expect(tool.text.matches(of: /\n *n\d+ \[/).count == 7)
    #expect(tool.text.matches(of: /n\d+ -> n\d+/).count >= 10)
    #expect(tool.output == (try Tool.run(["draw"] + Self.yardstick).output))
  }

  @Test("The ending of the file chooses the format, and each is what it says", .needs(.dot))
  func formats() throws {
    try withTemporaryFolder { folder in
      for (ending, start) in [
        ("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF"), ("dot", "digraph"),
      ] {
        let file = folder.appending(path: "graph.\(ending)")
        let tool = try Tool.run(["draw"] + Self.yardstick + ["--output", file.path])
        #expect(tool.status == 0)
        #expect(tool.output.isEmpty)
        let bytes = try Data(contentsOf: file)
        #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }), "\(ending)")
      }
    }
  }

  @Test("The options change the picture in the way that they say")
  func options() throws {
    let words = ["draw", "x/3", "x=1"]
    func dot(_ more: String...) throws -> String { try Tool.run(words + more).text }
    #expect(try dot("--direction", "down").contains("rankdir=TB"))
    #expect(try dot("--precision", "2").contains("0.33"))
    #expect(try !dot("--precision", "2").contains("0.333"))
    #expect(try dot("--edges", "symbols").contains("∂/∂x = 1/3"))
    #expect(try !dot("--edges", "none").contains("∂/∂x"))
    #expect(try Tool.run(words + ["--text"]).text.contains("x ÷ 3"))
  }

  @Test("A step shows the pass half-way: what it has not reached has no gradient yet")
  func step() throws {
    let start = try Tool.run(["draw"] + Self.yardstick + ["--step", "0"]).text
    let half = try Tool.run(["draw"] + Self.yardstick + ["--step", "4"]).text
    let end = try Tool.run(["draw"] + Self.yardstick + ["--step", "10"]).text
    let gradients = [start, half, end].map { $0.matches(of: /∂ =/).count }
    #expect(gradients[0] == 1)
    #expect(gradients[0] < gradients[1] && gradients[1] < gradients[2])
    #expect(gradients[2] == 7)
  }

  @Test("Frames are numbered files, one for each step and one before the first")
  func frames() throws {
    try withTemporaryFolder { folder in
      let tool = try Tool.run(
        ["draw"] + Self.yardstick + ["--frames", folder.path, "--format", "dot"])
      #expect(tool.status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(files.count == 11)
      #expect(files.first == "step-00.dot" && files.last == "step-10.dot")
    }
  }

  @Test("A derivative is drawn as a graph of its own")
  func derivative() throws {
    let dot = try Tool.run("draw", "x^3", "x=2", "--derivative", "x").text
    #expect(dot.contains("12"))
    #expect(dot.matches(of: /\n *n\d+ \[/).count == 5, "x, 2, x², 3, 3·x²")
  }

  @Test("A file that cannot be written is one message, exit status 2, and no half of a file")
  func unwritable() throws {
    try withTemporaryFolder { folder in
      for name in ["missing/graph.svg", "graph", "graph.gif"] {
        let tool = try Tool.run(
          ["draw"] + Self.yardstick + ["--output", folder.appending(path: name).path])
        #expect(tool.status == 2)
        #expect(tool.output.isEmpty)
        #expect(tool.errors.hasPrefix("backprop: "))
        #expect(tool.errors.split(separator: "\n").count == 1)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test("Without graphviz it says how to get it, and DOT still works")
  func noGraphviz() throws {
    let nowhere = ["PATH": "/nowhere"]
    let picture = try Tool.run(["draw", "x", "x=1", "--format", "svg"], environment: nowhere)
    let dot = try Tool.run(["draw", "x", "x=1"], environment: nowhere)
    #expect(dot.status == 0)
    if picture.status != 0 {
      #expect(picture.status == 2)
      #expect(picture.errors.contains("graphviz"))
      #expect(picture.output.isEmpty)
    }
  }
}
