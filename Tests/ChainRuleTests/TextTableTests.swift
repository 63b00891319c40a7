import Testing

@testable import ChainRule

@Suite("Words in columns")
struct TextTableTests {
  @Test("Each column is as wide as its widest word, and nothing stands behind the last word")
  func columns() {
    var table = TextTable([.left, .right, .left], indentation: 2)
    table.add(["a", "1", "left"])
    table.add(["long", "100", ""])
    table.add(["", "", "x"])
    table.add(["alone"])
    table.add([])
    #expect(
      table.lines == ["  a        1  left", "  long   100", "              x", "  alone", ""])
    #expect(table.text == table.lines.joined(separator: "\n") + "\n")
    #expect(TextTable([.left]).text == "")
  }
}
