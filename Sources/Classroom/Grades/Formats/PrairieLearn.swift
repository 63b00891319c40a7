import FileAccess

/// A student's `results.json` as PrairieLearn reads it.
struct PrairieLearnResult: Encodable {
  /// False where no lesson could be graded: it costs no attempt then.
  let gradable: Bool

  /// The part of all points, from 0 to 1.
  let score: Double
  let message: String
  let output: String
  let tests: [Test]

  /// Why it is not gradable; left out where it is.
  let formatErrors: String?

  /// The result in less than 1 MB, which is all that PrairieLearn reads: long words lose their
  /// middle, and lose more of it until the whole fits.
  static func text(_ student: StudentGrades, in grades: ClassGrades) throws -> String {
    var limit = 20_000
    while true {
      let text = try JSON.text(
        Self(student, in: grades, limit: limit), keys: .convertToSnakeCase)
      if text.utf8.count < mostBytes || limit < 100 { return text }
      limit /= 2
    }
  }

  private static let mostBytes = 1_000_000

  private init(_ student: StudentGrades, in grades: ClassGrades, limit: Int) {
    gradable = student.lessons.contains { $0.state == .graded }
    let part = grades.maximum > 0 ? student.total(of: grades) / grades.maximum : 0
    score = gradable ? min(1, part) : 0
    let summary = student.summary(in: grades, limit: limit)
    message = "\(student.total(of: grades).points) of \(grades.maximum.points) points"
    output = summary
    formatErrors = gradable ? nil : summary
    tests = student.answers(in: grades).map { Test($0, limit: limit) }
  }

  struct Test: Encodable {
    let name: String
    let description: String
    let points: Double
    let maxPoints: Double
    let message: String
    let output: String

    init(_ answer: GradedAnswer, limit: Int) {
      name = "\(answer.exercise.number) \(answer.exercise.title)"
      description = "Lesson \(answer.lesson.number): \(answer.lesson.title)"
      points = answer.points.roundedPoints
      maxPoints = answer.exercise.weight.roundedPoints
      message = answer.outcome.rawValue
      output = answer.output(limit: limit)
    }
  }
}
