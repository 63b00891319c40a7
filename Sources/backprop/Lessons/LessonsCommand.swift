import Classroom
import Console

/// `backprop lessons`: the board, one lesson, or the gate.
enum LessonsCommand: Command {
  static let help = Help(
    usage: ["backprop lessons [N] [--verify]"],
    about: """
      Builds the lessons, runs their tests, and says what is right, what is wrong and why, what is \
      not started, and what to do next. With a number it shows that lesson alone, with all there is \
      to say about each exercise. Exit status 1 says that something is wrong or does not compile.
      """,
    options: [verify],
    examples: ["backprop lessons", "backprop lessons 1"])

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
    if arguments.has(verify) {
      return try Gate(package: package).verify(lessons)
    }
    let results = try LessonRunner(package: package, onProgress: ProgressBar.show).run(lessons)
    ProgressBar.clear()
    let next = results.first.flatMap { package.lesson(after: $0.lesson) }
    try Terminal.show(
      arguments.positional.isEmpty ? Board.text(results) : Board.text(results[0], before: next))
    return results.contains(where: \.isFaulty) ? 1 : 0
  }
}
