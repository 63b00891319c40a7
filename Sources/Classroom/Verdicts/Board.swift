import Console

/// What the lesson commands print.
package enum Board {
  /// All lessons, a line each, and what to do next.
  package static func text(_ results: [LessonResult]) -> String {
    let width = results.map(\.lesson.title.count).max() ?? 0
    let exercises = results.map(\.statuses.count).max() ?? 0
    var text = "\n"
    for result in results {
      let lesson = result.lesson
      let title = lesson.title.padded(to: width)
      text += "  \(Style.bold("\(lesson.number)".padded(to: 2))) \(title)  "
      if result.diagnostics != nil {
        let what = lesson.unreadable.isEmpty ? "cannot be built" : "cannot be read"
        text += Style.red(what) + "\n"
      } else {
        let marks = result.statuses.map(\.mark).joined()
        let space = String(repeating: " ", count: exercises - result.statuses.count)
        text += "\(marks)\(space)  \(result.rightCount) of \(result.statuses.count)"
        text += result.remainder.isFaulty ? "  its own tests fail\n" : "\n"
      }
    }
    text += "\n  " + ExerciseStatus.legend + "\n"
    return text + "\n" + next(results, isBoard: true)
  }

  /// One lesson: its exercises, what there is to say about each, and the lesson that comes next.
  package static func text(_ result: LessonResult, before nextLesson: Lesson? = nil) -> String {
    let lesson = result.lesson
    var text = "\n\(Style.bold("Lesson \(lesson.number): \(lesson.title)"))\n\(lesson.readme)\n\n"
    if result.diagnostics != nil {
      let what = lesson.unreadable.isEmpty ? "cannot be built" : "cannot be read"
      return text + Style.red("This lesson \(what).") + "\n\n"
        + next([result], isBoard: false)
    }
    let width = lesson.exercises.map(\.title.count).max() ?? 0
    for (index, (exercise, status)) in zip(lesson.exercises, result.statuses).enumerated() {
      let remark = status.remark.replacing("\(lesson.path)/", with: "")
      let title = remark.isEmpty ? exercise.title : exercise.title.padded(to: width + 2)
      text += "  \(status.mark) \(exercise.number) \(title)\(Style.faint(remark))\n"
      text += status.messages.map { $0.indented(by: 6) + "\n" }.joined()
      if index < result.printed.count { text += Self.text(printed: result.printed[index]) }
    }
    if result.remainder.isFaulty {
      text += "\nThe lesson's own tests fail; this is not about your answers:\n"
      text += result.remainder.messages.map { $0.indented(by: 2) + "\n" }.joined()
    }
    text += "\n" + next([result], isBoard: false)
    return result.isComplete ? text + Self.text(after: lesson, nextLesson) : text
  }

  /// What there is to do when a lesson is complete.
  private static func text(after lesson: Lesson, _ next: Lesson?) -> String {
    let explained = lesson.isExplained ? lesson.exercises.last : nil
    let explanation = explained.map {
      "swift run backprop explain \($0.number) tells what the model solution does, and why.\n"
    }
    let words =
      next.map { "Next: lesson \($0.number), \($0.title)\n      \($0.readme)\n" }
      ?? "It was the last one.\n"
    return (explanation ?? "") + words
  }

  /// What an exercise's code printed; the first lines, where there are many.
  private static func text(printed lines: [String]) -> String {
    if lines.isEmpty { return "" }
    let rest = lines.count - mostPrintedLines
    let shown = lines.prefix(mostPrintedLines) + (rest > 0 ? ["… and \(rest) more lines"] : [])
    return Style.faint("      printed:") + "\n" + shown.map { $0.indented(by: 8) + "\n" }.joined()
  }

  private static let mostPrintedLines = 20

  /// What to do next, with its place: make everything compile, then the first exercise that is not
  /// right.
  private static func next(_ results: [LessonResult], isBoard: Bool) -> String {
    let broken = results.filter { $0.diagnostics != nil }
    if let first = broken.first {
      let words = broken.flatMap { $0.diagnostics ?? [] }.joined(separator: "\n")
      let task =
        first.lesson.unreadable.isEmpty
        ? "mend \(first.lesson.exerciseFile)" : "put the file right"
      return "\(words)\n\nNext: \(task).\n"
    }
    guard let result = results.first(where: { !$0.isComplete }), let next = result.next else {
      let what = isBoard ? "All lessons are" : "Lesson \(results[0].lesson.number) is"
      return Style.green("\(what) complete.") + "\n"
    }
    let (exercise, status) = next
    var text = "Next: \(exercise.number) \(exercise.title)\n"
    if isBoard {
      text += status.messages.prefix(1).map { $0.indented(by: 6) + "\n" }.joined()
    }
    text += "      \(result.lesson.exerciseFile):\(exercise.line)\n"
    if status.isUntouched && exercise == result.lesson.exercises.first {
      text += "      \(result.lesson.readme) tells what it is about\n"
    }
    return text + "      swift run backprop hint \(exercise.number)\n"
  }
}
