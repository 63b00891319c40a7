import FileAccess
import Foundation

/// A form in which platforms and spreadsheets read what a class did.
package enum GradeFormat: String, CaseIterable, Sendable {
  // A file for each student.
  case gradescope, classroom50, prairielearn, check50

  // One file for the class.
  case junit, csv, canvas, html, json

  /// The files of this format, with paths inside the folder of results.
  ///
  /// - Parameter environment: What Classroom 50 tells; see ``Classroom50Submission``.
  /// - Throws: ``GradesError`` where points are no numbers that a platform reads, or where the
  ///   environment lacks something.
  package func files(
    _ grades: ClassGrades, environment: [String: String] = [:]
  ) throws -> [(name: String, data: Data)] {
    try grades.checkPoints()
    switch self {
    case .gradescope:
      return try Self.perStudent(grades) {
        try JSON.text(GradescopeResult($0, in: grades), keys: .convertToSnakeCase)
      }
    case .classroom50:
      let submission = try Classroom50Submission(environment)
      return try Self.perStudent(grades) {
        try JSON.text(Classroom50Result($0, in: grades, submission))
      }
    case .prairielearn:
      return try Self.perStudent(grades) { try PrairieLearnResult.text($0, in: grades) }
    case .check50:
      return try Self.perStudent(grades) { try JSON.text(Check50Result($0, in: grades)) }
    case .junit: return [("junit.xml", Data(JUnit.text(grades).utf8))]
    case .csv: return [("grades.csv", Data(CSV.text(GradeTable.rows(grades)).utf8))]
    case .canvas: return [("canvas.csv", Data(CSV.text(CanvasTable.rows(grades)).utf8))]
    case .html: return [("report.html", Data(ClassReport(grades).html.utf8))]
    case .json: return [("grades.json", Data(try JSON.text(grades).utf8))]
    }
  }

  /// A file in a folder of each student's own.
  private static func perStudent(
    _ grades: ClassGrades, _ text: (StudentGrades) throws -> String
  ) rethrows -> [(name: String, data: Data)] {
    let folders = StudentFolders.names(for: grades.students.map(\.student))
    return try zip(folders, grades.students).map { folder, student in
      ("\(folder)/results.json", Data(try text(student).utf8))
    }
  }
}

/// Why grades cannot be written in a format.
package struct GradesError: Error, Equatable, CustomStringConvertible {
  package let description: String
}

extension ClassGrades {
  /// Makes sure that all points are finite numbers that every platform reads.
  package func checkPoints() throws(GradesError) {
    for exercise in lessons.flatMap(\.exercises) where !(0...1e6 ~= exercise.weight) {
      throw GradesError(
        description: "exercise \(exercise.number) has the weight \(exercise.weight);"
          + " a weight is a number from 0 to 1000000")
    }
    for student in students where !(0...1 ~= student.lateFactor) {
      throw GradesError(
        description: "\(student.student) keeps \(student.lateFactor) of the points;"
          + " what is left after a late hand-in is a number from 0 to 1")
    }
  }
}
