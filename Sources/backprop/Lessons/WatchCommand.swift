import Classroom
import Console

/// `backprop watch`: a lesson that is tested at each save.
enum WatchCommand: Command {
  static let help = Help(
    usage: ["backprop watch [N]"],
    about: """
      Shows a lesson, and shows it anew each time you save its Exercise.swift. Without a number it \
      takes the first lesson that is not complete. Ctrl-C ends it.
      """,
    options: [])

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    guard arguments.positional.count <= 1 else {
      throw UsageError("one lesson at a time: backprop watch \(arguments.positional[0])")
    }
    Interruption.shared.handle(exitStatus: 0)
    let lesson = try arguments.positional.first.map(package.lesson) ?? firstIncomplete(in: package)
    let files = WatchedFiles(of: lesson, in: package)
    while true {
      let state = try await files.settledState()
      let text = text(about: lesson, in: package)
      if Terminal.isInteractive { try Terminal.write("\u{1B}[2J\u{1B}[H") }
      try Terminal.show(text)
      try Terminal.show("\nWaiting for \(lesson.exerciseFile) to be saved. Ctrl-C ends this.\n")
      while state == files.state { try await Task.sleep(for: .milliseconds(100)) }
    }
  }

  /// The lesson's results; or, if it cannot be tested, why: the next save may be right.
  private static func text(about lesson: Lesson, in package: PackageFolder) -> String {
    do {
      let result = try test(package.lesson("\(lesson.number)"), in: package)
      return Board.text(result, before: package.lesson(after: lesson))
    } catch {
      return "\n\(error)\n"
    }
  }

  private static func test(_ lesson: Lesson, in package: PackageFolder) throws -> LessonResult {
    defer { ProgressBar.clear() }
    return try LessonRunner(package: package, onProgress: ProgressBar.show).run([lesson])[0]
  }

  private static func firstIncomplete(in package: PackageFolder) throws -> Lesson {
    let lessons = package.lessons()
    for lesson in lessons where try !test(lesson, in: package).isComplete { return lesson }
    guard let last = lessons.last else { throw UsageError("there are no lessons") }
    return last
  }
}
