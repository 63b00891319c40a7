import Classroom
import Console

/// `backprop hint`: the hints of a lesson's README, one more at each ask.
enum HintCommand: Command {
  static let help = Help(
    usage: ["backprop hint N.M"],
    about: "Shows a hint for exercise M of lesson N, and one more each time you ask.",
    options: [],
    examples: ["backprop hint 1.2"])

  static func run(_ arguments: Arguments) async throws -> Int32 {
    let package = try PackageFolder.current()
    guard arguments.positional.count == 1 else {
      throw UsageError("name one exercise, such as backprop hint 1.2")
    }
    let number = arguments.positional[0]
    let (exercise, lesson) = try package.exercise(number)
    guard !exercise.hints.isEmpty else {
      try Terminal.show("There is no hint for \(exercise.number) \(exercise.title).\n")
      return 0
    }
    var asked = HintMemory(package)
    let count = min(asked.count(of: number), exercise.hints.count - 1) + 1
    asked.remember(count, of: number)
    try Terminal.show("\n\(Style.bold("\(exercise.number) \(exercise.title)"))\n\n")
    for (index, hint) in exercise.hints.prefix(count).enumerated() {
      let heading = "Hint \(index + 1) of \(exercise.hints.count)"
      try Terminal.show("\(Style.faint(heading))\n\(hint.indented(by: 2))\n\n")
    }
    if count == exercise.hints.count {
      let more = "When your answer is right, backprop explain \(number) tells more."
      try Terminal.show("That was the last hint.\(lesson.isExplained ? " " + more : "")\n")
    }
    return 0
  }
}
