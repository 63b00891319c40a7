import Classroom
import Console
import FileAccess
import Foundation

/// `backprop class report`: how a class did, as a page for its teacher.
enum ReportCommand: Command {
  static let help = Help(
    usage: ["backprop class report GRADES [--anonymous] [--output FILE.html]"],
    about: """
      Shows how a class did, from the folder that backprop class grade has made: who has done what, \
      what the class found hard, and which misconceptions, by number.
      """,
    options: [anonymous, output],
    examples: ["backprop class report grades --output report.html"])

  private static let anonymous = Option.flag("--anonymous", "leaves the names out")

  private static let output = Option.word(
    "--output", "FILE", "a file such as report.html", "writes a page to look at, in one file"
  ).writing(.file)

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let folder = try ClassOptions.folder(arguments, "backprop class report GRADES")
    let file = "\(folder)/\(GradeCommand.gradesName)"
    let data = try readFile(file)
    guard let grades = try? JSON.decoder.decode(ClassGrades.self, from: data) else {
      throw UsageError("\(file) does not hold the grades of a class")
    }
    let report = ClassReport(grades, anonymous: arguments.has(anonymous))
    guard let output = arguments[output] else {
      try Terminal.show(report.text)
      return 0
    }
    try replaceFile(at: output, with: Data(report.html.utf8))
    try Terminal.show("The report is in \(output).\n")
    return 0
  }
}
