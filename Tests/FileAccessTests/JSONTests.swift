import FileAccess
import Foundation
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("What a terminal would obey is an escape in the text, and reads back as what it was")
  func escapes() throws {
    let codes: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
    ]
    let commands = codes.joined().compactMap(Unicode.Scalar.init)
    for scalar in commands {
      let content = ["größe \(scalar)×\(scalar)": "\(scalar)数 👩‍👩‍👧 \" \\ / \r\n\(scalar)"]
      let text = try JSON.text(content)
      #expect(!text.unicodeScalars.contains { $0 != "\n" && commands.contains($0) })
      #expect(text.contains("größe") && text.contains("数 👩‍👩‍👧"), "the rest stays as it is")
      #expect(try JSON.decoder.decode([String: String].self, from: Data(text.utf8)) == content)
    }
    #expect(try JSON.text("a\u{9B}2J\u{202E}") == "\"a\\u009b2J\\u202e\"\n")
  }
}
