/// What the lesson commands print.
enum Board {
  /// All lessons, a line each, and what to do next.
  static func text(_ results: [LessonResult]) -> String {
    let width = results.map(\.lesson.title.count).max() ?? 0
    let exercises = results.map(\.standings.count).max() ?? 0
    var text = "\n"
    for result in results {
      let lesson = result.lesson
      let title = lesson.title.padded(to: width)
      text += "  \(Style.bold("\(lesson.number)".padded(to: 2))) \(title)  "
      if result.diagnostics != nil {
        text += Style.red("does not compile") + "\n"
      } else {
        let marks = result.standings.map(\.mark).joined()
        let space = String(repeating: " ", count: exercises - result.standings.count)
        text += "\(marks)\(space)  \(result.rightCount) of \(result.standings.count)\n"
      }
    }
    text += "\n  " + Standing.legend + "\n"
    return text + "\n" + next(results)
  }

  /// One lesson: its exercises, and what there is to say about each.
  static func text(_ result: LessonResult) -> String {
    let lesson = result.lesson
    var text = "\n\(Style.bold("Lesson \(lesson.number): \(lesson.title)"))\n\(lesson.readme)\n\n"
    if let diagnostics = result.diagnostics {
      return text + Style.red("This lesson does not compile:") + "\n\n"
        + diagnostics.joined(separator: "\n") + "\n"
    }
    for (exercise, standing) in zip(lesson.exercises, result.standings) {
      text += "  \(standing.mark) \(exercise.number) \(exercise.title)"
      text += Style.faint("  \(standing.remark)") + "\n"
      text += standing.messages.map { $0.indented(by: 6) + "\n" }.joined()
    }
    if result.remainder.isFaulty {
      text += "\nThe lesson's own tests fail; this is not about your answers:\n"
      text += result.remainder.messages.map { $0.indented(by: 2) + "\n" }.joined()
    }
    return text + "\n" + next([result])
  }

  /// What to do next: the first trouble or the first thing not done, with its place.
  private static func next(_ results: [LessonResult]) -> String {
    guard let result = results.first(where: { !$0.isComplete }) else {
      return results.count == 1
        ? Style.green("Lesson \(results[0].lesson.number) is complete.") + "\n"
        : Style.green("All lessons are complete.") + "\n"
    }
    let lesson = result.lesson
    if let diagnostics = result.diagnostics {
      let compiler = results.count == 1 ? "" : diagnostics.joined(separator: "\n") + "\n\n"
      return compiler + "Next: make \(lesson.exerciseFile) compile.\n"
    }
    guard let (exercise, standing) = result.next else { return "" }
    var text = "Next: \(exercise.number) \(exercise.title)\n"
    if results.count > 1 {
      text += standing.messages.map { $0.indented(by: 6) + "\n" }.joined()
    }
    text += "      \(lesson.exerciseFile):\(exercise.line)\n"
    if standing.isUntouched && exercise == lesson.exercises.first {
      text += "      \(lesson.readme) tells what it is about\n"
    }
    return text + "      swift run backprop hint \(exercise.number)\n"
  }
}
