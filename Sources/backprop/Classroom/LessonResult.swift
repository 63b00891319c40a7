/// How a lesson stands after its tests have run.
struct LessonResult {
  let lesson: Lesson

  /// The compiler's words, where the lesson does not compile.
  let diagnostics: [String]?

  /// The standing of each exercise, in the lesson's order.
  let standings: [Standing]

  /// The standing of the tests that belong to no exercise, such as those of the README's numbers.
  let remainder: Standing

  init(
    _ lesson: Lesson, diagnostics: [String]?, standings: [Standing], remainder: Standing = .right
  ) {
    self.lesson = lesson
    self.diagnostics = diagnostics
    self.standings = standings
    self.remainder = remainder
  }

  /// What the tests of a run show.
  ///
  /// - Parameter tests: Tests of this lesson, and perhaps of others.
  init(
    _ lesson: Lesson, diagnostics: [String]?, tests: [EventStream.Test], in package: PackageFolder
  ) {
    var rest = tests.filter { $0.id.contains(".\(lesson.module)Tests/") }
    let standings = lesson.exercises.map { exercise in
      let isOfExercise = { (test: EventStream.Test) in test.name.hasPrefix(exercise.number + " ") }
      defer { rest.removeAll(where: isOfExercise) }
      return Standing(rest.filter(isOfExercise), in: package)
    }
    self.init(
      lesson, diagnostics: diagnostics, standings: standings,
      remainder: rest.isEmpty ? .right : Standing(rest, in: package))
  }

  var rightCount: Int { standings.count { $0 == .right } }

  /// Whether all exercises are right.
  var isComplete: Bool { diagnostics == nil && rightCount == standings.count && !standings.isEmpty }

  /// Whether something is wrong, rather than not started.
  var isFaulty: Bool {
    diagnostics != nil || (standings + [remainder]).contains(where: \.isFaulty)
  }

  /// The first exercise that is not right, with its standing.
  var next: (exercise: Lesson.Exercise, standing: Standing)? {
    zip(lesson.exercises, standings).first { $1 != .right }
  }
}
