import TestSupport
import Testing

@testable import Classroom

@Suite("Lessons: a student's file is read before it is built")
struct StudentCodeTests {
  private let tests = """
    struct Place { var rise: Double { 1 } }
    func half(_ input: Double) -> Double { check(place.rise, of: input) }
    @Test func slopes() { check(numbers.filter { $0 == 1 }.map(sin), is: abs(Value(1).data)) }
    extension Place {
      func steep(_ factor: Double, of name: String = "") -> Double {
        let (ahead, behind) = (rise * factor, name.count)
        for (count, height) in pairs { add(count, height) }
        return list.map { (peak: Double, foot) in peak > foot ? peak : foot }.reduce(0, max) + ahead
      }
      func total() -> Double { steep(2) + behind }
    }
    """
  private let given = "func slope() -> Double { 0 }\nstruct Hill {}"

  private func faults(_ code: String) -> [String] {
    StudentCode(code).faults(tests: tests, given: [given]).map { "\($0.line): \($0.words)" }
  }

  @Test(
    "An import is seen in any spelling",
    arguments: [
      "import Foundation", "import ChainRule; import Foundation", "import struct Foundation.URL",
      "@preconcurrency import Foundation", "internal import Foundation", "import\n  Foundation",
      "import/* */Foundation", "import `Foundation`", "let a = 1; import Foundation",
      "/* /* */ */ import Foundation",
      "// a comment\rimport Foundation", "#\"\\\"#\nimport Foundation",
      "#if true\nimport Foundation\n#endif", "\"an open text\nimport Foundation",
    ])
  func imports(code: String) {
    #expect(faults(code).contains { $0.contains("does not import Foundation") }, "\(faults(code))")
  }

  @Test(
    "What only looks like an import is none",
    arguments: [
      "import ChainRule\nimport Homework", "/* import Foundation */", "// import Foundation",
      "/* /* */ import Foundation */", "let text = \"import Foundation\"",
      "let text = \"\"\"\nimport Foundation\n\"\"\"", "let text = #\"a \" import Foundation\"#",
      "let `import` = 1", "let x = \"\\(\"import Foundation\")\"",
    ])
  func noImports(code: String) {
    #expect(faults(code) == [])
  }

  @Test("A regular expression cannot hide what follows")
  func regularExpressions() {
    #expect(faults("let r = /\"\"\"/\nimport Foundation").first?.contains("regular") == true)
    #expect(faults("let r = #/\"/#\nimport Foundation").first?.contains("regular") == true)
    #expect(faults("let r = f(/\"/)").first?.contains("regular") == true)
    #expect(faults("let q = a / b\nlet p = a/b\nvar s = 2.0; s /= 3\nlet t = (a) / (b)") == [])
  }

  @Test("Attributes that reach beyond a lesson are refused, and so is unsafe code")
  func attributes() {
    #expect(
      faults("\n@_silgen_name(\"exit\") func leave()") == [
        "2: a lesson needs no attribute @_silgen_name"
      ])
    #expect(faults("@section(\"a\") @used let x = 1").count == 2)
    #expect(faults("let x = unsafe pointer") == ["1: a lesson needs no unsafe code"])
    #expect(faults("@discardableResult func f(_ g: @escaping () -> Void) -> Int { 0 }") == [])
  }

  @Test(
    "A name that the tests use is the tests' own",
    arguments: [
      ("func sin(_ x: Double) -> Double { 0 }", "sin"), ("let z = 1, abs = 2", "abs"),
      ("func == (a: Double, b: Double) -> Bool { true }", "=="),
      ("func ==<T>(a: T, b: T) -> Bool { true }", "=="), ("final class Value {}", "Value"),
      ("extension Array { func filter() {} }", "filter"), ("let (a, sin) = (1, 2)", "sin"),
      ("typealias Mine = Array<Int>\nextension Mine { func map() {} }", "map"),
      ("protocol Mine {}\nextension Mine { func map() {} }", "map"),
      ("extension Double { static func == (a: Double, b: Double) -> Bool { true } }", "=="),
      ("extension Double { init(_ x: Int) { self = 0 } }", "init"), ("enum Testing {}", "Testing"),
      ("extension Swift.Array { var data: Int { 0 } }", "data"),
      ("func max(_ a: Double, _ b: Double) -> Double { a }", "max"),
      ("func half(_ x: Double) -> Double { x / 2 }", "half"), ("struct Place {}", "Place"),
      ("func behind() -> Double { 0 }", "behind"), ("func add(_ a: Int, _ b: Int) {}", "add"),
      ("extension Array { var count: Int { 0 } }", "count"),
    ])
  func sharedNames(code: String, name: String) {
    let words = "the lesson's tests use ‘\(name)’ themselves: give yours another name"
    #expect(faults(code).contains { $0.hasSuffix(words) }, "\(faults(code))")
  }

  @Test(
    "Names of one's own, and the lesson's names, are a student's to declare",
    arguments: [
      "func slope() -> Double { 1 }", "func third(_ x: Double) -> Double { x / 3 }",
      "func slope() -> Double { let sin = 1.0; func map() {}; return sin }",
      "struct Own { func filter() {}; init() {} }\nextension Own { func map() {} }",
      "extension Double { var squared: Double { self * self } }",
      "extension Hill { func filter() {} }", "func rise() -> Double { 0 }",
      "func of() {}", "enum Side { case left, right }",
      "func rise(of f: (Double) -> Double) -> Double { f(1) }", "let ahead = 1, factor = 2.0",
      "func name() {}", "func height() {}", "func peak() {}", "func foot() {}", "func steep() {}",
      "extension Double { var ahead: Double { self } }",
      "func slope() -> Double { { let data = 2.0; return data }() }",
    ])
  func ownNames(code: String) {
    #expect(faults(code) == [])
  }

  @Test("Names that students give their helpers are free in every lesson", .thorough)
  func naturalNames() throws {
    let package = PackageFolder(Place.package)
    let names = """
      rise run ahead behind height squaredError sum total mean average squared double distance
      slopeAt visit walk ready seen previous smaller larger quotient reciprocal weighted local
      deltas signal move moved update small isSmall isRight result helper compute
      half quarter parts dot dotProduct product data numbers gradients slopes means zeros ones
      transposed transpose table columns rows add added divided negative squares scores scaled masked
      plain pairs counts column row next name left constant unit smallest largest layers costs
      leaves trained targets patterns best normalized addVectors combine head heads vector
      """
    let helpers = names.split(whereSeparator: \.isWhitespace)
      .map { "func \($0)(_ x: Double) -> Double { x }\n" }
    for lesson in package.lessons() {
      let faults = StudentCode(helpers.joined()).faults(of: lesson, in: package)
      #expect(faults.isEmpty, "lesson \(lesson.number): \(faults.map(\.words))")
    }
  }
}
