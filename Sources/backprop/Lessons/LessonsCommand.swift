import Classroom
import Console

/// `backprop lessons`: the board, one lesson, or the gate.
enum LessonsCommand: Command {
  static let help = Help(
    usage: [
      "backprop lessons [N] [--verify]",
      "backprop lessons N --apart [--without-sandbox]",
    ],
    about: """
      Builds the lessons, runs their tests, and says what is right, what is wrong and why, what is \
      not started, and what to do next. With a number it shows that lesson alone, with all there is \
      to say about each exercise. Exit status 1 says that something is wrong or does not compile.
      """,
    options: [apart, withoutSandbox, verify],
    examples: ["backprop lessons", "backprop lessons 1"])

  private static let apart = Option.flag(
    "--apart",
    """
    for teachers: answers are given in a sandbox and judged outside of it, so that nothing in the \
    file can forge a verdict
    """)

  private static let withoutSandbox = Option.flag(
    "--without-sandbox", "with --apart: without a sandbox, for code that you trust")

  private static let verify = Option.flag(
    "--verify",
    """
    for authors: checks that each stub is reported as not started, the solution and other right \
    answers pass, and each wrong answer fails with its own message alone
    """)

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    guard arguments.positional.count <= 1 else {
      throw UsageError("one lesson at a time: backprop lessons \(arguments.positional[0])")
    }
    let lessons =
      try arguments.positional.first.map { [try package.lesson($0)] } ?? package.lessons()
    Interruption.shared.handle(exitStatus: 130)
    defer { ProgressBar.clear() }
    if arguments.has(withoutSandbox) && !arguments.has(apart) {
      throw UsageError("--without-sandbox goes with --apart")
    }
    if arguments.has(verify) && arguments.has(apart) {
      throw UsageError("--verify and --apart are two runs: ask for one of them")
    }
    if arguments.has(verify) {
      return try Gate(package: package).verify(lessons)
    }
    if arguments.has(apart) {
      return try await runApart(arguments, package, lessons)
    }
    let results = try LessonRunner(package: package, onProgress: ProgressBar.show).run(lessons)
    ProgressBar.clear()
    let next = results.first.flatMap { package.lesson(after: $0.lesson) }
    try Terminal.show(
      arguments.positional.isEmpty ? Board.text(results) : Board.text(results[0], before: next))
    return results.contains(where: \.isFaulty) ? 1 : 0
  }

  private static func runApart(
    _ arguments: Arguments, _ package: PackageFolder, _ lessons: [Lesson]
  ) async throws -> Int32 {
    guard let lesson = lessons.first, lessons.count == 1 else {
      throw UsageError("--apart takes one lesson: backprop lessons 1 --apart")
    }
    if arguments.has(withoutSandbox) {
      Terminal.note("note: without a sandbox the code can do whatever you can do on this machine")
    }
    let runner = try ApartRunner(
      package: package, isolation: arguments.has(withoutSandbox) ? .none : .sandbox,
      onProgress: ProgressBar.show)
    let result = try runner.run(lesson)
    ProgressBar.clear()
    try Terminal.show(Board.text(result, before: package.lesson(after: lesson)))
    return result.isFaulty ? 1 : 0
  }
}
