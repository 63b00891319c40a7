import Foundation
import Networks
import Testing

@Suite("Data from tables")
struct CSVTests {
  @Test("A table with a header gives names, numbers and classes")
  func labels() throws {
    let data = try DataSet(
      csv: "height,width,kind\n1.5,-2e-1,tulip\n 0.5 ,4,rose\n3,4,tulip\n", target: .label)
    #expect(data.inputNames == ["height", "width"])
    #expect(data.classNames == ["rose", "tulip"])
    #expect(
      data.examples == [
        Example([1.5, -0.2], .label(1, of: 2)), Example([0.5, 4], .label(0, of: 2)),
        Example([3, 4], .label(1, of: 2)),
      ])
  }

  @Test("A cell of a hundred thousand letters is not the whole of a message")
  func longCells() {
    let long = String(repeating: "x", count: 100_000)
    for text in ["1,2,a\n1,\(long),b", "1,\(long)\n2,\(long)"] {
      let error = #expect(throws: CSVError.self) { try DataSet(csv: text, target: .label) }
      #expect((error?.description.count ?? 0) < 200)
      #expect(error?.description.contains("x…x") == true)
    }
  }

  @Test("A table without a header, with numbers to predict")
  func numbers() throws {
    let data = try DataSet(csv: "1,2,3\n4,5,6", target: .number)
    #expect(data.inputNames == ["x1", "x2"])
    #expect(data.examples == [Example([1, 2], .numbers([3])), Example([4, 5], .numbers([6]))])
  }

  @Test("Classes called by numbers are in the numbers' order")
  func numberedClasses() throws {
    let data = try DataSet(csv: "1,10\n2,9\n3,-1\n", target: .label)
    #expect(data.classNames == ["-1", "9", "10"])
  }

  @Test("Quotes, line ends of any system, empty lines and a byte order mark are understood")
  func forms() throws {
    let texts = [
      "a,\"b, c\",kind\n1,2,\"say \"\"x\"\"\"\n3,4,y\n",
      "a,\"b, c\",kind\r\n\r\n1,2,\"say \"\"x\"\"\"\r\n3,4,y",
      "\u{FEFF}a,\"b, c\",kind\r1,2, \"say \"\"x\"\"\" \r3,4,y\r\n\n",
    ]
    for text in texts {
      let data = try DataSet(csv: text, target: .label)
      #expect(data.inputNames == ["a", "b, c"])
      #expect(data.classNames == ["say \"x\"", "y"])
      #expect(data.examples.map(\.inputs) == [[1, 2], [3, 4]])
    }
  }

  @Test("A field in quotes may hold a line end, and lines are counted on")
  func lineEndInQuotes() throws {
    let text = "a,b\n1,\"two\nlines\"\n2,c\nx,d\n"
    #expect(throws: CSVError.self) { try DataSet(csv: text, target: .label) }
    do { _ = try DataSet(csv: text, target: .label) } catch { #expect(error.line == 5) }
  }

  @Test("What is wrong is named with its line and column")
  func errors() {
    let cases = [
      ("", "there are no rows; each is to hold the inputs and the target"),
      ("a,b,c\n", "line 1: there is a header but no row after it"),
      ("1,2,a\n3,x,b\n", "line 2, column 2: a number such as 1.5 is expected, not ‘x’"),
      ("1,2,a\n\n3,,b\n", "line 3, column 2: a value is missing (missing: drop or mean)"),
      (
        "x,2,a\n3,4,b\n",
        "line 1, column 1: line 1 looks like a header, for ‘x’ is no number, and yet other fields in"
          + " it are (header: yes or no)"
      ),
      ("1,inf,a\n3,4,b\n", "line 1, column 2: a number such as 1.5 is expected, not ‘inf’"),
      ("1,2,a\n3,4\n", "line 2: there are 2 columns, where line 1 has 3"),
      ("1,2,a\n3,4,\n", "line 2, column 3: a value is missing (missing: drop or mean)"),
      (
        "1,a\n2,a\n",
        "all rows are of the class ‘a’; two or more are needed to tell apart"
          + " (target: COLUMN, another one than ‘x2’)"
      ),
      ("1,2,a\n3,\"4,b\n", "line 2, column 2: the quote that opens here is never closed"),
      (
        "1,\"2\"3,a\n",
        "line 1, column 2: after a closing quote a separator or the end of the line is expected, not ‘3’"
      ),
      (
        "1 2 a\n",
        "line 1: there is one column, ‘1 2 a’; inputs and a target need at least two, separated by"
          + " commas, semicolons, tabs or bars"
      ),
    ]
    for (text, message) in cases {
      let error = #expect(throws: CSVError.self) { try DataSet(csv: text, target: .label) }
      #expect(error?.description == message)
    }
  }

  @Test("A target that is to be a number must be one")
  func targetNumber() {
    let error = #expect(throws: CSVError.self) { try DataSet(csv: "1,2\n1,b", target: .number) }
    #expect(error?.description == "line 2, column 2: a number such as 1.5 is expected, not ‘b’")
  }

  @Test("A file is read, and one that is not text in UTF-8 is refused with the line")
  func file() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("1,2\n3,4\n".utf8).write(to: file)
    #expect(try DataSet(csvFile: file, target: .number).examples.count == 2)

    try (Data("1,2\n3,".utf8) + Data([0xFF, 0x0A])).write(to: file)
    let error = #expect(throws: CSVError.self) { try DataSet(csvFile: file, target: .number) }
    #expect(error?.line == 2)
  }

  @Test("A large table is read in one pass")
  func large() throws {
    let rows = (0..<20_000).map { "\($0),\($0 * 2),class \($0)" }
    let data = try DataSet(csv: rows.joined(separator: "\n"), target: .label)
    #expect(data.classNames.count == 20_000)
  }
}
