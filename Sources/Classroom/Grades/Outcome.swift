/// How an exercise ended for a student, in one word and one sign.
enum Outcome: String, CaseIterable {
  case right, wrong
  case notStarted = "not started"
  case notGradable = "not gradable"
  case missing = "not handed in"

  /// A sign for a cell of a table; no two have the same.
  var sign: String {
    switch self {
    case .right: "✔"
    case .wrong: "✘"
    case .notStarted: "·"
    case .notGradable: "!"
    case .missing: "–"
    }
  }
}

/// One exercise of one student, with all that a format or a report has to say about it.
struct GradedAnswer {
  let lesson: GradedLesson
  let exercise: GradedExercise
  let outcome: Outcome
  let points: Double
  let misconceptions: [String]

  /// What the student would see at home, a paragraph each.
  let feedback: [String]

  /// The feedback as one text of at most `limit` characters, never empty.
  func output(limit: Int = 20_000) -> String {
    let words =
      switch outcome {
      case .right: "Right."
      case .wrong: "Wrong."
      case .notStarted: "Not started."
      case .notGradable: "Not graded: lesson \(lesson.number) does not compile or cannot be read."
      case .missing: "Nothing was handed in for lesson \(lesson.number)."
      }
    let isEmpty = feedback.allSatisfy(\.isEmpty)
    return Feedback.joined(isEmpty ? [words] : feedback, separator: "\n\n", limit: limit)
  }
}

extension StudentGrades {
  /// Every exercise of the class, in order, as this student left it.
  func answers(in grades: ClassGrades) -> [GradedAnswer] {
    grades.lessons.flatMap { lesson in
      let own = lessons.first { $0.number == lesson.number }
      return lesson.exercises.map { exercise in
        let grade = own?.exercises.first { $0.number == exercise.number }
        return GradedAnswer(
          lesson: lesson, exercise: exercise, outcome: Outcome(grade, in: own),
          points: points(for: exercise), misconceptions: grade?.misconceptions ?? [],
          feedback: grade?.feedback ?? [])
      }
    }
  }

  /// Points, lateness, and the compiler's words where a lesson was not graded: what stands above
  /// the exercises.
  func summary(in grades: ClassGrades, limit: Int = 20_000) -> String {
    var lines = ["\(total(of: grades).points) of \(grades.maximum.points) points"]
    if daysLate > 0 {
      let days = daysLate == 1 ? "1 day" : "\(daysLate) days"
      lines.append("\(days) late: \((100 * lateFactor).points) % of the points count.")
    }
    for lesson in lessons where lesson.state != .graded {
      let outcome: Outcome = lesson.state == .missing ? .missing : .notGradable
      lines.append("Lesson \(lesson.number): \(outcome.rawValue)")
      lines += lesson.reasons
    }
    return Feedback.joined(lines, limit: limit)
  }
}

extension Outcome {
  /// The outcome that the grades of an exercise and of its lesson make together.
  fileprivate init(_ exercise: ExerciseGrade?, in lesson: LessonGrade?) {
    self =
      switch (lesson?.state, exercise?.status) {
      case (.notGradable, _): .notGradable
      case (.graded, .right): .right
      case (.graded, .wrong): .wrong
      case (.graded, .notStarted): .notStarted
      default: .missing
      }
  }
}

extension Double {
  /// Points as text for people: `2`, `0.5`, `3.333333`.
  var points: String { roundedPoints.description(significantDigits: 15) }

  /// Points without what adding up fractions leaves behind: 0.3 for 0.1 + 0.2.
  var roundedPoints: Double { (self * 1e6).rounded() / 1e6 }
}
