import Classroom
import Console
import FileAccess
import Foundation

/// What the commands for classes take, and how it is read.
enum ClassOptions {
  static let lessons = Option<ClosedRange<Int>>(
    "--lessons", "N-M", "a lesson or a range of lessons, such as 3 or 1-6",
    "only these lessons, such as 3 or 1-6 (all)"
  ) { word in
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
      1 <= first, first <= last
    else { return nil }
    return first...last
  }

  static let name = Option.word(
    "--name", "NAME", "a name, such as \"Autumn 2026\"",
    "what the class is called (Backpropagation)")

  static let usualName = "Backpropagation"

  static let weights = Option.word(
    "--weights", "FILE", "a file of lines such as 1.4 3",
    "what exercises are worth, a line each such as 1.4 3; the others are worth 1 point")

  /// What exercises are worth, by the file that was named.
  static func weights(_ arguments: Arguments, _ lessons: [Lesson]) throws -> Weights {
    guard let file = arguments[weights] else { return Weights() }
    let text = String(decoding: try readFile(file), as: UTF8.self)
    return try Weights(text, from: file, lessons: lessons)
  }

  /// The lessons that were asked for, all if none was.
  static func lessons(
    _ arguments: Arguments, in package: PackageFolder
  ) throws(UsageError) -> [Lesson] {
    let all = package.lessons()
    guard let range = arguments[lessons] else { return all }
    let chosen = all.filter { range.contains($0.number) }
    guard chosen.count == range.count else {
      throw UsageError("there are lessons \(all.first?.number ?? 1) to \(all.last?.number ?? 1)")
    }
    return chosen
  }

  /// The one folder that a command takes.
  static func folder(_ arguments: Arguments, _ usage: String) throws(UsageError) -> String {
    guard arguments.positional.count == 1 else { throw UsageError("name one folder: \(usage)") }
    return arguments.positional[0]
  }
}
