import FileAccess
import Foundation

/// Grades a class: each student's file apart, whatever it does, and lesson by lesson, since what is
/// built for one lesson serves all students.
///
/// Files that are equal byte by byte, such as exercises that nobody has begun, are judged once.
package struct ClassGrader: Sendable {
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
  /// - Parameters:
  ///   - onProgress: Called with how far the run has got, and whose work comes next.
  ///   - onLesson: Called after each lesson with the grades of the lessons so far.
  package func grade(
    _ submissions: [Submission],
    onProgress: @escaping @Sendable (_ fraction: Double, _ words: String) -> Void = { _, _ in },
    onLesson: (ClassGrades) throws -> Void = { _ in }
  ) throws -> ClassGrades {
    var grades = ClassGrades(
      name: name, seed: seed, lessons: [],
      students: submissions.map { submission in
        let lateness = late?.lateness(submission.date) ?? (days: 0, factor: 1)
        return StudentGrades(
          student: submission.student, lessons: [], lateFactor: lateness.factor,
          daysLate: lateness.days)
      })
    for (index, lesson) in lessons.enumerated() {
      let new = try self.grades(for: lesson, submissions) { [lessons] fraction, student in
        let done = (Double(index) + fraction) / Double(lessons.count)
        onProgress(done, "lesson \(lesson.number), \(student)")
      }
      grades.lessons.append(graded(lesson))
      for student in new.indices { grades.students[student].lessons.append(new[student]) }
      try onLesson(grades)
    }
    return grades
  }

  /// Everybody's grade for a lesson, in the order of the submissions.
  private func grades(
    for lesson: Lesson, _ submissions: [Submission],
    _ onProgress: @escaping @Sendable (Double, String) -> Void
  ) throws -> [LessonGrade] {
    let judge = hash(of: lesson)
    var known: [GradeStore.Key: LessonGrade] = [:]
    var waiting: [Job] = []
    let keys = submissions.map { submission -> GradeStore.Key? in
      guard case .code(let code)? = submission.work[lesson.number] else { return nil }
      let key = GradeStore.Key(
        lesson: lesson.number, seed: seed, code: SHA256.text(of: code), judge: judge)
      if known[key] != nil || waiting.contains(where: { $0.key == key }) { return key }
      if let grade = store.grade(for: key) {
        known[key] = grade
      } else if let faults = runner.faults(in: code, of: lesson) {
        known[key] = LessonGrade(number: lesson.number, state: .notGradable, reasons: faults)
      } else {
        waiting.append(Job(student: submission.student, key: key, code: code))
      }
      return key
    }
    for (job, grade) in zip(waiting, try judged(waiting, lesson, onProgress)) {
      known[job.key] = grade
    }
    return zip(submissions, keys).map { submission, key in
      if let key, let grade = known[key] { return grade }
      guard case .problem(let words)? = submission.work[lesson.number] else {
        return LessonGrade(number: lesson.number, state: .missing)
      }
      return LessonGrade(number: lesson.number, state: .notGradable, reasons: [words])
    }
  }

  /// A file that is to be judged, and the first student who handed it in.
  private struct Job {
    let student: String
    let key: GradeStore.Key
    let code: Data
  }

  private func judged(
    _ jobs: [Job], _ lesson: Lesson,
    _ onProgress: @escaping @Sendable (Double, String) -> Void
  ) throws -> [LessonGrade] {
    guard let first = jobs.first else { return [] }
    onProgress(0, first.student)
    let ready = try runner.prepare(lesson)
    let work = SideBySide<Job, LessonGrade>(jobs) {
      onProgress(Double($0) / Double(jobs.count), $1.student)
    }
    return try work.run(rooms: ApartRunner.mostRooms) {
      $0 == 0 ? ready : try runner.inRoom($0, ready)
    } _: { room, job in
      let grade = LessonGrade(try room.run(job.code, seed: seed))
      try store.keep(grade, for: job.key)
      return grade
    }
  }

  private func graded(_ lesson: Lesson) -> GradedLesson {
    GradedLesson(
      number: lesson.number, title: lesson.title,
      exercises: lesson.exercises.map {
        GradedExercise(number: $0.number, title: $0.title, weight: weights[$0.number])
      })
  }

  /// The hash of all that judges a lesson's answers.
  private func hash(of lesson: Lesson) -> String {
    let support = "Tests/LessonTests/Support"
    let paths =
      [lesson.testFile, "\(lesson.path)/Solution.swift", "\(lesson.path)/Given.swift"]
      + package.files(in: support).map { "\(support)/\($0)" }
    return SHA256.text(of: paths.reduce(Data()) { $0 + (package.data(of: $1) ?? Data()) })
  }
}
