import Classroom
import Console

/// `backprop reset`: a lesson's exercises as they were given.
enum ResetCommand: Command {
  static let help = Help(
    usage: ["backprop reset N"],
    about: """
      Brings Exercise.swift of lesson N back as it was given, also where it is empty or gone. What is \
      in the file now is kept in the folder Lessons/Kept.
      """,
    options: [],
    examples: ["backprop reset 1"])

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    guard arguments.positional.count == 1 else {
      throw UsageError("name one lesson, such as backprop reset 1")
    }
    let lesson = try package.lesson(arguments.positional[0])
    let kept = try lesson.reset(in: package)
    try Terminal.show("\(lesson.exerciseFile) is as it was given.\n")
    if let kept { try Terminal.show("What was there before is kept in \(kept).\n") }
    return 0
  }
}
