import Foundation
import TestSupport
import Testing

@Suite("backprop predict, and draw --resume")
struct PredictTests {
  /// A folder with a table of forty rows and a network that has learnt it.
  private func withNetwork(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let rows = (0..<40).map {
        "\($0 % 8),\(1000 * ($0 / 8)),\($0 % 8 < 4 ? "low, slow" : "high")"
      }
      .map { $0.replacing("low, slow", with: "\"low, slow\"") }
      try Data(("a,b,kind\n" + rows.joined(separator: "\n")).utf8).write(
        to: folder.appending(path: "own.csv"))
      let words = ["train", "--data", "own.csv", "--hidden", "4", "--save", "own.json"]
      #expect(try Tool.run(words, in: folder).status == 0)
      try body(folder)
    }
  }

  @Test("A network that was saved answers a table, and a second run gives the same bytes")
  func answers() throws {
    try withNetwork { folder in
      let words = ["predict", "own.json", "--data", "own.csv"]
      let first = try Tool.run(words, in: folder)
      #expect(first.status == 0)
      #expect(first.text.hasPrefix("line,kind,probability,right\n2,\"low, slow\",0."))
      #expect(first.text.split(separator: "\n").count == 41)
      #expect(
        first.errors.hasPrefix(
          "own.json: 2 inputs, 4 tanh, 1 identity; it answers 3 examples as when it was saved, bit"
            + " for bit\nown.csv: 40 rows; columns found by name; 100 % of the answers are right\n")
      )
      #expect(try Tool.run(words, in: folder).output == first.output)

      let file = try Tool.run(words + ["--output", "answers.csv"], in: folder)
      #expect(file.output.isEmpty && file.status == 0)
      #expect(try Data(contentsOf: folder.appending(path: "answers.csv")) == first.output)

      let json = try Tool.run(words + ["--json"], in: folder)
      #expect(try Tool.run(words + ["--json"], in: folder).output == json.output)
      #expect(try json.json["accuracy"] as? Double == 1)
      let predictions = try #require(try json.json["predictions"] as? [[String: Any]])
      #expect(predictions.count == 40)
      #expect((predictions[0]["probabilities"] as? [Double])?.count == 2)
    }
  }

  @Test("What cannot be answered is said in one message, with status 2")
  func refusals() throws {
    try withNetwork { folder in
      try Data("a,c\n1,2\n3,4\n".utf8).write(to: folder.appending(path: "other.csv"))
      try Data("{}".utf8).write(to: folder.appending(path: "no.json"))
      for (words, message) in [
        ([], "a file is missing, which train --save wrote"),
        (["own.json"], "--data TABLE is missing"),
        (["own.json", "own.json", "--data", "own.csv"], "one network at a time"),
        (["own.json", "--data", "other.csv"], "other.csv: there is no column ‘b’"),
        (["own.json", "--data", "none.csv"], "cannot read none.csv"),
        (["none.json", "--data", "own.csv"], "none.json could not be read"),
        (["no.json", "--data", "own.csv"], "no.json is damaged"),
        (["own.csv", "--data", "own.csv"], "own.csv is damaged"),
        (["own.json", "--data", "own.csv", "--output", "no/a.csv"], "could not be written"),
      ] {
        let tool = try Tool.run(["predict"] + words, in: folder)
        #expect(tool.status == 2 && tool.output.isEmpty)
        #expect(tool.errors.contains(message), "\(tool.errors)")
        #expect(tool.errors.split(separator: "\n").count == 1)
      }
    }
  }

  @Test("A network that was saved is drawn with its weights and the names of its inputs")
  func drawing() throws {
    try withNetwork { folder in
      let tool = try Tool.run(["draw", "--resume", "own.json", "--text"], in: folder)
      #expect(tool.status == 0)
      #expect(tool.text.contains("× a "))
      let other = try Tool.run(["draw", "--network", "2,4,1", "--text"], in: folder)
      #expect(other.text != tool.text)
      let both = try Tool.run(["draw", "--resume", "own.json", "a*b", "a=1", "b=2"], in: folder)
      #expect(both.status == 2 && both.errors.contains("draw a formula or a network"))
    }
  }

  @Test("The kit's own tasks can be asked as well")
  func task() throws {
    try withTemporaryFolder { folder in
      #expect(try Tool.run(["train", "xor", "--save", "xor.json"], in: folder).status == 0)
      try Data("bit 2,bit 1\n0,1\n1,1\n".utf8).write(to: folder.appending(path: "bits.csv"))
      let tool = try Tool.run(["predict", "xor.json", "--data", "bits.csv"], in: folder)
      #expect(tool.text.contains("\n2,different,0.") && tool.text.contains("\n3,equal,0."))
    }
  }
}
