import Classroom
import Console

/// `backprop explain`: what the model solution of an exercise does, for those who have solved it.
enum ExplainCommand: Command {
  static let help = Help(
    usage: ["backprop explain N.M"],
    about: """
      Says what the model solution of exercise M of lesson N does and why, once your own answer is \
      right. Exit status 1 says that it is not.
      """,
    options: [],
    examples: ["backprop explain 1.2"])

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    guard arguments.positional.count == 1 else {
      throw UsageError("name one exercise, such as backprop explain 1.2")
    }
    let (exercise, lesson) = try package.exercise(arguments.positional[0])
    guard lesson.isExplained else {
      throw UsageError("the explanations are not part of this package: ask who handed it out")
    }
    Interruption.shared.handle(exitStatus: 130)
    defer { ProgressBar.clear() }
    let runner = LessonRunner(package: package, onProgress: ProgressBar.show)
    let result = try runner.run([lesson])[0]
    ProgressBar.clear()
    guard result.isRight(exercise) else {
      try Terminal.show(
        """
        \(exercise.number) is not right yet. First solve it: \(lesson.exerciseFile)
        backprop hint \(exercise.number) helps.

        """)
      return 1
    }
    guard let text = try Explanations(of: lesson, in: package)[exercise.number] else {
      try Terminal.show("There is no explanation of \(exercise.number) \(exercise.title).\n")
      return 0
    }
    try Terminal.show(
      "\n\(Style.bold("\(exercise.number) \(exercise.title)"))\n\n\(text.indented(by: 2))\n\n")
    return 0
  }
}
