import Foundation
import Testing

@testable import Classroom

@Suite("Grades: names of folders, and points")
struct GradeFormatTests {
  @Test("Each student has a folder of their own, on every system, whatever they are called")
  func folders() throws {
    let files = try GradeFormat.gradescope.files(MadeUpClass.grades).map(\.name)
    #expect(
      files.map { String($0.dropLast("/results.json".count)) } == [
        "ada", "-script-alert-1---script-", "-- DROP TABLE students- --", "-1+1", "two-lines",
        "turned -round-", "student", "-..-etc-passwd", "student-2", "ADA-2",
        String(repeating: "very long ", count: 10).trimmingCharacters(in: .whitespaces),
        "student-con",
      ])
    let odd = ["Straße", "STRASSE", "é", "e\u{301}", "a", "a", "a-2", "a.", "nul.txt", ".."]
    let names = StudentFolders.names(for: odd)
    #expect(
      names == [
        "Straße", "STRASSE-2", "é", "é-2", "a", "a-2", "a-2-2", "a-3", "student-nul.txt", "student",
      ])
    let long = StudentFolders.names(for: [String(repeating: "é\u{301}漢", count: 4000)])
    #expect(long[0].utf8.count <= 100 && !long[0].contains("\u{FFFD}"))
  }

  @Test("Points that are no numbers are an error that names the exercise or the student")
  func points() {
    for weight in [Double.nan, -1, .infinity, 1e300] {
      var grades = MadeUpClass.grades
      grades.lessons[1].exercises[0].weight = weight
      for format in GradeFormat.allCases {
        expect("exercise 2.1 has the weight \(weight); a weight is a number from 0 to 1000000") {
          try format.files(grades, environment: StudentFormatTests.environment)
        }
      }
    }
    var grades = MadeUpClass.grades
    grades.students[0].lateFactor = 2
    #expect(throws: GradesError.self) { try GradeFormat.csv.files(grades) }
  }

  /// Expects an error with these words.
  private func expect(_ words: String, _ work: () throws -> some Any) {
    let error = #expect(throws: GradesError.self) { _ = try work() }
    #expect(error?.description == words)
  }
}
