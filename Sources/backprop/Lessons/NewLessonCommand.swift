import Classroom
import Console

/// `backprop lesson new`: a lesson of one's own.
enum NewLessonCommand: Command {
  static let help = Help(
    usage: ["backprop lesson new NAME"],
    about: """
      Makes a lesson with one exercise, for authors: its folder with all files, its tests, and its line \
      in Package.swift. It passes the gate at once, and each file says what to fill in. NAME is what the \
      folder is called, in small letters, digits and hyphens. Nothing is overwritten.
      """,
    options: [],
    examples: ["backprop lesson new second-derivatives"])

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    guard arguments.positional.count == 1 else {
      throw UsageError("name one lesson, such as backprop lesson new second-derivatives")
    }
    let lesson = try NewLesson(arguments.positional[0], in: package)
    try lesson.make()
    try Terminal.show(
      """
      \(lesson.folder) is there, with one exercise as an example, and its tests in
      \(lesson.tests). Search them for the words “Fill in”.

      Next: swift run backprop lessons \(lesson.number) --verify
            tells whether all is as it should be, now and after each change
            Lessons/README.md, “For teachers and authors”, leads through it

      """)
    return 0
  }
}
