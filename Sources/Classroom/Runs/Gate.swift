import Console
import Homework

/// What authors of lessons promise, and CI checks: stubs are reported as not started, the solution
/// and other right answers pass, and each wrong answer fails with the message of its own
/// misconception and with no other one's.
package struct Gate {
  private let package: PackageFolder

  package init(package: PackageFolder) { self.package = package }

  /// Builds the lessons with every file of answers, prints a table, and returns the exit status.
  package func verify(_ lessons: [Lesson]) throws -> Int32 {
    let files = lessons.map { lesson in
      ["RightAnswers", "WrongAnswers"].flatMap { folder in
        package.files(in: "\(lesson.path)/\(folder)").filter { $0.hasSuffix(".swift") }
          .map { "\(folder)/" + $0.dropLast(".swift".count) }
      }
    }
    let rounds = files.map(\.count).max() ?? 0
    func progress(_ done: Int, _ words: String) {
      ProgressBar.show(Double(done) / Double(rounds + 2), words)
    }
    progress(0, "stubs")
    let stubs = try LessonRunner(package: package).run(lessons)
    progress(1, "solutions")
    let solutions = try LessonRunner(package: package, answers: { _ in "Solution" }).run(lessons)
    var rows = lessons.indices.map { GateRows(lessons[$0], stubs[$0], solutions[$0]) }
    for (index, lesson) in lessons.enumerated() {
      rows[index].add(
        stub: package.data(of: lesson.stubFile), exercise: package.data(of: lesson.exerciseFile),
        explanations: try? Explanations(of: lesson, in: package))
    }
    for round in 0..<rounds {
      progress(2 + round, "right and wrong answers")
      let indices = lessons.indices.filter { round < files[$0].count }
      let answers = Dictionary(
        uniqueKeysWithValues: indices.map { (lessons[$0].number, files[$0][round]) })
      for (index, result) in zip(indices, try results(of: indices.map { lessons[$0] }, answers)) {
        let path = files[index][round]
        rows[index].add(try file(at: path, of: lessons[index]), at: path, result)
      }
    }
    ProgressBar.clear()
    for index in rows.indices { rows[index].close() }
    try Terminal.show(rows.map(\.text).joined())
    let faults = rows.flatMap(\.faults)
    try Terminal.show(faults.isEmpty ? "\nAll as it should be.\n" : "\n\(faults.count) to mend.\n")
    return faults.isEmpty ? 0 : 1
  }

  /// What comes of a file of answers in each lesson.
  ///
  /// A message is shown only where it alone explains the answers to all inputs. Those that are
  /// drawn may by chance suit two mistakes: a wrong answer that is refused without its message is
  /// asked once more, with other ones. One that passes is not: it never may.
  private func results(of lessons: [Lesson], _ paths: [Int: String]) throws -> [LessonResult] {
    func run(_ lessons: [Lesson], seed: UInt64) throws -> [LessonResult] {
      let answers = { (lesson: Lesson) in paths[lesson.number] ?? "Exercise" }
      return try LessonRunner(package: package, answers: answers, seed: seed).run(lessons)
    }
    var results = try run(lessons, seed: HomeworkSeed.current)
    let unexplained = try lessons.indices.filter { index in
      guard let path = paths[lessons[index].number], path.hasPrefix("WrongAnswers/") else {
        return false
      }
      return try file(at: path, of: lessons[index])?.isUnexplained(by: results[index]) == true
    }
    if unexplained.isEmpty { return results }
    let others = try run(unexplained.map { lessons[$0] }, seed: HomeworkSeed.current &+ 1)
    for (index, result) in zip(unexplained, others) { results[index] = result }
    return results
  }

  private func file(at path: String, of lesson: Lesson) throws -> AnswerFile? {
    AnswerFile(try package.text(of: "\(lesson.path)/\(path).swift"))
  }
}
