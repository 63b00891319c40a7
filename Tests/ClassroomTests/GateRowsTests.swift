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
    at path: String = "WrongAnswers/Half", answers: LessonResult? = nil
  ) -> [String] {
    var rows = GateRows(lesson, stub ?? self.stub, solution ?? result(.right, .right))
    if let answers {
      rows.add(AnswerFile(file ?? "// 1.1: That is\n// half."), at: path, answers)
    }
    return rows.faults.map { String($0.prefix { $0 != "\n" }) }
  }

  @Test("A lesson as it should be has no fault")
  func sound() {
    let half = result(.wrong([finding("got 1.\nThat\nis half.")]), .notStarted(finding("")))
    #expect(faults(answers: half) == [])
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
    #expect(faults(answers: result(.right, .right)) == fault)
    #expect(faults(answers: result(.wrong([finding("got 1.")]), .right)) == fault)
    #expect(faults(answers: result(.notStarted(finding("That is half.")), .right)) == fault)
    let half = ExerciseStatus.wrong([finding("That is half.")])
    #expect(faults(answers: result(half, .wrong([finding("got 3")]))) == ["Half: 1.2 fails too"])
    #expect(
      faults(file: "import Homework", answers: result(.right, .right))
        == ["WrongAnswers/Half does not begin with // N.M: and what it is"])
  }

  @Test("What builds upon a wrong exercise may say that it does, and nothing else")
  func excuses() {
    let half = ExerciseStatus.wrong([finding("That is half.")])
    let excused = ExerciseStatus.wrong([finding("1.1 is not right yet; mend it first.")])
    #expect(faults(answers: result(half, excused)) == [])
    let another = ExerciseStatus.wrong([finding("1.3 is not right yet; mend it first.")])
    #expect(faults(answers: result(half, another)) == ["Half: 1.2 fails too"])
  }

  @Test("Another right way passes, in all exercises of its file")
  func rightAnswers() {
    func faults(_ answers: LessonResult) -> [String] {
      self.faults(at: "RightAnswers/Loop", answers: answers)
    }
    let untouched = ExerciseStatus.notStarted(finding("not started yet"))
    #expect(faults(result(.right, untouched)) == [])
    #expect(
      faults(result(.wrong([finding("got 1")]), .right))
        == ["RightAnswers/Loop: 1.1 fails", "RightAnswers/Loop: 1.1 is not right"])
    #expect(
      faults(result(.right, .wrong([finding("got 1")]))) == ["RightAnswers/Loop: 1.2 fails"])
    #expect(faults(result(untouched, untouched)) == ["RightAnswers/Loop: 1.1 is not right"])
  }

  @Test("A wrong answer does not bring up the message of another one")
  func otherMessages() {
    var rows = GateRows(lesson, stub, result(.right, .right))
    let both = ExerciseStatus.wrong([finding("That is half. That is twice.")])
    let twice = ExerciseStatus.wrong([finding("That is twice.")])
    rows.add(AnswerFile("// 1.1: That is half."), at: "WrongAnswers/Half", result(both, .right))
    rows.add(AnswerFile("// 1.1: That is twice."), at: "WrongAnswers/Twice", result(twice, .right))
    #expect(rows.faults == [])
    rows.close()
    #expect(rows.faults.last == "Half: 1.1 fails with another one's ‘That is twice.’")
    #expect(!rows.faults.contains { $0.hasPrefix("Twice") })
  }

  @Test("A lesson has three wrong answers, two other right ones, and a hint for each exercise")
  func completeness() {
    let bare = Lesson(
      number: 1, path: "Lessons/01-a", title: "A",
      exercises: [Lesson.Exercise(number: "1.1", title: "title", hints: [], line: 1)])
    let stub = LessonResult(
      bare, diagnostics: nil, statuses: [.notStarted(finding("not started yet"))])
    var rows = GateRows(
      bare, stub, LessonResult(bare, diagnostics: nil, statuses: [.right]))
    rows.close()
    #expect(
      rows.faults == [
        "1.1 has no hint", "there are fewer than three wrong answers",
        "there are fewer than two other right answers",
      ])
  }
}
