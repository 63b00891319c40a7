import Drawing

/// JUnit's XML, which most continuous integration reads: a test suite for each student.
enum JUnit {
  static func text(_ grades: ClassGrades) -> String {
    let suites = grades.students.map { suite($0, in: grades) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      + suites.joined() + "</testsuites>\n"
  }

  private static func suite(_ student: StudentGrades, in grades: ClassGrades) -> String {
    let answers = student.answers(in: grades)
    let elements = answers.map { element(for: $0.outcome) }
    func count(_ name: String) -> Int { elements.count { $0 == name } }
    // Nothing was timed for itself: the model holds what is the same in every run.
    let start =
      "  <testsuite name=\"\(attribute(student.student))\" tests=\"\(answers.count)\""
      + " failures=\"\(count("failure"))\" errors=\"\(count("error"))\""
      + " skipped=\"\(count("skipped"))\" time=\"0\">\n"
    return start + answers.map { testCase($0, of: student) }.joined() + "  </testsuite>\n"
  }

  private static func testCase(_ answer: GradedAnswer, of student: StudentGrades) -> String {
    let name = attribute("\(answer.exercise.number) \(answer.exercise.title)")
    let lesson = attribute("Lesson \(answer.lesson.number): \(answer.lesson.title)")
    let start = "    <testcase classname=\"\(lesson)\" name=\"\(name)\" time=\"0\""
    guard let element = element(for: answer.outcome) else { return start + "/>\n" }
    let output = answer.output()
    let message = attribute(String(output.prefix { $0 != "\n" }))
    if element == "skipped" {
      return "\(start)>\n      <skipped message=\"\(message)\"/>\n    </testcase>\n"
    }
    let reasons = student.lessons.first { $0.number == answer.lesson.number }?.reasons ?? []
    let content = escapedMarkup(Feedback.joined([output] + reasons))
    return "\(start)>\n      <\(element) message=\"\(message)\""
      + " type=\"\(answer.outcome.rawValue)\">\(content)</\(element)>\n    </testcase>\n"
  }

  /// What stands in a test case; nothing in one that passed.
  private static func element(for outcome: Outcome) -> String? {
    switch outcome {
    case .right: nil
    case .wrong: "failure"
    case .notGradable: "error"
    case .notStarted, .missing: "skipped"
    }
  }

  /// A text as the value of an attribute. A reader of XML takes line breaks and tabs there for
  /// spaces, unless they are written as numbers.
  private static func attribute(_ text: String) -> String {
    escapedMarkup(shownText(text)).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
  }
}
