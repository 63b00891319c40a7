import Foundation
import Testing

@testable import Classroom

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Grades: formats with one file for the class")
struct ClassFormatTests {
  private func text(_ format: GradeFormat) throws -> String {
    let files = try format.files(MadeUpClass.grades)
    #expect(files.count == 1)
    return String(decoding: files[0].data, as: UTF8.self)
  }

  @Test("The model as JSON reads back as it was")
  func model() throws {
    let read = try JSONDecoder().decode(ClassGrades.self, from: Data(text(.json).utf8))
    #expect(read == MadeUpClass.grades)
  }

  @Test("JUnit's XML has the elements and attributes of its form, and its counts are true")
  func junit() throws {
    let parser = XMLParser(data: Data(try text(.junit).utf8))
    let reader = JUnitReader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.faults.isEmpty)
    #expect(reader.suites.count == 12)
    for suite in reader.suites {
      #expect(suite.attributes["tests"] == "\(suite.cases)")
      for (name, element) in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]
      {
        #expect(suite.attributes[name] == "\(suite.elements.count { $0 == element })")
      }
    }
    let names = reader.suites.map { $0.attributes["name"] }
    #expect(names[1...4] == MadeUpClass.names[1...4].map { $0 }[...])
    #expect(reader.suites[7].elements == ["error", "error", "failure"])
    #expect(reader.suites[8].elements == ["skipped", "skipped", "skipped"])
    #expect(reader.words.contains("got 3, expected 4.\n\nLook <again>␇."))
    #expect(reader.words.contains { $0.hasSuffix("error: no 'x' & ␛[31mred") })
  }

  @Test("The table has a line for each student, with points, totals, lateness and the seed")
  func csv() throws {
    let rows = CSVReader.rows(try text(.csv))
    #expect(
      rows[0] == [
        "student", "1.1", "1.2", "2.1", "lesson 1", "lesson 2", "total", "of", "days late",
        "part that counts", "not graded", "seed",
      ])
    #expect(rows.count == 13 && rows.allSatisfy { $0.count == rows[0].count })
    let seed = "'18446744073709551615"
    #expect(
      rows[1] == ["ada", "2", "0.5", "1", "2.5", "1", "3.5", "3.5", "0", "1", "", seed])
    #expect(
      rows[5]
        == ["two\nlines", "2", "0", "0", "2", "0", "1.4", "3.5", "3", "0.7", "", seed])
    #expect(rows[8][10] == "lesson 1 not gradable")
    #expect(rows[9][10] == "lesson 1 missing; lesson 2 missing")
  }

  @Test("Canvas gets its four columns and the points, with the most that there are on top")
  func canvas() throws {
    let rows = CSVReader.rows(try text(.canvas))
    #expect(rows[0] == ["Student", "ID", "SIS Login ID", "Section", "Autumn <2026>"])
    #expect(rows[1] == ["    Points Possible", "", "", "", "3.5"])
    #expect(rows[2] == ["ada", "", "ada", "", "3.5"])
    #expect(rows.count == 14 && rows.allSatisfy { $0.count == 5 })
    #expect(rows[4][0] == "\"; DROP TABLE students; --")
  }

  @Test(
    "What a spreadsheet would work out as a formula is a text",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\n=1", "\u{FF1D}1"])
  func formulas(text: String) {
    #expect(CSVReader.rows(CSV.text([[.text(text), .text("a=1")]])) == [["'" + text, "a=1"]])
  }

  @Test("A field with commas, quotes or line breaks reads back as it was")
  func quotes() {
    let fields = ["a,b", "say \"hi\"", "\"", "two\nlines", " space ", "", "x;y"]
    #expect(CSVReader.rows(CSV.text([fields.map { .text($0) }])) == [fields])
    #expect(CSV.text([[.text("a"), .number(0.1 + 0.2)]]) == "a,0.3\r\n")
    #expect(CSV.text([[.text(" a")]]) == "\" a\"\r\n")
  }
}

/// Reads fields as RFC 4180 tells.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      switch (scalar, isQuoted) {
      case ("\"", true) where next == "\"":
        rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\""
        index += 1
      case ("\"", _): isQuoted.toggle()
      case (",", false): rows[rows.count - 1].append("")
      case ("\r", false) where next == "\n":
        rows.append([""])
        index += 1
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }
}

/// Checks elements and attributes against JUnit's form while a parser reads.
private final class JUnitReader: NSObject, XMLParserDelegate {
  struct Suite {
    let attributes: [String: String]
    var cases = 0
    var elements: [String] = []
  }

  private(set) var faults: [String] = []
  private(set) var suites: [Suite] = []
  private(set) var words: [String] = []
  private var path: [String] = []
  private var content = ""

  /// Where each element stands, which attributes it must have, and which it may have.
  private static let form: [String: (parent: String?, needed: Set<String>, allowed: Set<String>)] =
    [
      "testsuites": (nil, [], ["name", "tests", "failures", "errors", "skipped", "time"]),
      "testsuite": (
        "testsuites", ["name", "tests", "failures", "errors", "skipped"], ["time", "timestamp"]
      ),
      "testcase": ("testsuite", ["classname", "name"], ["time", "file", "line"]),
      "failure": ("testcase", ["message", "type"], []),
      "error": ("testcase", ["message", "type"], []),
      "skipped": ("testcase", [], ["message"]),
    ]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let keys = Set(attributes.keys)
    if let form = Self.form[name] {
      if form.parent != path.last { faults.append("\(name) stands in \(path)") }
      if !form.needed.isSubset(of: keys) { faults.append("\(name) has only \(keys)") }
      if !keys.isSubset(of: form.needed.union(form.allowed)) { faults.append("\(name): \(keys)") }
    } else {
      faults.append("\(name) is unknown")
    }
    path.append(name)
    content = ""
    switch name {
    case "testsuite": suites.append(Suite(attributes: attributes))
    case "testcase": suites[suites.count - 1].cases += 1
    case "failure", "error", "skipped": suites[suites.count - 1].elements.append(name)
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    content += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == path.popLast() && name != "testcase" { words.append(content) }
  }
}
