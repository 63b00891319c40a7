import FileAccess
import Foundation

/// Grades a class: each student's file apart, whatever it does, and lesson by lesson, since what is
/// built for one lesson serves all students.
package struct ClassGrader {
  private let package: PackageFolder
  private let runner: ApartRunner
  private let lessons: [Lesson]
  private let name: String
  private let seed: UInt64
  private let weights: Weights
  private let late: LateRule?
  private let store: GradeStore

  /// - Parameter output: The folder in which grades are kept as they come.
  package init(
    package: PackageFolder, runner: ApartRunner, lessons: [Lesson], name: String, seed: UInt64,
    weights: Weights, late: LateRule?, output: URL
  ) throws {
    self.package = package
    self.runner = runner
    self.lessons = lessons
    self.name = name
    self.seed = seed
    self.weights = weights
    self.late = late
    store = try GradeStore(output.appending(path: "records"))
  }

  /// Grades all that was handed in.
  ///
  /// - Parameter onProgress: Called with how far the run has got, and whose work comes next.
  package func grade(
    _ submissions: [Submission], onProgress: (_ fraction: Double, _ words: String) -> Void
  ) throws -> ClassGrades {
    var grades: [String: [LessonGrade]] = [:]
    let count = Double(max(1, lessons.count * submissions.count))
    for (index, lesson) in lessons.enumerated() {
      var prepared: ApartLesson?
      let judge = try hash(of: [lesson.testFile, "\(lesson.path)/Solution.swift"])
      for (number, submission) in submissions.enumerated() {
        let done = Double(index * submissions.count + number) / count
        onProgress(done, "lesson \(lesson.number), \(submission.student)")
        let grade = try self.grade(lesson, submission, judge, &prepared)
        grades[submission.student, default: []].append(grade)
      }
    }
    return ClassGrades(
      name: name, seed: seed, lessons: lessons.map(graded),
      students: submissions.map { submission in
        let lateness = late?.lateness(submission.date) ?? (days: 0, factor: 1)
        return StudentGrades(
          student: submission.student, lessons: grades[submission.student] ?? [],
          lateFactor: lateness.factor, daysLate: lateness.days)
      })
  }

  private func grade(
    _ lesson: Lesson, _ submission: Submission, _ judge: String, _ prepared: inout ApartLesson?
  ) throws -> LessonGrade {
    let code: Data
    switch submission.work[lesson.number] {
    case nil: return LessonGrade(number: lesson.number, state: .missing)
    case .problem(let words)?:
      return LessonGrade(number: lesson.number, state: .notGradable, reasons: [words])
    case .code(let data)?: code = data
    }
    let key = GradeStore.Key(
      student: submission.student, lesson: lesson.number, seed: seed, code: SHA256.text(of: code),
      judge: judge)
    if let grade = store.grade(for: key) { return grade }
    let grade: LessonGrade
    if let faults = runner.faults(in: code, of: lesson) {
      grade = LessonGrade(number: lesson.number, state: .notGradable, reasons: faults)
    } else {
      let ready = try prepared ?? runner.prepare(lesson)
      prepared = ready
      grade = LessonGrade(try ready.run(code, seed: seed))
    }
    try store.keep(grade, for: key)
    return grade
  }

  private func graded(_ lesson: Lesson) -> GradedLesson {
    GradedLesson(
      number: lesson.number, title: lesson.title,
      exercises: lesson.exercises.map {
        GradedExercise(number: $0.number, title: $0.title, weight: weights[$0.number])
      })
  }

  private func hash(of paths: [String]) throws -> String {
    SHA256.text(of: try paths.reduce(Data()) { $0 + Data(try package.text(of: $1).utf8) })
  }
}
