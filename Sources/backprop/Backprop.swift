import Console
import Foundation

/// The command-line tool: it reads what is asked, calls the kit, and prints.
@main
struct Backprop {
  static let name = "backprop"
  static let version = "1.0.0"

  /// The commands by the words that choose them.
  static let commands: [String: any Command.Type] = [
    "draw": DrawCommand.self,
    "trace": TraceCommand.self,
    "check": CheckCommand.self,
    "train": TrainCommand.self,
    "lessons": LessonsCommand.self,
    "watch": WatchCommand.self,
    "hint": HintCommand.self,
    "explain": ExplainCommand.self,
    "reset": ResetCommand.self,
  ]

  static func main() async {
    do {
      exit(try await run(Terminal.words))
    } catch {
      Terminal.complain(error, as: name)
      exit(2)
    }
  }

  /// Carries out a command line and returns the exit status.
  private static func run(_ words: [String]) async throws -> Int32 {
    guard let name = words.first else { return try answer(Help.overview) }
    let rest = Array(words.dropFirst())
    switch name {
    case "-h", "--help", "help":
      if rest.count > 1 {
        throw UsageError("help on one command at a time: \(rest[0]) or \(rest[1])")
      }
      return try answer(rest.first.map { try command($0).help.text } ?? Help.overview)
    case "--version":
      if let word = rest.first { throw UsageError("nothing goes with --version, not ‘\(word)’") }
      return try answer("backprop \(version)\n")
    default:
      let command = try command(name)
      if Help.isAsked(in: rest) { return try answer(command.help.text) }
      return try await command.run(Arguments(rest, options: command.help.options))
    }
  }

  private static func answer(_ text: String) throws -> Int32 {
    try Terminal.show(text)
    return 0
  }

  private static func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = commands[name] { return command }
    let near = suggestion(for: name, among: commands.keys)
    throw UsageError("there is no command ‘\(name)’\(near) (backprop --help lists them)")
  }
}

/// What the first word of a command line chooses.
protocol Command: SendableMetatype {
  /// What `--help` prints, with the options that the command has.
  static var help: Help { get }

  /// Carries out the command and returns the exit status: 0, or 1 for an answer that is "no".
  static func run(_ arguments: Arguments) async throws -> Int32
}
