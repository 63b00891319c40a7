import Testing

@testable import Drawing

@Suite("Numbers and texts in plots")
struct PlotTextTests {
  @Test("Coordinates have two decimals at most, no trailing zeros, and no negative zero")
  func coordinates() {
    let table: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (-0.004, "0"), (12, "12"), (12.5, "12.5"), (12.05, "12.05"),
      (-0.25, "-0.25"), (99.999, "100"), (-1234.5678, "-1234.57"),
    ]
    for (number, text) in table { #expect(Numbers.text(number) == text) }
  }

  @Test("A half that two machines compute differently in the last digit becomes the same text")
  func lastDigits() {
    for half in [10.125, 0.005, 333.335, -41.625] {
      #expect(Numbers.text(half.nextUp) == Numbers.text(half.nextDown))
    }
  }

  @Test("Numbers are shown to three digits, whole ones in full")
  func numbersForReaders() {
    let table: [(Double, String)] = [
      (256, "256"), (65_792, "65,792"), (-3, "−3"), (0, "0"), (0.031249, "0.0312"),
      (0.5, "0.5"), (2.0 / 3, "0.667"), (0.9996, "1"), (-14.25, "−14.3"), (1.5e-7, "1.5×10⁻⁷"),
      (6.02214e23, "6.02×10²³"), (.nan, "NaN"), (-.infinity, "−∞"),
      (.leastNonzeroMagnitude, "5×10⁻³²⁴"),
    ]
    for (number, text) in table { #expect(DecimalNumber.text(of: number) == text) }
  }

  @Test("What XML keeps for itself is escaped, what it forbids is replaced")
  func escaping() {
    #expect(SVGText.escaped(#"a < b & "c" > d"#) == "a &lt; b &amp; &quot;c&quot; &gt; d")
    #expect(SVGText.escaped("bell\u{7}\u{FFFF}") == "bell\u{FFFD}\u{FFFD}")
    #expect(SVGText.escaped("∂ é 😀") == "∂ é 😀")
  }

  @Test("Powers and indices are set as small digits above and below the line, and back again")
  func raised() {
    #expect(
      SVGText.content("10⁻⁵ h", size: 10)
        == #"10<tspan dy="-3.6" font-size="7.5">−5</tspan><tspan dy="3.6"> h</tspan>"#)
    #expect(SVGText.content("w₁", size: 10) == #"w<tspan dy="2" font-size="7.5">1</tspan>"#)
  }

  @Test("Long titles break between words, and never lose one")
  func wrapping() {
    let title = "the line turns into the points"
    let lines = Plot.Font.wrap(title, width: 80, size: 12)
    #expect(lines.count > 1)
    #expect(lines.joined(separator: " ") == title)
    #expect(lines.allSatisfy { Plot.Font.width(of: $0, size: 12) <= 80 })
    #expect(Plot.Font.wrap("unbreakable", width: 5, size: 12) == ["unbreakable"])
  }

  @Test("Letters have the widths of Helvetica: an m is wider than an i")
  func widths() {
    #expect((Plot.Font.width(of: "Hello", size: 100) - 228).magnitude < 4)  // 722+556+222+222+556
    #expect(Plot.Font.width(of: "⁵", size: 10) < Plot.Font.width(of: "5", size: 10))
  }
}
