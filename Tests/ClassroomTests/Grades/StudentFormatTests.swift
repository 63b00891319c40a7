import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("Grades: formats with a file for each student")
struct StudentFormatTests {
  static let environment = [
    "CLASSROOM": "cs", "ASSIGNMENT": "slopes", "SUBMISSION_TAG": "submit/1",
    "COMMIT_URL": "https://x/c", "RELEASE_URL": "https://x/r", "REVIEW_URL": "https://x/v",
    "COMMIT_TIME": "2026-09-30T18:00:00Z",
  ]

  private static func data(
    _ format: GradeFormat, _ grades: ClassGrades = MadeUpClass.grades
  ) throws -> [Data] {
    try format.files(grades, environment: environment).map(\.data)
  }

  private static func read<Result: Decodable>(
    _ format: GradeFormat, _ type: Result.Type, _ grades: ClassGrades = MadeUpClass.grades
  ) throws -> [Result] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try data(format, grades).map { try decoder.decode(type, from: $0) }
  }

  @Test(
    "Every student's result has the form that the platform specifies, and nothing besides",
    arguments: [
      (GradeFormat.gradescope, Shape.gradescope), (.classroom50, .classroom50),
      (.prairielearn, .prairieLearn), (.check50, .check50),
    ])
  func shapes(format: GradeFormat, shape: Shape) throws {
    let files = try Self.data(format)
    #expect(files.count == 12)
    for (name, file) in zip(MadeUpClass.names, files) {
      let faults = shape.faults(in: file)
      #expect(faults.isEmpty, "\(name)")
      // No character that a terminal would obey stands in a file as it is.
      #expect(!file.contains(0x1B) && !file.contains(7))
    }
    let again = try Self.data(format)
    #expect(files == again)
  }

  private struct Gradescope: Decodable {
    let score: Double
    let output: String
    let tests: [Test]
    let extraData: Extra
    struct Test: Decodable {
      let score, maxScore: Double
      let status, number, output: String
      let tags: [String]
    }
    struct Extra: Decodable { let seed: String }
  }

  @Test("Gradescope gets points after lateness, each exercise with its words, and the whole seed")
  func gradescope() throws {
    let results = try Self.read(.gradescope, Gradescope.self)
    #expect(results.map(\.score) == [3.5, 2, 2, 1.4, 1.4, 1.4, 0, 0, 0, 2, 2, 2])
    let late = results[3]
    #expect(late.output == "1.4 of 3.5 points\n3 days late: 70 % of the points count.")
    #expect(late.tests.map(\.number) == ["1.1", "1.2", "2.1"])
    #expect(late.tests.map(\.status) == ["passed", "failed", "failed"])
    #expect(late.tests.map(\.score) == [2, 0, 0] && late.tests.map(\.maxScore) == [2, 0.5, 1])
    #expect(late.tests[1].output == "got 3, expected 4.\n\nLook <again>␇.")
    #expect(late.tests[1].tags == ["lesson 1", "wrong"])
    #expect(late.extraData.seed == "18446744073709551615")
    #expect(results[7].output.contains("Lesson 1: not gradable\nerror: no 'x' & ␛[31mred"))
    #expect(results[6].tests[0].output == "Not started.")
    #expect(results[8].tests[2].output == "Nothing was handed in for lesson 2.")
  }

  private struct Classroom50: Decodable {
    let owner, datetime, submission, commit, release, review: String
    let score, maximum: Int
    let tests: [Test]
    struct Test: Decodable { let score: Int }
    enum CodingKeys: String, CodingKey {
      case owner, score, tests, datetime, submission, commit, release, review
      case maximum = "max-score"
    }
  }

  @Test("Classroom 50 counts in tenths where a weight is a half, and in points where none is")
  func classroom50() throws {
    let results = try Self.read(.classroom50, Classroom50.self)
    #expect(results.map(\.score) == [35, 20, 20, 14, 14, 14, 0, 0, 0, 20, 20, 20])
    #expect(results[0].maximum == 35 && results[0].tests.map(\.score) == [20, 5, 10])
    #expect(results[1].owner == MadeUpClass.names[1] && results[0].datetime.hasPrefix("2026-09"))
    #expect(results[0].commit == "https://x/c" && results[0].release == "https://x/r")
    #expect(results[0].review == "https://x/v" && results[0].submission == "submit/1")
    var whole = MadeUpClass.grades
    whole.lessons[0].exercises[1].weight = 3
    let points = try Self.read(.classroom50, Classroom50.self, whole)
    #expect(points[0].score == 6 && points[0].maximum == 6)
    whole.lessons[0].exercises[1].weight = 1.0 / 3
    let thirds = try Self.read(.classroom50, Classroom50.self, whole)
    #expect(thirds[0].score == 3333 && thirds[0].maximum == 3333)
  }

  @Test("Classroom 50 without its variables, or with wrong ones, is one clear error")
  func classroom50Environment() {
    func message(_ changes: [String: String]) -> String {
      let environment = Self.environment.merging(changes) { $1 }
      do {
        _ = try GradeFormat.classroom50.files(MadeUpClass.grades, environment: environment)
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      message(["REVIEW_URL": "", "CLASSROOM": ""])
        == "a result for Classroom 50 needs the environment variables CLASSROOM, REVIEW_URL")
    #expect(message(["SUBMISSION_TAG": "v1"]).contains("begins with submit/"))
    #expect(message(["COMMIT_TIME": "yesterday"]).contains("2026-09-30T18:00:00Z"))
  }

  private struct PrairieLearn: Decodable {
    let gradable: Bool
    let score: Double
    let formatErrors: String?
  }

  @Test(
    "PrairieLearn counts no attempt where nothing compiled, and reads less than 1 MB", .thorough)
  func prairieLearn() throws {
    var grades = MadeUpClass.grades
    let results = try Self.read(.prairielearn, PrairieLearn.self)
    #expect(results.map(\.gradable) == (0..<12).map { $0 != 8 })
    #expect(results[0].score == 1 && abs(results[3].score - 0.4) < 1e-12)
    grades.students[7].lessons[1] = MadeUpClass.ungraded(.notGradable, ["error: y"], number: 2)
    let broken = try Self.read(.prairielearn, PrairieLearn.self, grades)[7]
    #expect(!broken.gradable && broken.formatErrors?.contains("error: y") == true)

    let many = (1...100).map { GradedExercise(number: "1.\($0)", title: "t", weight: 1) }
    grades.lessons = [GradedLesson(number: 1, title: "", exercises: many)]
    let words = String(repeating: "\u{1B}\"", count: 4000)
    grades.students = [
      StudentGrades(
        student: "a",
        lessons: [
          LessonGrade(
            number: 1, state: .graded,
            exercises: many.map {
              ExerciseGrade(number: $0.number, status: .wrong, feedback: [words])
            })
        ])
    ]
    let size = try #require(try Self.data(.prairielearn, grades).first).count
    #expect(size < 1_000_000 && size > 200_000)
  }

  private struct Check50: Decodable {
    let results: [Check]
    struct Check: Decodable {
      let name: String
      let passed: Bool?
      let cause: Cause?
      let dependency: String?
    }
    struct Cause: Decodable { let rationale: String, help: String? }
  }

  @Test("check50 has null for what is not started, and a lesson that does not compile as a check")
  func check50() throws {
    let results = try Self.read(.check50, Check50.self).map(\.results)
    let names = ["lesson_1", "exercise_1_1", "exercise_1_2", "lesson_2", "exercise_2_1"]
    #expect(results[0].map(\.name) == names && results[0].allSatisfy { $0.passed == true })
    #expect(results[0][1].dependency == "lesson_1" && results[0][0].dependency == nil)
    #expect(results[6].map(\.passed) == [true, nil, nil, true, false])
    #expect(results[7].map(\.passed) == [false, nil, nil, true, false])
    #expect(results[8].allSatisfy { $0.passed == nil && $0.cause != nil })
    #expect(results[7][0].cause?.help == "error: no 'x' & ␛[31mred")
    #expect(results[1][2].cause?.rationale == "got 3, expected 4.")
    #expect(results[1][2].cause?.help == "Look <again>␇.")
  }
}
