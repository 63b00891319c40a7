import Foundation
import Networks
import TestSupport
import Testing

/// Documents from a text or a file, one a line.
@Suite("Documents from files")
struct TextFileTests {
  @Test("Each line is a document, however lines end, without what is around it")
  func lines() {
    let text = "\u{FEFF}anna \r\n\n  bo\tb\u{2028}عمر\n\t\r\n👩‍🚀 é\u{85}e\u{301}"
    #expect(
      TextData.documents(inLinesOf: text) == ["anna", "bo\tb", "عمر", "👩‍🚀 é", "e\u{301}"])
    #expect(TextData.documents(inLinesOf: " \n\r\n\t").isEmpty)
    // The mark and the letter behind it are one character for Swift.
    #expect(TextData.documents(inLinesOf: "\u{FEFF}\u{301}a") == ["\u{301}a"])
  }

  @Test(
    "A file that is no text is refused with what is wrong",
    arguments: [
      (Array("\n \r\n".utf8), "it has no documents, one a line"), ([], "it has no documents"),
      ([0x61, 0x0A, 0xE9, 0x61], "line 2: the text is not in UTF-8 (byte 0xE9)"),
      ([0xFF, 0xFE, 0x61, 0], "this is text in UTF-16"),
      ([0x61, 0, 0x62], "a byte of 0 stands here"),
    ] as [([UInt8], String)])
  func refusals(bytes: [UInt8], said: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "own.txt")
      try Data(bytes).write(to: file)
      let error = #expect(throws: FileError.self) { try TextData.documents(inLinesOf: file) }
      #expect(error?.reason.contains(said) == true, "\(error?.reason ?? "")")
      #expect(error?.path == file.relativePath)
    }
  }

  @Test("A file that is not there, or too large, is refused, and any other one read")
  func reading() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "own.txt")
      let nowhere = #expect(throws: FileError.self) {
        try TextData.documents(inLinesOf: folder.appending(path: "nowhere.txt"))
      }
      #expect(nowhere?.description.contains("there is no such file") == true)
      try Data(repeating: 0x61, count: 10_000_001).write(to: file)
      let large = #expect(throws: FileError.self) { try TextData.documents(inLinesOf: file) }
      #expect(large?.reason.hasPrefix("it has more than 10 MB") == true)
      try Data("Zoë\nBo".utf8).write(to: file)
      #expect(try TextData.documents(inLinesOf: file) == ["Zoë", "Bo"])
    }
  }
}
