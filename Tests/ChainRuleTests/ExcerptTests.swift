import ChainRule
import Testing

@Suite("Excerpts of long texts")
struct ExcerptTests {
  @Test("A text of the limit's length is whole; of a longer one the middle is left out")
  func lengths() {
    #expect(excerpt(of: "0123456789", limit: 10, endCount: 3) == "0123456789")
    #expect(excerpt(of: "0123456789a", limit: 10, endCount: 3) == "012345…89a")
    #expect(excerpt(of: "0123456789a", limit: 10, endCount: 0) == "012345678…")
    #expect(excerpt(of: "0123456789a", limit: 10, endCount: 9) == "…23456789a")
    #expect(excerpt(of: "größe größe", limit: 11, endCount: 3) == "größe größe", "not bytes")
    #expect(excerpt(of: "", limit: 10, endCount: 3) == "")
    #expect(quoted("x") == "‘x’")
    #expect(quoted(String(repeating: "x", count: 61)).count == 62)
  }

  @Test("A character of a thousand combining marks is cut as well")
  func combiningMarks() {
    let marks = "e" + String(repeating: "\u{301}", count: 1000)
    #expect(excerpt(of: marks, limit: 10, endCount: 3).unicodeScalars.count == 16)
  }

  @Test("A name of a hundred thousand letters does not fill a message, whatever is wrong")
  func messages() {
    let name = String(repeating: "x", count: 100_000)
    for text in ["\(name)(1)", "a + \(name) = 2", "\(name) 3", "\(name) = \(name)", "2 \(name)"] {
      let error = #expect(throws: FormulaError.self) { try Formula(text) }
      #expect((error?.description.count ?? 0) < 600, "\(text.prefix(8))")
    }
    let error = #expect(throws: MissingNumber.self) {
      try Formula(name).evaluate([String: Double]())
    }
    #expect((error?.description.count ?? 0) < 600)
  }
}
