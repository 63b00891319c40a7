import Console

/// What authors of lessons promise, and CI checks: stubs are reported as not started, solutions
/// pass, and each wrong answer fails with the message of its own misconception.
package struct Gate {
  private let package: PackageFolder

  package init(package: PackageFolder) { self.package = package }

  /// Builds the lessons with every file of answers, prints a table, and returns the exit status.
  package func verify(_ lessons: [Lesson]) throws -> Int32 {
    let wrongAnswers = lessons.map { lesson in
      package.files(in: "\(lesson.path)/WrongAnswers").filter { $0.hasSuffix(".swift") }
        .map { "WrongAnswers/" + $0.dropLast(".swift".count) }
    }
    let rounds = wrongAnswers.map(\.count).max() ?? 0
    func progress(_ done: Int, _ words: String) {
      ProgressBar.show(Double(done) / Double(rounds + 2), words)
    }
    progress(0, "stubs")
    let stubs = try LessonRunner(package: package).run(lessons)
    progress(1, "solutions")
    let solutions = try LessonRunner(package: package, answers: { _ in "Solution" }).run(lessons)
    var rows = lessons.indices.map {
      GateRows(lessons[$0], stubs[$0], solutions[$0], wrongAnswerCount: wrongAnswers[$0].count)
    }
    for round in 0..<rounds {
      progress(2 + round, "wrong answers")
      let indices = lessons.indices.filter { round < wrongAnswers[$0].count }
      let answers = Dictionary(
        uniqueKeysWithValues: indices.map { (lessons[$0].number, wrongAnswers[$0][round]) })
      let runner = LessonRunner(package: package) { answers[$0.number] ?? "Exercise" }
      for (index, result) in zip(indices, try runner.run(indices.map { lessons[$0] })) {
        let path = wrongAnswers[index][round]
        let text = try package.text(of: "\(lessons[index].path)/\(path).swift")
        let name = String(path.dropFirst("WrongAnswers/".count))
        rows[index].add(WrongAnswerFile(text), named: name, result)
      }
    }
    ProgressBar.clear()
    try Terminal.show(rows.map(\.text).joined())
    let faults = rows.flatMap(\.faults)
    try Terminal.show(faults.isEmpty ? "\nAll as it should be.\n" : "\n\(faults.count) to mend.\n")
    return faults.isEmpty ? 0 : 1
  }
}
