/// The table for a teacher's own spreadsheet: a line for each student.
enum GradeTable {
  static func rows(_ grades: ClassGrades) -> [[CSV.Field]] {
    let exercises = grades.lessons.flatMap(\.exercises).map { CSV.Field.text($0.number) }
    let lessons = grades.lessons.map { CSV.Field.text("lesson \($0.number)") }
    let header =
      [.text("student")] + exercises + lessons
      + ["total", "of", "days late", "part that counts", "not graded", "seed"].map { .text($0) }
    return [header] + grades.students.map { row($0, in: grades) }
  }

  private static func row(_ student: StudentGrades, in grades: ClassGrades) -> [CSV.Field] {
    let notGraded = student.lessons.filter { $0.state != .graded }.map {
      "lesson \($0.number) \($0.state.rawValue)"
    }
    return [.text(student.student)]
      + student.answers(in: grades).map { .number($0.points) }
      + grades.lessons.map { .number(student.points(for: $0)) }
      + [
        .number(student.total(of: grades)), .number(grades.maximum),
        .number(Double(student.daysLate)), .number(student.lateFactor),
        .text(notGraded.joined(separator: "; ")), .text(seed(grades.seed)),
      ]
  }

  /// A seed of which spreadsheets keep every digit: they round numbers of more than 15, and not a
  /// text.
  private static func seed(_ seed: UInt64) -> String {
    seed < 1_000_000_000_000_000 ? "\(seed)" : "'\(seed)"
  }
}

/// The table that Canvas imports: whose grade it is, and the points of one assignment.
///
/// Canvas finds students by ID or login. Here the name of what was handed in stands for both the
/// name and the login, as nothing else is known.
enum CanvasTable {
  static func rows(_ grades: ClassGrades) -> [[CSV.Field]] {
    let header = ["Student", "ID", "SIS Login ID", "Section", grades.name].map {
      CSV.Field.text($0)
    }
    let possible: [CSV.Field] = [
      .text("    Points Possible"), .text(""), .text(""), .text(""), .number(grades.maximum),
    ]
    return [header, possible]
      + grades.students.map {
        [
          .text($0.student), .text(""), .text($0.student), .text(""),
          .number($0.total(of: grades)),
        ]
      }
  }
}
