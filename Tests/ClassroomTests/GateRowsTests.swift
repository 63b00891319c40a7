import Testing

@testable import Classroom

@Suite("Lessons: the gate")
struct GateRowsTests {
  private let lesson = Lesson(
    number: 1, path: "Lessons/01-a", title: "A",
    exercises: ["1.1", "1.2"].map {
      Lesson.Exercise(number: $0, title: "title", hints: ["hint"], line: 1)
    })

  private func finding(_ message: String, _ file: String = "Exercise") -> Finding {
    Finding(message: message, file: "Lessons/01-a/\(file).swift", line: 5)
  }

  private func result(_ statuses: ExerciseStatus...) -> LessonResult {
    LessonResult(lesson, diagnostics: nil, statuses: statuses)
  }

  private var stub: LessonResult {
    result(.notStarted(finding("not started yet")), .notStarted(finding("not started yet")))
  }

  private func faults(
    stub: LessonResult? = nil, solution: LessonResult? = nil, file: String? = nil,
    wrongAnswer: LessonResult? = nil
  ) -> [String] {
    var rows = GateRows(
      lesson, stub ?? self.stub, solution ?? result(.right, .right), wrongAnswerCount: 3)
    if let wrongAnswer {
      rows.add(WrongAnswerFile(file ?? "// 1.1: That is\n// half."), named: "Half", wrongAnswer)
    }
    return rows.faults.map { String($0.prefix { $0 != "\n" }) }
  }

  @Test("A lesson as it should be has no fault")
  func sound() {
    let half = result(.wrong([finding("got 1.\nThat\nis half.")]), .notStarted(finding("")))
    #expect(faults(wrongAnswer: half) == [])
  }

  @Test("A stub must be reported as not started, in the exercises' file")
  func stubs() {
    let untouched = ExerciseStatus.notStarted(finding("not started yet"))
    let fault = ["1.1: the stub is not reported as not started"]
    #expect(faults(stub: result(.right, untouched)) == fault)
    #expect(faults(stub: result(.wrong([finding("got 1")]), untouched)) == fault)
    #expect(faults(stub: result(.unknown, untouched)) == fault)
    #expect(faults(stub: result(.notStarted(finding("this looks right")), untouched)) == fault)
    #expect(
      faults(stub: result(.notStarted(finding("not started yet", "Given")), untouched)) == fault)
  }

  @Test("A solution must pass in every exercise")
  func solutions() {
    let fault = ["1.2: the solution does not pass"]
    #expect(faults(solution: result(.right, .wrong([finding("got 1")]))) == fault)
    #expect(faults(solution: result(.right, .notStarted(finding("not started yet")))) == fault)
    #expect(faults(solution: result(.right, .unknown)) == fault)
    #expect(faults(solution: result(.right, .stopped("Fatal error"))) == fault)
  }

  @Test("A wrong answer must fail, with its own message, and nothing else with it")
  func wrongAnswers() {
    let fault = ["Half: 1.1 does not fail with ‘That is half.’"]
    #expect(faults(wrongAnswer: result(.right, .right)) == fault)
    #expect(faults(wrongAnswer: result(.wrong([finding("got 1.")]), .right)) == fault)
    #expect(faults(wrongAnswer: result(.notStarted(finding("That is half.")), .right)) == fault)
    let both = result(.wrong([finding("That is half.")]), .wrong([finding("got 3")]))
    #expect(faults(wrongAnswer: both) == ["Half: 1.2 fails too"])
    #expect(
      faults(file: "import Homework", wrongAnswer: result(.right, .right))
        == ["Half does not begin with // N.M: and words of its message"])
  }

  @Test("A lesson has at least three wrong answers, and a hint for each exercise")
  func completeness() {
    let bare = Lesson(
      number: 1, path: "Lessons/01-a", title: "A",
      exercises: [Lesson.Exercise(number: "1.1", title: "title", hints: [], line: 1)])
    let stub = LessonResult(
      bare, diagnostics: nil, statuses: [.notStarted(finding("not started yet"))])
    let solution = LessonResult(bare, diagnostics: nil, statuses: [.right])
    #expect(
      GateRows(bare, stub, solution, wrongAnswerCount: 2).faults
        == ["1.1 has no hint", "there are fewer than three wrong answers"])
  }
}
