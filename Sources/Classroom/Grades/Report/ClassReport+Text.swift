import ChainRule
import Console
import Drawing

extension ClassReport {
  /// The report for a terminal: a sign for each exercise, as on the board of the lessons.
  package var text: String {
    var text = "\n\(Style.bold(name)): \(summary)\n\n"
    text += grid + "\n  " + legend + "\n"
    text += "\n\(Style.bold("What was hard")), the exercise that the fewest have right first\n\n"
    text += exerciseTable
    text += "\n\(Style.bold("Misconceptions")), by number of students\n\n"
    text += misconceptions.map { "  \(line($0))\n" }.joined()
    if misconceptions.isEmpty { text += "  none that the tests recognise\n" }
    let ungraded = rows.flatMap { row in row.ungraded.map { (row.student, $0) } }
    if ungraded.isEmpty { return text }
    text += "\n\(Style.bold("Not gradable"))\n\n"
    for (student, lesson) in ungraded {
      text += "  \(student), lesson \(lesson.number)\n"
      text += Self.firstReasons(lesson).map { $0.indented(by: 6) + "\n" }.joined()
    }
    return text
  }

  /// `12 students, 2 lessons, 6 points, seed 17`.
  var summary: String {
    func count(_ number: Int, _ thing: String) -> String {
      number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
    }
    return "\(count(rows.count, "student")), \(count(lessons.count, "lesson")), "
      + "\(maximum.points) points, seed \(seed)"
  }

  /// `11 of 30: That goes downhill. (1.4)`.
  func line(_ count: MisconceptionCount) -> String {
    "\(count.students) of \(rows.count): \(count.words) (\(count.exercise))"
  }

  /// What fits below a lesson that was not graded: the first lines.
  static func firstReasons(_ lesson: LessonGrade) -> [String] {
    lesson.reasons.prefix(5).map { excerpt(of: shownText($0), limit: 300) }
  }

  /// `2 days late`, or nothing.
  func lateness(_ row: Row) -> String {
    row.daysLate == 0 ? "" : row.daysLate == 1 ? "1 day late" : "\(row.daysLate) days late"
  }

  private var legend: String {
    Outcome.allCases.map { "\($0.sign) \($0.rawValue)" }.joined(separator: "   ")
  }

  /// The signs of a lesson stand side by side under its number.
  private var grid: String {
    var table = TextTable(
      [.left] + lessons.map { _ in .left } + [.right, .left], indentation: 2)
    table.add(["student"] + lessons.map { "\($0.number)" } + ["points"])
    for row in rows {
      var signs = row.outcomes.map(\.sign)[...]
      let groups = lessons.map { lesson in
        defer { signs = signs.dropFirst(lesson.exercises.count) }
        return signs.prefix(lesson.exercises.count).joined()
      }
      table.add([row.student] + groups + [row.points.points, lateness(row)])
    }
    return table.text
  }

  private var exerciseTable: String {
    var table = TextTable([.left, .right, .right, .right, .right, .left], indentation: 2)
    table.add(["", "right", "wrong", "not started", "not graded"])
    for exercise in exercises {
      table.add([
        exercise.number, "\(exercise.count(.right))", "\(exercise.count(.wrong))",
        "\(exercise.count(.notStarted))", "\(exercise.count(.notGradable, .missing))",
        shownLabel(exercise.title, limit: 60),
      ])
    }
    return table.text
  }
}
