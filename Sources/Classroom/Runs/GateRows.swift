import ChainRule
import Console

/// The gate's table for one lesson: a row for each exercise.
struct GateRows {
  private let lesson: Lesson
  private var cells: [String: [String]] = [:]

  /// What is not as it should be, a sentence each.
  private(set) var faults: [String] = []

  init(_ lesson: Lesson, _ stub: LessonResult, _ solution: LessonResult, wrongAnswerCount: Int) {
    self.lesson = lesson
    require(stub.diagnostics == nil, "the stub does not compile", stub.diagnostics ?? [])
    require(
      solution.diagnostics == nil, "the solution does not compile", solution.diagnostics ?? [])
    for (index, exercise) in lesson.exercises.enumerated() {
      let isUntouched = stub.statuses[index].isUntouched(in: lesson.exerciseFile)
      let isRight = solution.statuses[index] == .right
      cells[exercise.number] = [isUntouched ? "✔" : "✘", isRight ? "✔" : "✘"]
      if stub.diagnostics == nil {
        require(isUntouched, "\(exercise.number): the stub is not reported as not started")
      }
      if solution.diagnostics == nil {
        require(
          isRight, "\(exercise.number): the solution does not pass",
          solution.statuses[index].messages)
      }
      require(!exercise.hints.isEmpty, "\(exercise.number) has no hint")
    }
    require(!lesson.exercises.isEmpty, "the README has no exercise")
    require(wrongAnswerCount >= 3, "there are fewer than three wrong answers")
    require(stub.remainder == .right, "tests without an exercise fail", stub.remainder.messages)
  }

  /// Takes up what came of a wrong answer; `file` is `nil` where its first comment is missing.
  mutating func add(_ file: WrongAnswerFile?, named name: String, _ result: LessonResult) {
    guard let file, lesson.exercises.contains(where: { $0.number == file.exercise }) else {
      return require(false, "\(name) does not begin with // N.M: and words of its message")
    }
    let before = faults.count
    require(result.diagnostics == nil, "\(name) does not compile", result.diagnostics ?? [])
    for (exercise, status) in zip(lesson.exercises, result.statuses)
    where result.diagnostics == nil {
      if exercise.number != file.exercise {
        require(
          !status.isFaulty, "\(name): \(exercise.number) fails too", status.messages)
      } else {
        require(
          status.messages.contains { $0.words.contains(file.message.words) },
          "\(name): \(exercise.number) does not fail with ‘\(file.message)’", status.messages)
      }
    }
    cells[file.exercise]?.append((faults.count == before ? "✔ " : "✘ ") + name)
  }

  private mutating func require(_ condition: Bool, _ fault: String, _ details: [String] = []) {
    if !condition {
      faults.append(([fault] + details.map { $0.indented(by: 4) }).joined(separator: "\n"))
    }
  }

  /// The table, and what is to be mended below it.
  var text: String {
    var table = TextTable([.left, .left, .left, .left], indentation: 2)
    table.add(["", "stub", "solution", "wrong answers"])
    for exercise in lesson.exercises {
      let row = cells[exercise.number] ?? []
      table.add([exercise.number, row[0], row[1], row.dropFirst(2).joined(separator: "  ")])
    }
    let mend = faults.map { "  ✘ \($0)\n" }.joined()
    return "\nLesson \(lesson.number): \(lesson.title)\n\(table.text)\(mend)"
  }
}

extension ExerciseStatus {
  /// Whether a stub is reported at its place, and would not pass if its `todo` were taken away.
  fileprivate func isUntouched(in file: String) -> Bool {
    guard case .notStarted(let finding) = self else { return false }
    return finding.file == file && finding.message.hasPrefix("not started")
  }
}

extension String {
  /// The text with a single space between its words, however its lines were broken.
  fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
