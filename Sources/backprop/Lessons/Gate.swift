/// What authors of lessons promise, and CI checks: stubs are reported as not started, solutions
/// pass, and each wrong answer fails with the message of its own misconception.
struct Gate {
  let package: PackageFolder

  /// Builds the lessons with every file of answers, prints a table, and returns the exit status.
  func verify(_ lessons: [Lesson]) throws -> Int32 {
    let stubs = try run(lessons, "Exercise", 0, "stubs")
    let solutions = try run(lessons, "Solution", 0.1, "solutions")
    var rows = lessons.indices.map { GateRows(lessons[$0], stubs[$0], solutions[$0]) }
    for (index, lesson) in lessons.enumerated() {
      let files = package.files(in: "\(lesson.path)/WrongAnswers").filter { $0.hasSuffix(".swift") }
      for (count, file) in files.enumerated() {
        let name = String(file.dropLast(".swift".count))
        let share = (Double(index) + Double(count) / Double(files.count)) / Double(lessons.count)
        let answers = "WrongAnswers/\(name)"
        let text = try package.text(of: "\(lesson.path)/\(answers).swift")
        let result = try run([lesson], answers, 0.2 + 0.8 * share, "\(lesson.number) \(name)")[0]
        rows[index].add(WrongAnswerFile(name: name, text: text), named: name, result)
      }
    }
    ProgressBar.clear()
    Terminal.write(rows.map(\.text).joined())
    let faults = rows.flatMap(\.faults)
    Terminal.write(faults.isEmpty ? "\nAll as it should be.\n" : "\n\(faults.count) to mend.\n")
    return faults.isEmpty ? 0 : 1
  }

  private func run(
    _ lessons: [Lesson], _ answers: String, _ progress: Double, _ words: String
  ) throws -> [LessonResult] {
    ProgressBar.show(progress, words)
    return try LessonRunner(package: package, answers: answers).run(lessons)
  }
}
