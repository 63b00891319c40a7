@testable import Classroom

/// A class of 12 that nobody would want: odd names, odd work, and work that is missing.
enum MadeUpClass {
  static let names = [
    "ada", "<script>alert(1)</script>", "\"; DROP TABLE students; --", "=1+1", "two\nlines",
    "turned \u{202E}round\u{202C}", "🦊🦊", "../../etc/passwd", "", "ADA",
    String(repeating: "very long ", count: 100), "con",
  ]

  static let misconception = "That goes downhill & <up>."

  static let lessons = [
    GradedLesson(
      number: 1, title: "The <climber>",
      exercises: [
        GradedExercise(number: "1.1", title: "Build: the slope", weight: 2),
        GradedExercise(number: "1.2", title: "Predict: \"the\" & top", weight: 0.5),
      ]),
    GradedLesson(
      number: 2, title: "A line",
      exercises: [GradedExercise(number: "2.1", title: "Hunt: a bug", weight: 1)]),
  ]

  /// Student 0 has everything right; 1 to 5 have a misconception, 3 of them late; 6 has started
  /// nothing; 7's first lesson does not compile; 8 handed in nothing; 9 to 11 have 1.1 right.
  static let grades = ClassGrades(
    name: "Autumn <2026>", seed: .max, lessons: lessons,
    students: names.indices.map { index in
      let first: [ExerciseGrade.Status] =
        switch index {
        case 0: [.right, .right]
        case 1...5: [.right, .wrong]
        case 6: [.notStarted, .notStarted]
        default: [.right, .notStarted]
        }
      var student = StudentGrades(
        student: names[index],
        lessons: [graded(lessons[0], first), graded(lessons[1], [index == 0 ? .right : .wrong])])
      if index == 7 {
        student.lessons[0] = ungraded(.notGradable, ["error: no 'x' & \u{1B}[31mred"])
      }
      if index == 8 { student.lessons = [ungraded(.missing), ungraded(.missing, number: 2)] }
      if 3...5 ~= index { (student.lateFactor, student.daysLate) = (0.7, 3) }
      return student
    })

  static func ungraded(
    _ state: LessonGrade.State, _ reasons: [String] = [], number: Int = 1
  ) -> LessonGrade {
    LessonGrade(number: number, state: state, reasons: reasons)
  }

  private static func graded(
    _ lesson: GradedLesson, _ statuses: [ExerciseGrade.Status]
  ) -> LessonGrade {
    let exercises = zip(lesson.exercises, statuses).map { exercise, status in
      let isKnown = status == .wrong && exercise.number == "1.2"
      return ExerciseGrade(
        number: exercise.number, status: status,
        feedback: status == .wrong ? ["got 3, expected 4.", "Look <again>\u{7}."] : [],
        misconceptions: isKnown ? [misconception, misconception] : [])
    }
    return LessonGrade(number: lesson.number, state: .graded, exercises: exercises)
  }
}
