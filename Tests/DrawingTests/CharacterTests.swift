import ChainRule
import Testing

@testable import Drawing

/// Every character that a drawing must not take over as it stands.
@Suite("Characters that cannot be seen or drawn")
struct CharacterTests {
  /// All characters up to the symbols, and those around the gaps of Unicode.
  private static let scalars: [Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x2FFF, 0xD7F0...0xD7FF, 0xE000...0xE00F, 0xFDC0...0xFDFF, 0xFEF0...0x1000F,
      0x1FFF0...0x2000F, 0xFFFF0...0x10000F, 0x10FFF0...0x10FFFF,
    ]
    return ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
  }()

  @Test("In a label, control characters become their pictures, and what cannot be drawn becomes �")
  func labels() {
    for scalar in Self.scalars {
      let shown = Array(shownLabel("a\(scalar)b").unicodeScalars)
      #expect(shown == ["a", Self.shown(scalar), "b"], "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("In an SVG, blanks of any kind are blanks, and what XML forbids becomes �")
  func escapes() throws {
    for scalar in Self.scalars {
      let escaped = SVGText.escaped("a\(scalar)b")
      #expect(escaped == "a\(Self.escaped(scalar))b", "U+\(String(scalar.value, radix: 16))")
    }
    // An XML parser agrees: it takes them all, and reads back what was meant.
    let text = String(String.UnicodeScalarView(Self.scalars))
    let read = try PlotSVG("<title>\(SVGText.escaped(text))</title>").elements[0].text
    #expect(
      Array(read.unicodeScalars)
        == Self.scalars.map { Self.isForbidden($0) ? "\u{FFFD}" : Self.isBlank($0) ? " " : $0 })
  }

  @Test("In the language of Graphviz, what means something in a label is escaped")
  func html() {
    for scalar in Self.scalars {
      let escapes: [Unicode.Scalar: String] = [
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "]": "&#93;",
      ]
      let expected = "a\(escapes[scalar] ?? String(scalar))b"
      #expect(Drawing.html("a\(scalar)b") == expected)
    }
  }

  @Test("A label of 24 characters is shown whole, of any script; of a longer one the middle goes")
  func lengths() {
    for letter in ["x", "é", "数", "👩‍👩‍👧‍👦"] {
      let whole = String(repeating: letter, count: 24)
      #expect(shownLabel(whole) == whole)
      let cut = String(repeating: letter, count: 15) + "…" + String(repeating: letter, count: 8)
      #expect(shownLabel(whole + letter) == cut)
    }
    #expect(shownLabel("") == "\"\"")
    #expect(shownLabel("abcdefghijklmnopqrstuvwxyz") == "abcdefghijklmno…stuvwxyz")
  }

  @Test("A character has at most 16 parts: a letter and 15 marks")
  func marks() {
    let letter = "e" + String(repeating: "\u{301}", count: 15)
    #expect(shownLabel(letter).unicodeScalars.count == 16)
    #expect(shownLabel(letter + "\u{301}").unicodeScalars.count == 16)
    #expect(shownLabel(letter + "f").hasSuffix("f"))
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let turns: [ClosedRange<UInt32>] = [
      0x61C...0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
    ]
    let value = scalar.value
    if value < 0x20 {
      return "\u{2400}\u{2401}␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟".unicodeScalars.map(\.self)[Int(value)]
    }
    if value == 0x7F { return "␡" }
    let isInvisible =
      (0x80...0x9F).contains(value) || value == 0x2028 || value == 0x2029
      || turns.contains { $0.contains(value) }
      || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
    return isInvisible ? "\u{FFFD}" : scalar
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    ["\t", "\n", "\r"].contains(scalar)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && !isBlank(scalar) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let names: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    if let name = names[scalar] { return name }
    return isForbidden(scalar) ? "\u{FFFD}" : isBlank(scalar) ? " " : String(scalar)
  }
}
