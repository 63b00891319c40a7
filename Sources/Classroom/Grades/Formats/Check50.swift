/// A student's result as `check50 -o json` writes it.
///
/// Each lesson is a check that passes where its file compiles, and the exercises depend on it.
struct Check50Result: Encodable {
  let slug: String

  /// The version of check50 that writes results of this form.
  let version = "3.3.0"
  let results: [Check]

  init(_ student: StudentGrades, in grades: ClassGrades) {
    slug = grades.name
    let answers = student.answers(in: grades)
    results = grades.lessons.flatMap { lesson in
      let grade = student.lessons.first { $0.number == lesson.number }
      return [Check(lesson, grade)]
        + answers.filter { $0.lesson.number == lesson.number }.map(Check.init)
    }
  }

  struct Check: Encodable {
    let name: String
    let description: String

    /// `null` where nothing was checked, as where an exercise is not started.
    let passed: Nullable<Bool>
    let log: [String] = []
    let cause: Nullable<Cause>
    let data: [String: String] = [:]
    let dependency: Nullable<String>

    init(_ lesson: GradedLesson, _ grade: LessonGrade?) {
      name = "lesson_\(lesson.number)"
      description = "lesson \(lesson.number), \(lesson.title), compiles"
      dependency = nil
      switch grade?.state {
      case .graded: (passed, cause) = (Nullable(true), nil)
      case .notGradable:
        let reasons = Feedback.joined(grade?.reasons ?? [])
        passed = Nullable(false)
        cause = Nullable(Cause("the file does not compile or cannot be read", help: reasons))
      case .missing, nil: (passed, cause) = (nil, Nullable(Cause("nothing was handed in")))
      }
    }

    init(_ answer: GradedAnswer) {
      name = "exercise_" + answer.exercise.number.replacing(/[^A-Za-z0-9]/, with: "_")
      description = "\(answer.exercise.number) \(answer.exercise.title)"
      dependency = Nullable("lesson_\(answer.lesson.number)")
      switch answer.outcome {
      case .right: (passed, cause) = (Nullable(true), nil)
      case .wrong:
        let rest = Feedback.joined(Array(answer.feedback.dropFirst()))
        passed = Nullable(false)
        cause = Nullable(Cause(answer.feedback.first ?? "wrong", help: rest))
      default: (passed, cause) = (nil, Nullable(Cause(answer.outcome.rawValue)))
      }
    }
  }

  /// Why a check did not pass.
  struct Cause: Encodable {
    let rationale: String
    let help: Nullable<String>

    /// Always `null`: the rationale says what was expected.
    let expected: Nullable<String> = nil
    let actual: Nullable<String> = nil

    init(_ rationale: String, help: String = "") {
      self.rationale = Feedback.joined([rationale])
      self.help = help.isEmpty ? nil : Nullable(help)
    }
  }
}

/// A value that is written as `null` where there is none, rather than left out.
struct Nullable<Value: Encodable>: Encodable, ExpressibleByNilLiteral {
  private let value: Value?

  init(_ value: Value) { self.value = value }
  init(nilLiteral: ()) { value = nil }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
