import ChainRule
import Console
import Foundation

/// The gate's table for one lesson: a row for each exercise.
struct GateRows {
  private let lesson: Lesson
  private var cells: [String: [String]] = [:]
  private var rightAnswers: [String] = []
  private var wrongAnswers: [(name: String, file: AnswerFile, messages: [String])] = []

  /// What is not as it should be, a sentence each.
  private(set) var faults: [String] = []

  init(_ lesson: Lesson, _ stub: LessonResult, _ solution: LessonResult) {
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
    require(stub.remainder == .right, "tests without an exercise fail", stub.remainder.messages)
  }

  /// Takes up the files beside the exercises: the stub that `backprop reset` brings back, and what
  /// `backprop explain` shows.
  mutating func add(stub: Data?, exercise: Data?, explanations: Explanations?) {
    require(stub == exercise, "Stub.swift and Exercise.swift are not the same")
    for exercise in lesson.exercises {
      require(explanations?[exercise.number] != nil, "\(exercise.number) has no explanation")
    }
  }

  /// Takes up what came of a file of answers, at `RightAnswers/NAME` or `WrongAnswers/NAME`.
  ///
  /// - Parameter file: `nil` where the file's first comment is missing.
  mutating func add(_ file: AnswerFile?, at path: String, _ result: LessonResult) {
    guard let file, let index = lesson.exercises.firstIndex(where: { $0.number == file.exercise })
    else { return require(false, "\(path) does not begin with // N.M: and what it is") }
    guard result.diagnostics == nil else {
      return require(false, "\(path) does not compile", result.diagnostics ?? [])
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let before = faults.count
    if path.hasPrefix("RightAnswers/") {
      rightAnswers.append(name)
      for (exercise, status) in zip(lesson.exercises, result.statuses) {
        require(!status.isFaulty, "\(path): \(exercise.number) fails", status.messages)
      }
      let isRight = result.statuses[index] == .right
      require(isRight, "\(path): \(file.exercise) is not right")
    } else {
      addWrongAnswer(file, name, result, index)
    }
    cells[file.exercise]?.append((faults.count == before ? "✔ " : "✘ ") + name)
  }

  private mutating func addWrongAnswer(
    _ file: AnswerFile, _ name: String, _ result: LessonResult, _ index: Int
  ) {
    let messages = result.statuses[index].messages.map(\.words)
    wrongAnswers.append((name, file, messages))
    require(
      file.isExplained(by: messages),
      "\(name): \(file.exercise) does not fail with ‘\(file.words)’", messages)
    // What builds upon the wrong exercise may only say so.
    let excuse = "\(file.exercise) is not right yet"
    for (exercise, status) in zip(lesson.exercises, result.statuses)
    where exercise.number != file.exercise {
      let isExcused = status.messages.allSatisfy { $0.hasPrefix(excuse) }
      require(
        !status.isFaulty || isExcused, "\(name): \(exercise.number) fails too", status.messages)
    }
  }

  /// Checks what can be said when all files have been run: how many there are, and that none brings
  /// up the message of another one.
  mutating func close() {
    require(wrongAnswers.count >= 3, "there are fewer than three wrong answers")
    require(rightAnswers.count >= 2, "there are fewer than two other right answers")
    for (name, file, messages) in wrongAnswers {
      let others = wrongAnswers.map(\.file).filter { other in
        other.exercise == file.exercise && other.words.words != file.words.words
          && !file.words.words.contains(other.words.words)
      }
      for other in others where messages.contains(where: { $0.contains(other.words.words) }) {
        require(false, "\(name): \(file.exercise) fails with another one's ‘\(other.words)’")
      }
    }
  }

  private mutating func require(_ condition: Bool, _ fault: String, _ details: [String] = []) {
    if !condition {
      faults.append(([fault] + details.map { $0.indented(by: 4) }).joined(separator: "\n"))
    }
  }

  /// The table, and what is to be mended below it.
  var text: String {
    var table = TextTable([.left, .left, .left, .left], indentation: 2)
    table.add(["", "stub", "solution", "right and wrong answers"])
    for exercise in lesson.exercises {
      let row = cells[exercise.number] ?? []
      table.add([exercise.number, row[0], row[1], row.dropFirst(2).joined(separator: "  ")])
    }
    let mend = faults.map { "  ✘ \($0)\n" }.joined()
    return "\nLesson \(lesson.number): \(lesson.title)\n\(table.text)\(mend)"
  }
}

extension AnswerFile {
  /// Whether the answer is refused, and not with its own words.
  func isUnexplained(by result: LessonResult) -> Bool {
    let exercises = zip(result.lesson.exercises, result.statuses)
    guard let status = exercises.first(where: { $0.0.number == exercise })?.1 else { return false }
    return status.isFaulty && !isExplained(by: status.messages.map(\.words))
  }

  /// Whether one of the messages has the answer's words.
  fileprivate func isExplained(by messages: [String]) -> Bool {
    messages.contains { $0.contains(words.words) }
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
