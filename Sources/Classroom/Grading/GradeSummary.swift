import ChainRule

/// The grades of a class as a table: a row for each student, a column for each lesson.
package enum GradeSummary {
  package static func text(_ grades: ClassGrades) -> String {
    var table = TextTable(
      [.left] + grades.lessons.map { _ in .right } + [.right, .left], indentation: 2)
    table.add(["student"] + grades.lessons.map { "\($0.number)" } + ["total", ""])
    for student in grades.students {
      let cells = zip(grades.lessons, student.lessons).map { lesson, grade in
        switch grade.state {
        case .graded: points(student.points(for: lesson))
        case .notGradable: "?"
        case .missing: "–"
        }
      }
      let late = student.daysLate > 0 ? "\(student.daysLate) days late" : ""
      table.add([student.student] + cells + [points(student.total(of: grades)), late])
    }
    let full = grades.lessons.map { points($0.exercises.reduce(0) { $0 + $1.weight }) }
    table.add(["of"] + full + [points(grades.maximum), ""])
    return "\n\(grades.name), seed \(grades.seed)\n\(table.text)\n"
      + "  ? cannot be graded: it does not compile, or cannot be read   – nothing was handed in\n"
  }

  private static func points(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : String(format: "%.2f", number)
  }
}
