import Classroom
import Console
import Foundation

/// `backprop class handout`: a package for students.
enum HandoutCommand: Command {
  static let help = Help(
    usage: ["backprop class handout FOLDER [--lessons 1-6] [--name NAME]"],
    about: """
      Makes a package for students in a new folder: the kit, and lessons with their texts, exercises \
      and tests, without solutions, explanations or other answers. It builds and runs by itself. \
      handout.json in it names each file with its SHA-256.
      """,
    options: [ClassOptions.lessons, ClassOptions.name],
    examples: ["backprop class handout ../autumn --lessons 1-6 --name \"Autumn 2026\""])

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    let folder = try ClassOptions.folder(arguments, "backprop class handout FOLDER")
    let lessons = try ClassOptions.lessons(arguments, in: package)
    let name = arguments[ClassOptions.name] ?? ClassOptions.usualName
    let handout = Handout(of: lessons, in: package, name: name)
    try handout.write(to: URL(filePath: folder))
    try Terminal.show(
      """
      \(folder) is ready, with \(lessons.count) lessons: put it into a repository of its own, or zip it.

      """)
    return 0
  }
}
