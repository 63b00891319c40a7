/// How a lesson stands after its tests have run.
package struct LessonResult {
  package let lesson: Lesson

  /// The compiler's words, where the lesson does not compile.
  let diagnostics: [String]?

  /// The status of each exercise, in the lesson's order.
  let statuses: [ExerciseStatus]

  /// What the code of each exercise printed while it was tested, line by line.
  let printed: [[String]]

  /// The status of the tests that belong to no exercise, such as those of the README's numbers.
  let remainder: ExerciseStatus

  init(
    _ lesson: Lesson, diagnostics: [String]?, statuses: [ExerciseStatus],
    printed: [[String]] = [], remainder: ExerciseStatus = .right
  ) {
    self.lesson = lesson
    self.diagnostics = diagnostics
    self.statuses = statuses
    self.printed = printed
    self.remainder = remainder
  }

  /// What the tests of a run show.
  ///
  /// - Parameter tests: Tests of this lesson, and perhaps of others.
  init(
    _ lesson: Lesson, diagnostics: [String]?, tests: [EventStream.Test], in package: PackageFolder
  ) {
    var rest = tests.filter { $0.id.contains(".\(lesson.module)Tests/") }
    let groups = lesson.exercises.map { exercise in
      let isOfExercise = { (test: EventStream.Test) in test.name.hasPrefix(exercise.number + " ") }
      defer { rest.removeAll(where: isOfExercise) }
      return rest.filter(isOfExercise)
    }
    self.init(
      lesson, diagnostics: diagnostics,
      statuses: groups.map { ExerciseStatus($0, in: package) },
      printed: groups.map { $0.flatMap(\.printed) },
      remainder: rest.isEmpty ? .right : ExerciseStatus(rest, in: package))
  }

  var rightCount: Int { statuses.count { $0 == .right } }

  /// Whether all exercises are right.
  package var isComplete: Bool {
    diagnostics == nil && rightCount == statuses.count && !statuses.isEmpty
  }

  /// Whether one exercise is right.
  package func isRight(_ exercise: Lesson.Exercise) -> Bool {
    diagnostics == nil
      && zip(lesson.exercises, statuses).contains { $0 == exercise && $1 == .right }
  }

  /// Whether something is wrong, rather than not started.
  package var isFaulty: Bool {
    diagnostics != nil || (statuses + [remainder]).contains(where: \.isFaulty)
  }

  /// The first exercise that is not right, with its status.
  var next: (exercise: Lesson.Exercise, status: ExerciseStatus)? {
    zip(lesson.exercises, statuses).first { $1 != .right }
  }
}
