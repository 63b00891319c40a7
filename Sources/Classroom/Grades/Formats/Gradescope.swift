/// A student's `results.json` as Gradescope reads it.
///
/// Its score counts what was taken off for lateness, and stands in place of the sum of the tests.
struct GradescopeResult: Encodable {
  let score: Double
  let output: String
  let outputFormat = "text"
  let testOutputFormat = "text"
  let testNameFormat = "text"
  let visibility = "visible"
  let stdoutVisibility = "hidden"
  let extraData: Extra
  let tests: [Test]

  init(_ student: StudentGrades, in grades: ClassGrades) {
    score = student.total(of: grades).roundedPoints
    output = student.summary(in: grades)
    extraData = Extra(
      student: student.student, seed: "\(grades.seed)", daysLate: student.daysLate,
      lateFactor: student.lateFactor)
    tests = student.answers(in: grades).map(Test.init)
  }

  /// What Gradescope keeps and does not show. The seed is a text, as it need not fit a number of
  /// JavaScript.
  struct Extra: Encodable {
    let student: String
    let seed: String
    let daysLate: Int
    let lateFactor: Double
  }

  struct Test: Encodable {
    let score: Double
    let maxScore: Double
    let status: String
    let name: String
    let number: String
    let output: String
    let outputFormat = "text"
    let tags: [String]
    let visibility = "visible"

    init(_ answer: GradedAnswer) {
      score = answer.points.roundedPoints
      maxScore = answer.exercise.weight.roundedPoints
      status = answer.outcome == .right ? "passed" : "failed"
      name = answer.exercise.title
      number = answer.exercise.number
      output = answer.output()
      tags = ["lesson \(answer.lesson.number)", answer.outcome.rawValue]
    }
  }
}
