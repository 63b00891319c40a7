import Drawing

/// What a teacher wants to see of a class: who has done what, what was hard, and which
/// misconceptions are common.
package struct ClassReport {
  let name: String
  let seed: UInt64
  let lessons: [GradedLesson]
  let maximum: Double

  /// A line of the grid for each student.
  let rows: [Row]

  /// Every exercise, the one that the fewest have right first; among these, the one that the most
  /// have wrong.
  let exercises: [ExerciseCount]

  /// The misconceptions that tests recognised, the most common first.
  let misconceptions: [MisconceptionCount]

  struct Row {
    let student: String
    let outcomes: [Outcome]
    let points: Double
    let daysLate: Int

    /// Lessons that were not graded, with the compiler's words.
    let ungraded: [LessonGrade]
  }

  struct ExerciseCount {
    let number: String
    let title: String
    let counts: [Outcome: Int]

    func count(_ outcomes: Outcome...) -> Int { outcomes.reduce(0) { $0 + counts[$1, default: 0] } }
  }

  struct MisconceptionCount: Equatable {
    let students: Int
    let words: String
    let exercise: String
  }

  /// - Parameter anonymous: Calls students `student 1`, `student 2`, … in the order of what they
  ///   did, which says nothing about their names; the compiler's words, which may, are left out.
  package init(_ grades: ClassGrades, anonymous: Bool = false) {
    (name, seed, lessons) = (shownLabel(grades.name, limit: 80), grades.seed, grades.lessons)
    maximum = grades.maximum
    let answers = grades.students.map { $0.answers(in: grades) }
    let rows = zip(grades.students, answers).map { student, answers in
      Row(
        student: shownLabel(student.student, limit: 40), outcomes: answers.map(\.outcome),
        points: student.total(of: grades), daysLate: student.daysLate,
        ungraded: anonymous ? [] : student.lessons.filter { $0.state == .notGradable })
    }
    self.rows = anonymous ? Self.withoutNames(rows) : rows
    exercises = Self.exercises(of: grades, answers)
    misconceptions = Self.misconceptions(answers)
  }

  /// The rows by points, then by outcomes, then by days late. What is left in the order of names
  /// looks alike.
  private static func withoutNames(_ rows: [Row]) -> [Row] {
    func key(_ row: Row) -> [String] { row.outcomes.map(\.rawValue) + ["\(row.daysLate)"] }
    let sorted = rows.sorted {
      $0.points == $1.points
        ? key($0).lexicographicallyPrecedes(key($1)) : $0.points > $1.points
    }
    return sorted.enumerated().map { index, row in
      Row(
        student: "student \(index + 1)", outcomes: row.outcomes, points: row.points,
        daysLate: row.daysLate, ungraded: [])
    }
  }

  private static func exercises(
    of grades: ClassGrades, _ answers: [[GradedAnswer]]
  ) -> [ExerciseCount] {
    let counts = grades.lessons.flatMap(\.exercises).enumerated().map { index, exercise in
      ExerciseCount(
        number: exercise.number, title: exercise.title,
        counts: Dictionary(grouping: answers.map { $0[index].outcome }) { $0 }.mapValues(\.count))
    }
    // Sorting keeps the lessons' order among those that are equally hard.
    return counts.sorted {
      ($0.count(.right), -$0.count(.wrong)) < ($1.count(.right), -$1.count(.wrong))
    }
  }

  private static func misconceptions(_ answers: [[GradedAnswer]]) -> [MisconceptionCount] {
    var counts: [MisconceptionCount] = []
    for index in answers.first?.indices ?? 0..<0 {
      // A student who has a misconception twice in an exercise counts once.
      let words = answers.flatMap { Set($0[index].misconceptions) }
      let groups = Dictionary(grouping: words) { $0 }.sorted { $0.key < $1.key }
      let number = answers[0][index].exercise.number
      counts += groups.map {
        MisconceptionCount(
          students: $0.value.count, words: shownLabel($0.key, limit: 300), exercise: number)
      }
    }
    return counts.sorted { $0.students > $1.students }
  }
}
