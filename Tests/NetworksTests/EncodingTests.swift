import Foundation
import Networks
import TestSupport
import Testing

@Suite("Encodings of tables")
struct EncodingTests {
  /// What is said of a file of these bytes.
  private func message(_ bytes: Data) throws -> String {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "table.csv")
      try bytes.write(to: file)
      do { _ = try DataTable(csvFile: file) } catch { return "\(error)" }
      return "no error"
    }
  }

  private let text = "größe,b,kind\n1,2,x\n3,4,y\n5,6,x\n"

  @Test("UTF-8 is read with and without a mark")
  func utf8() throws {
    #expect(try message(Data(text.utf8)) == "no error")
    #expect(try message(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)) == "no error")
    #expect(try DataSet(csv: "\u{FEFF}a,🦊 x\n1,2\n", target: .number).inputNames == ["a"])
  }

  @Test(
    "Other encodings are refused by name, with what to do",
    arguments: [
      (.utf16, "UTF-16"), (.utf16LittleEndian, "UTF-16LE"), (.utf16BigEndian, "UTF-16BE"),
      (.utf32, "UTF-32"), (.utf32LittleEndian, "UTF-32"), (.isoLatin1, "ISO-8859-1"),
    ] as [(String.Encoding, String)])
  func others(encoding: String.Encoding, name: String) throws {
    let message = try message(try #require(text.data(using: encoding)))
    #expect(message.contains("in \(name)"), "\(message)")
    #expect(message.contains("iconv -f \(name) -t UTF-8"))
  }

  @Test("Windows' quotes tell its encoding from Latin-1, and the line is named")
  func windows() throws {
    let bytes = Data("a,kind\n1,".utf8) + Data([0x93, 0x94, 0x0A])
    #expect(
      try message(bytes)
        == "line 2: the text is not in UTF-8 (byte 0x93), but probably in WINDOWS-1252; save it in"
        + " UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW")
  }

  @Test("Files that are no text are called what they are")
  func files() throws {
    for (bytes, name) in [
      (Array("PK\u{3}\u{4}".utf8), "a workbook"), ([0x1F, 0x8B, 8], "compressed by gzip"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an Excel workbook"), (Array("PAR1".utf8), "a Parquet file"),
    ] as [([UInt8], String)] {
      #expect(try message(Data(bytes + [1, 2, 3])).hasPrefix("this is \(name)"))
    }
    #expect(try message(Data("1,2\n3,\0\n".utf8)).hasPrefix("line 2: a byte of 0 stands here"))
  }

  @Test(
    "Bytes that are no character are found wherever they stand",
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xE0, 0x9F, 0xBF],
    ] as [[UInt8]])
  func faults(bytes: [UInt8]) throws {
    for count in 0..<9 {
      let head = "1,2\n3," + String(repeating: "é", count: count)
      #expect(
        try message(Data(head.utf8) + bytes + Data(",\n".utf8)).hasPrefix("line 2: the text is not")
      )
      #expect(try message(Data(head.utf8) + bytes).hasPrefix("line 2: the text is not"))
    }
  }
}
