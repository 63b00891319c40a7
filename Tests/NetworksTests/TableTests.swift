import Foundation
import Networks
import Testing

@Suite("Tables as people have them")
struct TableTests {
  /// A table of two numbers and a class, with twelve rows.
  private func table(
    header: String? = "a,b,kind", separator: String = ",",
    row: (Int) -> String = { "\($0 % 5).5,\($0 % 7)" }
  ) -> String {
    let rows = (0..<12).map { "\(row($0)),\($0 % 2 == 0 ? "yes" : "no")" }
    return (([header].compactMap(\.self) + rows).joined(separator: "\n") + "\n")
      .replacing(",", with: separator)
  }

  private func read(
    _ text: String, _ change: (inout TableOptions) -> Void = { _ in }
  ) throws(CSVError) -> DataTable {
    var options = TableOptions()
    change(&options)
    return try DataTable(csv: text, options: options)
  }

  private func message(_ text: String, _ change: (inout TableOptions) -> Void = { _ in }) -> String
  {
    do { _ = try read(text, change) } catch { return error.description }
    return "no error"
  }

  @Test(
    "The separator is recognised, or told",
    arguments: [",", ";", "\t", "|"])
  func separators(separator: String) throws {
    let expected = try read(table())
    let text = table(separator: separator)
    for text in [text, "sep=\(separator)\n" + text, text.replacing("\n", with: "\r\n")] {
      #expect(try read(text).data == expected.data)
    }
    let told = TableOptions.Separator.allCases.first { text.contains("a\(mark($0))b") }
    #expect(try read(text) { $0.separator = told }.data == expected.data)
    #expect(
      try read(text).assumptions[1]
        == "separated by \(told == .bar ? "bars" : "\(told!.rawValue)s")")
  }

  private func mark(_ separator: TableOptions.Separator) -> String {
    switch separator {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    case .bar: "|"
    }
  }

  @Test("Semicolons and tabs within the text of a table with commas separate nothing")
  func otherSeparators() throws {
    let data = try read(table { "\($0),x;y|z \($0 % 2)" }).data
    #expect(data.inputNames == ["a", "b: x;y|z 0", "b: x;y|z 1"])
    let unnamed = try read(table(header: nil) { "\($0),x;y\($0 % 2)" }).data
    #expect(unnamed.inputNames == ["x1", "x2: x;y0", "x2: x;y1"])
  }

  @Test("A decimal comma is understood, and not mixed with decimal points or thousands")
  func decimalCommas() throws {
    let text = table(separator: ";").replacing(".5", with: ",5")
    let read = try read(text)
    #expect(try read.data == self.read(table()).data)
    #expect(read.assumptions[1] == "separated by semicolons, with decimal commas")
    let quoted = "a,b,kind\n\"1,5\",2,x\n\"-2,25e1\",3,y\n"
    #expect(try self.read(quoted).data.examples.map(\.inputs) == [[1.5, 2], [-22.5, 3]])
    #expect(
      message("1,5;x\n2.5;y\n").hasSuffix(
        "‘2.5’ has a decimal point, but ‘1,5’ in line 1 a decimal comma"))
    #expect(message("a,b\n\"1,234\",x\n\"2,500\",y\n").contains("decimals or between thousands"))
    #expect(
      message("a;b\n1.234,5;x\n3;y\n1;x\n").contains(
        "with nothing between thousands, not ‘1.234,5’"))
  }

  @Test(
    "A column that counts or names the rows is left out with a note, unless it is asked for",
    arguments: [
      ",a,b,kind", "Unnamed: 0,a,b,kind", "id,a,b,kind", "Index,a,b,kind",
    ])
  func indexColumns(header: String) throws {
    let text = table(header: header) { "\($0),\($0 % 5).5,\($0 % 7)" }
    let table = try read(text)
    #expect(try table.data == read(self.table()).data)
    #expect(table.assumptions.contains { $0.hasSuffix("is left out, which counts the rows") })
    #expect(try read(text) { $0.ignored = [] }.data.inputNames.count == 3)
  }

  @Test("Names of rows, shuffled numbers of rows, and R's header without their name are known")
  func otherIndexes() throws {
    let expected = try read(table()).data
    let named = table(header: ",a,b,kind") { "car \($0),\($0 % 5).5,\($0 % 7)" }
    #expect(try read(named).data == expected)
    let shuffled = table(header: ",a,b,kind") { "\($0 * 7 % 12),\($0 % 5).5,\($0 % 7)" }
    #expect(try read(shuffled).data == expected)
    let short = table(header: "a,b,kind") { "\($0 + 1),\($0 % 5).5,\($0 % 7)" }
    #expect(try read(short).data == expected)
    let counted = table(header: "0,a,b,kind") { "\($0),\($0 % 5).5,\($0 % 7)" }
    #expect(try read(counted).data.inputNames == ["0", "a", "b"])
  }

  @Test("A header is recognised by the names above numbers, though some are empty or numbers")
  func headers() throws {
    for header in [
      "a,b,kind", "a,,kind", "a,2019,kind", "0,1,2", "0,b,kind", "\"a\",\"b\",\"kind\"",
    ] {
      let table = try read(table(header: header))
      #expect(table.data.examples.count == 12, "\(header)")
      #expect(table.assumptions[2] == "line 1 is the header")
      #expect(table.lines.first == 2)
    }
    let none = try read(table(header: nil))
    #expect(none.data.examples.count == 12 && none.data.inputNames == ["x1", "x2"])
    #expect(none.assumptions[2] == "no header")
    #expect(message(table(header: "a,3,yes")).contains("line 1 looks like a header, for ‘a’"))
    #expect(
      try read(table(header: "a,3,kind")) { $0.hasHeader = true }.data.inputNames == ["a", "3"])
    #expect(try read("a,b,c\nb,a,d\nb,b,c\n").data.examples.count == 3, "words that come again")
    #expect(try read("x,y,z\nb,a,d\nb,b,c\n").data.examples.count == 2)
    let told = try read("1,2\n3,1\n4,2\n") { $0.hasHeader = true }
    #expect(told.data.examples.count == 2 && told.data.inputNames == ["1"])
  }

  @Test("The target is the last column, the one called so, or the one that is told")
  func targets() throws {
    let expected = try read(table()).data.examples
    let first = (0..<12).map { "\($0 % 2 == 0 ? "yes" : "no"),\($0 % 5).5,\($0 % 7)\n" }.joined()
    for (header, target) in [
      ("label,a,b\n", nil), ("kind,a,b\n", "kind"), ("kind,a,b\n", "1"), ("kind,a,b\n", "KIND"),
      ("", "x1"),
    ] as [(String, String?)] {
      let table = try read(header + first) { $0.target = target }
      #expect(table.data.examples == expected)
      #expect(table.assumptions[3].contains("one of 2 classes"))
    }
    #expect(
      message("kind,a,b\n" + first) { $0.target = "king" }
        == "target: there is no column ‘king’; the 3 are ‘kind’, ‘a’, ‘b’; did you mean kind?")
    #expect(message("kind,a,b\n" + first) { $0.ignored = ["a", "b"] }.contains("no input is left"))
    #expect(
      message("kind,a,b\n" + first) {
        $0.ignored = ["a"]
        $0.target = "a"
      } == "the target ‘a’ cannot be left out as well")
  }

  @Test(
    "Missing values are refused with what to do, and rows are left out or filled when it is said",
    arguments: ["", "NA", "?", "NaN", "null", "N/A"])
  func missing(word: String) throws {
    let text = "a,b,kind\n1,2,x\n\(word),4,y\n3,\(word),x\n5,6,y\n"
    #expect(message(text).hasPrefix("line 3, column 1: a value is missing"))
    #expect(message(text).hasSuffix("and 1 more in the table (missing: drop or mean)"))
    let dropped = try read(text) { $0.missing = .drop }
    #expect(dropped.data.examples.map(\.inputs) == [[1, 2], [5, 6]])
    #expect(dropped.lines == [2, 5])
    #expect(dropped.assumptions.last == "2 rows without a value are left out")
    let filled = try read(text) { $0.missing = .mean }
    #expect(filled.data.examples.map(\.inputs) == [[1, 2], [3, 4], [3, 4], [5, 6]])
    let target = "a,kind\n1,x\n2,\(word)\n3,y\n"
    #expect(try read(target) { $0.missing = .mean }.lines == [2, 4])
  }

  @Test("Text becomes an input for each of its values; too many of them are refused")
  func words() throws {
    let table = try read("a,color,kind\n1,red,x\n2,blue,y\n3,red,y\n")
    #expect(table.data.inputNames == ["a", "color: blue", "color: red"])
    #expect(table.data.examples.map(\.inputs) == [[1, 0, 1], [2, 1, 0], [3, 0, 1]])
    #expect(table.assumptions.contains("text becomes an input for each value: ‘color’ (2 values)"))
    let gap = try read("a,color,kind\n1,red,x\n2,?,y\n3,blue,y\n") { $0.missing = .mean }
    #expect(gap.data.examples[1].inputs == [2, 0.5, 0.5])
    let names = "name,a,kind\n" + (0..<200).map { "n\($0),\($0),\($0 % 2)\n" }.joined()
    #expect(message(names).hasSuffix("too many to learn from (ignore: name)"))
    #expect(try read(names) { $0.ignored = ["name"] }.data.inputNames == ["a"])
    #expect(message(names.replacing("name", with: "\"my\nname\"")).hasSuffix("(ignore: my name)"))
  }

  @Test("Labels that are the same number are one class, under its shortest name")
  func labels() throws {
    let text = "a,kind\n1,1\n2,1.0\n3,2\n4,+2.00\n5,1e0\n6,2.5\n7,2.50\n"
    let data = try DataSet(csv: text, target: .label)
    #expect(data.classNames == ["1", "2", "2.5"])
    #expect(data.examples.map(\.target) == [0, 0, 1, 1, 0, 2, 2].map { .label($0, of: 3) })
  }

  @Test("Few whole numbers that occur often are classes, others numbers to predict, unless told")
  func tasks() throws {
    func classCount(_ target: (Int) -> String) throws -> Int {
      try read("a,y\n" + (0..<60).map { "\($0),\(target($0))\n" }.joined()).data.classNames.count
    }
    #expect(try classCount { "\($0 % 10)" } == 10)
    #expect(try classCount { "\($0 % 2 == 0 ? -0.5 : 0.5)" } == 2)
    #expect(try classCount { "\($0 % 3 == 0 ? "other" : "\($0 % 3)")" } == 3)
    #expect(try classCount { "\($0 % 15 + 1)" } == 15)
    #expect(try classCount { "\($0 % 15 * 10)" } == 0)
    #expect(try classCount { "\($0 % 15 + 20)" } == 0)
    #expect(try classCount { "\($0 % 4 * 10)" } == 4)
    #expect(try classCount { "\($0)" } == 0)
    #expect(try classCount { "\($0 % 40)" } == 0)
    #expect(try classCount { "\(Double($0 % 5) / 2)" } == 0)
    let text = "a,y\n1,1\n2,2\n3,1\n"
    #expect(try DataSet(csv: text, target: .number).classNames.isEmpty)
    #expect(try DataSet(csv: text, target: .label).classNames == ["1", "2"])
    #expect(
      message("a,y\n" + (0..<60).map { "\($0),\($0)\n" }.joined() + "60,x\n").contains("not ‘x’"))
  }

  @Test("Separators at the ends of lines make an empty column, which is left out")
  func trailingSeparators() throws {
    let expected = try read(table()).data
    for header in ["a,b,kind,", "a,b,kind"] {
      let text = table(header: header).replacing("yes\n", with: "yes,\n").replacing(
        "no\n", with: "no,\n")
      let table = try read(text)
      #expect(table.data == expected)
      #expect(table.assumptions.contains("column 4 is left out, which is empty"))
    }
  }

  @Test("A table of quoted numbers is a table of numbers, and names come once each")
  func quotedNumbers() throws {
    let data = try read("\"a\",\"a\",\"kind\"\n\"1\",\"2\",\"x\"\n\"3\",\"4\",\"y\"\n").data
    #expect(data.inputNames == ["a", "a (2)"])
    #expect(data.examples.map(\.inputs) == [[1, 2], [3, 4]])
  }

  @Test("Numbers are read to the last bit, however they are written")
  func numbers() throws {
    var words = ["0.1", "-0", "1e-7", "123456789012345678901", "9007199254740993", "0x1F", "+3.5"]
    words += ["1.7976931348623157e308", "4.9e-324", "0.30000000000000004", ".5", "5.", "1E5"]
    words += ["0.000000000000000000000001", "1234567.8901234567", "8.41", "1e22", "1e23"]
    for word in words {
      let data = try DataSet(csv: "1,1\n\(word),2\n", target: .number)
      #expect(data.examples[1].inputs[0].bitPattern == Double(word)?.bitPattern, "\(word)")
    }
  }
}
