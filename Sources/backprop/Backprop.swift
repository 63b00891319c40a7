import ChainRule
import Foundation

/// The command-line tool: it reads what is asked, calls the kit, and prints.
@main
struct Backprop {
  static let version = "1.0.0"

  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      exit(try await run(words))
    } catch {
      Terminal.complain("\(error)")
      exit(2)
    }
  }

  /// Carries out a command line and returns the exit status.
  private static func run(_ words: [String]) async throws -> Int32 {
    guard let name = words.first else {
      Terminal.show(Help.overview + "\n")
      return 0
    }
    if ["-h", "--help", "help"].contains(name) {
      Terminal.show(try (words.count > 1 ? command(words[1]).help : Help.overview) + "\n")
      return 0
    }
    if name == "--version" {
      print("backprop \(version)")
      return 0
    }
    let command = try command(name)
    let rest = Array(words.dropFirst())
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "-h" || $0 == "--help" }) {
      Terminal.show(command.help + "\n")
      return 0
    }
    return try await command.run(rest)
  }

  private static let commands: [String: any Command.Type] = [
    "draw": DrawCommand.self,
    "trace": TraceCommand.self,
    "check": CheckCommand.self,
    "train": TrainCommand.self,
    "lessons": LessonsCommand.self,
    "watch": WatchCommand.self,
    "hint": HintCommand.self,
  ]

  private static func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = commands[name] { return command }
    let near = nearestWord(to: name, among: commands.keys).map { "; did you mean \($0)?" } ?? ""
    throw UsageError("there is no command ‘\(name)’\(near) (backprop --help lists them)")
  }
}

/// What the first word of a command line chooses.
protocol Command: SendableMetatype {
  /// What `--help` prints.
  static var help: String { get }

  /// Carries out the command and returns the exit status: 0, or 1 for an answer that is "no".
  static func run(_ words: [String]) async throws -> Int32
}
