import Networks
import Testing

@Suite("Tables at their edges")
struct TableEdgeTests {
  @Test("Quotes keep what they hold: blanks, commas, quotes and line ends, each as it stands")
  func quotedFields() throws {
    for text in [
      "  a  ", "", " ", "a,b", "say \"x\"", "two\nlines", "two\r\nlines", "two\rlines", "\r\n",
      "\t",
    ] where !text.isEmpty {
      let quoted = "\"\(text.replacing("\"", with: "\"\""))\""
      let data = try DataSet(csv: "1,\(quoted)\n2,other\n", target: .label)
      #expect(Set(data.classNames.map(scalars)) == [scalars(text), scalars("other")], "\(quoted)")
    }
    let header = try DataSet(csv: "\" a \",b \n1,2\n", target: .number)
    #expect(header.inputNames == [" a "])
  }

  @Test("Outside of quotes, blanks around a field do not count; those within it do")
  func blanks() throws {
    let data = try DataSet(csv: " 1 ,  two words  \n2 , \"x\"  \n", target: .label)
    #expect(data.classNames == ["two words", "x"])
    #expect(data.examples.map(\.inputs) == [[1], [2]])
  }

  @Test("Lines are counted on after line ends within quotes, of any system")
  func lineNumbers() {
    for (end, name) in [("\n", "line feed"), ("\r\n", "both"), ("\r", "return")] {
      let text = ["1,\"two", "lines\"", "2,b", "x,c", ""].joined(separator: end)
      let error = #expect(throws: CSVError.self) { try DataSet(csv: text, target: .label) }
      #expect(error?.line == 4, "\(name)")
      #expect(error?.column == 1, "\(name)")
    }
  }

  @Test("A last line needs no line end, and what is never closed is named where it opens")
  func lastField() throws {
    let data = try DataSet(csv: "1,a\n2,\"b\"", target: .label)
    #expect(data.classNames == ["a", "b"])
    let open = #expect(throws: CSVError.self) {
      try DataSet(csv: "1,a\n2,\"b\nand so on\n", target: .label)
    }
    #expect(open?.line == 2 && open?.column == 2)
  }

  @Test("Numbers must be finite", arguments: ["inf", "-inf", "1e999", "-1e999"])
  func infinite(_ word: String) {
    for text in ["1,2\n\(word),3\n", "1,2\n3,\(word)\n"] {
      let error = #expect(throws: CSVError.self) { try DataSet(csv: text, target: .number) }
      #expect(error?.line == 2)
      #expect(error?.problem == "a number such as 1.5 is expected, not ‘\(word)’")
    }
  }

  @Test("Classes are in the order of their numbers only where all are numbers")
  func mixedNames() throws {
    let data = try DataSet(csv: "1,10\n2,9\n3,b\n", target: .label)
    #expect(data.classNames == ["10", "9", "b"])
    #expect(data.examples.map(\.target) == [0, 1, 2].map { .label($0, of: 3) })
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
