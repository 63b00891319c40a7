import Classroom
import Console
import FileAccess
import Foundation

/// `backprop class package`: all that a platform needs to grade lessons.
enum PackageCommand: Command {
  static let help = Help(
    usage: ["backprop class package gradescope|classroom50|prairielearn --output FILE.zip ..."],
    about: """
      Makes a zip file with all that a platform needs to grade lessons: the kit with its solutions, a \
      script that makes a machine ready, one that grades what a student handed in, and a README that \
      says where it goes. It holds solutions: students must not get it.
      """,
    options: [ClassOptions.lessons, ClassOptions.weights, output],
    examples: ["backprop class package gradescope --lessons 1-6 --output autograder.zip"])

  private static let output = Option.word(
    "--output", "FILE", "a file such as autograder.zip", "where the package goes"
  ).writing(.file)

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    let platforms = GradingPlatform.allCases.map(\.rawValue).joined(separator: ", ")
    guard arguments.positional.count == 1,
      let platform = GradingPlatform(rawValue: arguments.positional[0])
    else { throw UsageError("name one platform: \(platforms)") }
    guard let output = arguments[output] else {
      throw UsageError("say where the package goes: --output FILE.zip")
    }
    let lessons = try ClassOptions.lessons(arguments, in: package)
    // What is wrong in the file is told now, and not to a student later.
    _ = try ClassOptions.weights(arguments, lessons)
    let weights = try arguments[ClassOptions.weights].map { try Data(readFile($0)) }
    let zip = try GraderPackage(for: platform, lessons: lessons, in: package, weights: weights)
      .zip()
    try replaceFile(at: output, with: zip)
    try Terminal.show("\(output) is ready; the README in it says where it goes.\n")
    return 0
  }
}
