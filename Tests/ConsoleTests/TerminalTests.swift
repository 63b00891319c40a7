import Testing

@testable import Console

@Suite("What is written for a person")
struct TerminalTests {
  @Test("Lines are broken between words, as far in as the line or its second column began")
  func lineBreaks() {
    #expect(broken("short", toWidth: 5) == "short")
    #expect(broken("one two three", toWidth: 7) == "one two\nthree")
    #expect(broken("one two", toWidth: 6) == "one\ntwo")
    #expect(broken("  a note in words\n\nb", toWidth: 9) == "  a note\n  in\n  words\n\nb")
    #expect(
      broken("  --rate R  the learning rate at first", toWidth: 28)
        == "  --rate R  the learning\n            rate at first")
    #expect(broken("a" + String(repeating: "b", count: 9) + " c", toWidth: 4) == "abbbbbbbbb\nc")
    #expect(broken(String(repeating: " ", count: 25) + "far in", toWidth: 12) == "    far in")
    #expect(broken("数学数学 数学", toWidth: 8) == "数学数学\n数学", "two columns each")
  }

  @Test("The progress line is a column narrower than the terminal, however narrow that is")
  func progress() {
    let words = "step 120, loss 0.123, 98.5 %, 12 s left"
    for width in 20...100 {
      let line = ProgressBar.line(0.5, words, width: width)
      #expect(line.count < width)
      #expect(line.contains(words) == (width > words.count))
    }
    #expect(ProgressBar.line(0.5, "a", width: 100) == "████████████░░░░░░░░░░░░ a")
    #expect(ProgressBar.line(0.99, "a", width: 100).contains("░"), "full at the end only")
    #expect(ProgressBar.line(2, "building", width: 20) == "██████████ building")
  }

  @Test("Spaces are put behind a text, or in front of each of its lines")
  func spaces() {
    #expect("W1".padded(to: 4) == "W1  " && "digits".padded(to: 4) == "digits")
    #expect("a\n\nb".indented(by: 2) == "  a\n  \n  b")
  }
}
