import Console
import Foundation
import TestSupport
import Testing

@testable import backprop

@Suite("backprop train")
struct TrainTests {
  @Test("Exclusive or is learnt, and its decision shown, with exit status 0")
  func summary() throws {
    let tool = try Tool.run("train", "xor")
    #expect(tool.status == 0)
    #expect(tool.errors == "")
    #expect(tool.text.contains("xor: 2 inputs, 4 tanh, 1 identity (17 parameters)"))
    #expect(tool.text.contains("100 %"))
    #expect(tool.text.contains("300 steps"))
    #expect(tool.text.contains("1 on ‘·’ different"))
  }

  @Test("The same seed gives the same numbers, another seed others")
  func seeded() throws {
    let words = ["train", "circles", "--steps", "5", "--json"]
    let first = try Tool.run(words)
    #expect(try Tool.run(words).output == first.output)
    #expect(try Tool.run(words + ["--seed", "2"]).output != first.output)
    let training = try #require(first.json["training"] as? [String: Any])
    #expect(training["accuracy"] is Double)
    #expect(try first.json["steps"] as? Int == 5)
    let history = try #require(first.json["history"] as? [String: Any])
    #expect((history["batchLosses"] as? [Double])?.count == 5)
  }

  @Test("A training that is saved and resumed ends with the same file as one that was not")
  func resume() throws {
    try withTemporaryFolder { folder in
      let (half, resumed, whole) = (
        folder.appending(path: "half").path, folder.appending(path: "resumed").path,
        folder.appending(path: "whole").path
      )
      let words = ["train", "circles", "--batch", "7"]
      #expect(try Tool.run(words + ["--steps", "10", "--save", half]).status == 0)
      #expect(
        try Tool.run(words + ["--steps", "20", "--resume", half, "--save", resumed]).status == 0)
      #expect(try Tool.run(words + ["--steps", "20", "--save", whole]).status == 0)
      let files = try [resumed, whole].map { try Data(contentsOf: URL(filePath: $0)) }
      #expect(files[0] == files[1])

      let other = try Tool.run(words + ["--hidden", "3", "--resume", half])
      #expect(other.status == 2)
      #expect(other.errors.contains("it was saved by a network of 2 inputs, 8 tanh, 1 identity"))
    }
  }

  @Test("A table of one's own is learnt, and its errors name the line")
  func data() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "own.csv")
      let rows = (0..<40).map { "\($0 % 8),\(1000 * ($0 / 8)),\($0 % 8 < 4 ? "low" : "high")" }
      try Data(("a,b,kind\n" + rows.joined(separator: "\n")).utf8).write(to: file)
      let tool = try Tool.run("train", "--data", file.path, "--hidden", "4", "--steps", "60")
      #expect(tool.status == 0)
      #expect(tool.text.contains("100 %"))
      #expect(tool.text.contains("validation"))

      try Data("1,2,a\n3,x,b\n".utf8).write(to: file)
      let broken = try Tool.run("train", "--data", file.path)
      #expect(broken.status == 2)
      #expect(broken.errors.contains("line 2, column 2: a number such as 1.5 is expected, not ‘x’"))
    }
  }

  @Test("Pictures are written where they are asked for")
  func plots() throws {
    try withTemporaryFolder { folder in
      let tool = try Tool.run("train", "moons", "--steps", "2", "--plot", folder.path)
      #expect(tool.status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(files == ["boundary.svg", "loss.svg"])
    }
  }

  @Test("Ctrl-C stops after the step, and the file is still saved")
  func interruption() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "stopped.json")
      let output = folder.appending(path: "output")
      let process = try Tool.start(
        "train", "moons", "--steps", "1000000", "--save", file.path, output: output)
      process.waitUntilListening()
      process.interrupt()
      process.waitUntilExit(seconds: 10)
      #expect(process.terminationStatus == 130)
      let text = try String(contentsOf: output, encoding: .utf8)
      #expect(text.hasPrefix("stopping after the present step; a second Ctrl-C ends at once"))
      let resumed = try Tool.run("train", "moons", "--steps", "0", "--resume", file.path, "--json")
      #expect(resumed.status == 0)
      #expect(try resumed.json["steps"] as? Int ?? 0 > 0)
    }
  }

  @Test("Before the first step Ctrl-C is answered at once, and the second ends the training")
  func earlyInterruption() throws {
    try withTemporaryFolder { folder in
      let output = folder.appending(path: "output")
      let process = try Tool.start("train", "moons", "--hidden", "150,150", output: output)
      process.waitUntilListening()
      process.interrupt()
      var text = ""
      for _ in 0..<500 where text.isEmpty {
        Thread.sleep(forTimeInterval: 0.01)
        text = try String(contentsOf: output, encoding: .utf8)
      }
      #expect(text.hasPrefix("stopping after the present step"))
      process.interrupt()
      process.waitUntilExit(seconds: 10)
      #expect(process.terminationReason == .uncaughtSignal)
    }
  }

  @Test("Numbers that are lost end the training with a reason and exit status 1")
  func divergence() throws {
    let tool = try Tool.run("train", "line", "--rate", "1000000")
    #expect(tool.status == 1)
    #expect(tool.text.contains("the numbers were lost"))
  }

  @Test("What cannot be meant is said in one message, with exit status 2")
  func usage() throws {
    for (words, message) in [
      ([], "a task is missing: line, moons"), (["moon"], "did you mean moons?"),
      (["moons", "xor"], "one task at a time"),
      (["moons", "--hidden", "16,x"], "--hidden is a list of 1 to 20 layers"),
      (["moons", "--rate", "-1"], "--rate is a number above 0"),
      (["moons", "--loss", "hing"], "--loss is one of"),
      (["line", "--loss", "hinge"], "is for classes; these targets are numbers"),
      (["xor", "--resume", "/nowhere.json"], "/nowhere.json could not be read"),
      (
        ["xor", "--steps", "1", "--save", "/nowhere/net.json"],
        "/nowhere/net.json could not be written"
      ),
    ] as [([String], String)] {
      let tool = try Tool.run(["train"] + words)
      #expect(tool.status == 2, "\(words)")
      #expect(tool.errors.contains(message), "\(words): \(tool.errors)")
    }
  }

  @Test("A network is drawn with a frame for each layer and neuron, open or folded")
  func network() throws {
    let open = try Tool.run("draw", "--network", "2,3,1")
    #expect(open.status == 0)
    #expect(open.text.matches(of: /weight 2/).count == 4)
    #expect(open.text.matches(of: /subgraph/).count == 6)
    let folded = try Tool.run("draw", "--network", "2,3,1", "--fold", "neurons")
    #expect(!folded.text.contains("weight 2"))
    #expect(folded.text.contains("neuron 3"))
    for sizes in ["2,0", "2", Array(repeating: "2", count: 21).joined(separator: ",")] {
      let error = #expect(throws: UsageError.self) {
        try Arguments(["--network", sizes], options: DrawCommand.help.options)
      }
      #expect(error?.description.hasPrefix("--network is 2 to 20 numbers from 1 to 1000") == true)
    }
  }
}
