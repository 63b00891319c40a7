import Drawing
import Foundation

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
    let exercises = package.lessons().flatMap(\.exercises)
    guard let exercise = exercises.first(where: { $0.number == number }) else {
      throw UsageError("there is no exercise ‘\(number)’; backprop lessons N lists a lesson's")
    }
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
    return 0
  }
}

/// How many hints of each exercise have been asked for, remembered beside what is built.
///
/// The file may hold anything, or nothing: what makes no sense counts as no hint asked for, and a file
/// that cannot be written is no reason to keep a hint back.
struct HintMemory {
  private let file: URL
  private var counts: [String: Int]

  init(_ package: PackageFolder) {
    file = package.url.appending(path: ".build/hints.json")
    let data = try? Data(contentsOf: file)
    counts = data.flatMap { try? JSONDecoder().decode([String: Int].self, from: $0) } ?? [:]
  }

  func count(of exercise: String) -> Int { max(0, counts[exercise] ?? 0) }

  mutating func remember(_ count: Int, of exercise: String) {
    counts[exercise] = count
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try writeFile(JSONEncoder().encode(counts), to: file.path)
    } catch {
      Terminal.note("note: the next hint will be this one again, as \(file.path) cannot be written")
    }
  }
}
