import Foundation
import TestSupport
import Testing

@Suite("backprop train: tables of one's own")
struct TableTests {
  /// Runs `backprop train` with a table of these rows.
  private func train(_ rows: [String], _ words: String...) throws -> Tool {
    try withTemporaryFolder { folder in
      try Data((rows.joined(separator: "\n") + "\n").utf8).write(
        to: folder.appending(path: "own.csv"))
      return try Tool.run(["train", "--data", "own.csv"] + words, in: folder)
    }
  }

  /// Forty rows of a line with noise: y is about 1000 + 200 · a.
  private let line =
    ["a,b,y"] + (0..<40).map { "\($0 % 9),\($0 % 4),\(1000 + 200 * ($0 % 9) + $0 * 7 % 5)" }

  @Test("What was assumed is said once, in one line on standard error")
  func note() throws {
    let tool = try train(line, "--steps", "1", "--json")
    #expect(
      tool.errors
        == "own.csv: 40 rows; separated by commas; line 1 is the header; the target is ‘y’, the last"
        + " column, a number\n")
  }

  @Test("A numeric target is learnt as such, with its loss in its own units beside the mean's")
  func regression() throws {
    let tool = try train(line, "--json")
    let json = try tool.json
    #expect(json["loss"] as? String == "mean-squared-error")
    let baseline = try #require(json["baseline"] as? Double)
    let loss = try #require((json["validation"] as? [String: Any])?["loss"] as? Double)
    let errors = try #require(json["validationErrors"] as? [String: Any])
    let root = try #require(errors["rootMeanSquared"] as? Double)
    #expect(baseline > 100_000 && loss < baseline / 50)
    #expect(abs(root * root - loss) < 1e-6 * loss)
    #expect(json["verdict"] as? String == "learnt")
    let text = try train(line).text
    #expect(text.contains("target: the number y"))
    #expect(text.contains("always the mean"))
    #expect(text.contains("typical error"))
  }

  @Test(
    "The same numbers are learnt alike, whatever their unit", .thorough,
    arguments: [1e155, 1e-165, 1e300])
  func units(factor: Double) throws {
    func rows(_ factor: Double) -> [String] {
      ["a,b,y"] + (0..<40).map { "\(Double($0 % 9) * factor),\($0 % 4),\($0 % 9 % 2)" }
    }
    let right = try [1, factor].map { factor in
      let json = try train(rows(factor), "--steps", "100", "--json").json
      return try ["training", "validation"].map { name in
        try #require((json[name] as? [String: Any])?["accuracy"] as? Double)
      }
    }
    #expect(right[0] == right[1])
    func targets(_ factor: Double) -> [String] {
      ["a,y"] + (0..<40).map { "\($0),\(Double($0) * factor)" }
    }
    let shares = try [1, factor].map { factor in
      let errors = try train(targets(factor), "--json").json["validationErrors"] as? [String: Any]
      return try #require(errors?["determination"] as? Double)
    }
    #expect(abs(shares[0] - shares[1]) < 1e-9 && shares[0] > 0.9)
    let mean = try train(targets(factor), "--steps", "1").text.split(separator: "\n")
      .first { $0.contains("always the mean") }?.split(separator: " ").last
    let error = try #require(mean.flatMap { Double($0) })
    #expect(error > 5 * factor && error < 20 * factor, "no square of it is too large or too small")
  }

  @Test(
    "Target, classes and counts are named, and which class is taken for which", .thorough)
  func classes() throws {
    let rows =
      ["length,kind"] + (0..<60).map { "\($0 % 10),\(["low", "middle", "high"][$0 % 10 / 4])" }
    let text = try train(rows).text
    #expect(text.contains("target: kind, with the classes high (12), low (24), middle (24)"))
    #expect(text.contains("always "))
    #expect(text.contains("Which class (line) is taken for which (column), in the validation"))
    #expect(text.contains("The most surprising examples of the validation\n  line "))
    let json = try train(rows, "--json").json
    #expect(json["target"] as? String == "kind")
    #expect(json["classCounts"] as? [Int] == [12, 24, 24])
    let confusion = try #require(json["confusion"] as? [String: Any])
    let counts = try #require(confusion["counts"] as? [[Int]])
    #expect(counts.flatMap(\.self).reduce(0, +) == 12)
    let surprises = try #require(json["surprises"] as? [[String: Any]])
    #expect(surprises.count == 5)
    let losses = surprises.compactMap { $0["loss"] as? Double }
    #expect(losses == losses.sorted(by: >))
  }

  @Test("The most surprising example is named with its line, its class and the answer")
  func surprises() throws {
    let rows = (0..<19).map { "\($0),\($0),\($0 == 12 || $0 < 9 ? "low" : "high")" }
    let text = try train(["a,b,kind"] + rows, "--hidden", "none").text
    #expect(text.contains("  line 14  low   answered high  loss "), "\(text)")
  }

  @Test("Two inputs have a boundary picture, for any number of classes and for numbers")
  func boundaries() throws {
    for kinds in [2, 3, 12, 0] {
      try withTemporaryFolder { folder in
        let rows = (0..<60).map { index in
          let target = kinds == 0 ? "\(index % 7 * 100 + index).5" : "c\(index % 7 * kinds / 7)"
          return "\(index % 7),\(100 * (index % 9)),\(target)\n"
        }
        try Data(("a,b,y\n" + rows.joined()).utf8).write(to: folder.appending(path: "own.csv"))
        let tool = try Tool.run(
          ["train", "--data", "own.csv", "--steps", "2", "--plot", "p"], in: folder)
        #expect(tool.status == 0)
        let files = try FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: "p").path)
        let answers = kinds == 0 ? "predictions.svg" : "confusion.svg"
        #expect(files.sorted() == ["boundary.svg", "loss.svg", answers].sorted())
        let boundary = try String(
          contentsOf: folder.appending(path: "p/boundary.svg"), encoding: .utf8)
        #expect(boundary.contains(">800</text>"), "the axis is in the table's own units")
      }
    }
  }

  @Test("One class says so, and what to try; so does a table that is not the one that was meant")
  func oneClass() throws {
    let tool = try train(["a,b", "1,x", "2,x"])
    #expect(tool.status == 2)
    #expect(
      tool.errors
        == "backprop: own.csv: all rows are of the class ‘x’; two or more are needed to tell apart"
        + " (--target COLUMN, another one than ‘b’)\n")
    #expect(try train(["a,b,c", "1,?,2", "3,4,5"]).errors.contains("(--missing drop or mean)"))
    #expect(
      try train(line, "--task", "regression", "--loss", "hinge").errors.contains("for classes"))
    #expect(try train(line, "--target", "z").errors.contains("there is no column ‘z’"))
  }
}
