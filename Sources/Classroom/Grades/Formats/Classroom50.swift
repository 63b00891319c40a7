/// A student's result as Classroom 50 reads it, schema `classroom50/result/v1`.
///
/// Points are whole numbers there. Where weights are not, everything counts in tenths, hundredths
/// or thousandths of a point.
struct Classroom50Result: Encodable {
  let schema = "classroom50/result/v1"
  let submission: Classroom50Submission
  let owner: String
  let score: Int
  let maximum: Int
  let tests: [Test]

  init(_ student: StudentGrades, in grades: ClassGrades, _ submission: Classroom50Submission) {
    self.submission = submission
    let weights = grades.lessons.flatMap(\.exercises).map(\.weight)
    let scale = [1, 10, 100].first { scale in
      weights.allSatisfy { ($0 * scale).roundedPoints == ($0 * scale).rounded() }
    }
    tests = student.answers(in: grades).map { Test($0, scale: scale ?? 1000) }
    owner = student.student
    maximum = tests.reduce(0) { $0 + $1.maximum }
    score = Int((student.lateFactor * Double(tests.reduce(0) { $0 + $1.score })).rounded())
  }

  struct Test: Encodable {
    let name: String
    let passed: Bool
    let score: Int
    let maximum: Int

    init(_ answer: GradedAnswer, scale: Double) {
      name = "\(answer.exercise.number) \(answer.exercise.title)"
      passed = answer.outcome == .right
      score = Int((answer.points * scale).rounded())
      maximum = Int((answer.exercise.weight * scale).rounded())
    }

    enum CodingKeys: String, CodingKey {
      case name = "test-name"
      case passed, score
      case maximum = "max-score"
    }
  }

  enum CodingKeys: String, CodingKey {
    case schema, classroom, assignment, owner, submission, commit, release, review, datetime
    case score, tests
    case kind = "assignment_type"
    case maximum = "max-score"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(submission.classroom, forKey: .classroom)
    try container.encode(submission.assignment, forKey: .assignment)
    try container.encode(owner, forKey: .owner)
    try container.encode("individual", forKey: .kind)
    try container.encode(submission.tag, forKey: .submission)
    try container.encode(submission.commit, forKey: .commit)
    try container.encode(submission.release, forKey: .release)
    try container.encode(submission.review, forKey: .review)
    try container.encode(submission.time, forKey: .datetime)
    try container.encode(score, forKey: .score)
    try container.encode(maximum, forKey: .maximum)
    try container.encode(tests, forKey: .tests)
  }
}

/// What Classroom 50 tells an autograder about a submission, in environment variables.
struct Classroom50Submission {
  let classroom, assignment, tag, commit, release, review, time: String

  private static var timeForm: Regex<Substring> {
    /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/
  }

  /// Reads `CLASSROOM`, `ASSIGNMENT`, `SUBMISSION_TAG`, `COMMIT_URL`, `RELEASE_URL` and
  /// `REVIEW_URL`, which the platform sets, and `COMMIT_TIME`, which the package's script asks Git
  /// for.
  init(_ environment: [String: String]) throws(GradesError) {
    let names = [
      "CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL", "REVIEW_URL",
      "COMMIT_TIME",
    ]
    let missing = names.filter { environment[$0, default: ""].isEmpty }
    guard missing.isEmpty else {
      throw GradesError(
        description: "a result for Classroom 50 needs the environment variables "
          + missing.joined(separator: ", "))
    }
    func value(_ name: String) -> String { environment[name, default: ""] }
    (classroom, assignment) = (value("CLASSROOM"), value("ASSIGNMENT"))
    (commit, release) = (value("COMMIT_URL"), value("RELEASE_URL"))
    (review, tag, time) = (value("REVIEW_URL"), value("SUBMISSION_TAG"), value("COMMIT_TIME"))
    guard tag.hasPrefix("submit/") else {
      throw GradesError(
        description: "SUBMISSION_TAG is \(tag); the tag of a submission begins with submit/")
    }
    guard time.wholeMatch(of: Self.timeForm) != nil else {
      throw GradesError(
        description: "COMMIT_TIME is \(time); right would be a time like 2026-09-30T18:00:00Z")
    }
  }
}
