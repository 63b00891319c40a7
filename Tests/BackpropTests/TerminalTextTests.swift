import Console
import Drawing
import Foundation
import TestSupport
import Testing

@testable import backprop

@Suite("Text on a terminal")
struct TerminalTextTests {
  @Test(
    "Every line of every help text fits into 60, 40 and 30 columns, but for words that are wider",
    arguments: [60, 40, 30])
  func help(width: Int) throws {
    for words in [["--help"]]
      + ["draw", "trace", "check", "train", "lessons", "watch", "hint"].map({
        ["help", $0]
      })
    {
      let text = try Tool.run(words).text
      for line in broken(text, toWidth: width).split(separator: "\n") where line.count > width {
        let words = line.split(separator: " ")
        #expect(words.count == 1, "\(line)")
      }
      #expect(
        broken(text, toWidth: width).split(whereSeparator: \.isWhitespace)
          == text.split(whereSeparator: \.isWhitespace))
    }
  }

  @Test("Nothing from outside moves the cursor, changes colours, or turns the text around")
  func shownTexts() throws {
    #expect(shownText("a\u{1B}[31m\tb\n\u{202E}c\u{9B}\r") == "a␛[31m\tb\n�c�␍")
    #expect(shownText("größe 数 👩‍👩‍👧") == "größe 数 👩‍👩‍👧")
    let hostile = "\u{1B}]0;x\u{7}\u{202E}\u{9B}31m"
    let tools = try [
      Tool.run(["trace", "x" + hostile, "x=1"]), Tool.run(["trace", "x", "x\(hostile)=1"]),
      Tool.run(["train", hostile]), Tool.run(["train", "--data", hostile]), Tool.run([hostile]),
      Tool.run(["--" + hostile]),
      Tool.run(["draw", "x", "x=1", "--output", "/nope/\(hostile).svg"]),
      Tool.run(["hint", hostile]), Tool.run(["lessons", hostile]),
      Tool.run(["train", "xor", "--resume", hostile]),
    ]
    for tool in tools {
      #expect(tool.status == 2)
      let isClean = !(tool.text + tool.errors).unicodeScalars.contains {
        $0.properties.isBidiControl || $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(isClean, "\(tool.errors)")
    }
  }

  @Test("Names of classes, of inputs and of the file are shown, not obeyed")
  func names() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "a\u{1B}[2J\u{9B}\u{202E}.csv")
      let hostile = "\u{1B}[31m\u{202E}one\r\nline"
      let rows = (0..<8).map { "\($0),\($0 % 3),\"\($0 < 4 ? hostile : "other")\"" }
      try Data(("\u{1B}[1mx,y,kind\n" + rows.joined(separator: "\n")).utf8).write(to: file)
      let plots = folder.appending(path: "plots").path
      let tool = try Tool.run("train", "--data", file.path, "--steps", "2", "--plot", plots)
      #expect(tool.status == 0, "\(tool.errors)")
      #expect(
        !(tool.text + tool.errors).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      #expect(tool.text.contains("␛[31m�one␍␊line"))
      let json = try Tool.run("train", "--data", file.path, "--steps", "2", "--json")
      #expect(json.text.contains("a\\u001b[2J\\u009b\\u202e.csv"))
      #expect(!json.text.unicodeScalars.contains { ["\u{1B}", "\u{9B}", "\u{202E}"].contains($0) })
    }
  }
}
