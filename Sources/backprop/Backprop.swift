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
    "code": CodeCommand.self,
    "derive": DeriveCommand.self,
    "page": PageCommand.self,
    "train": TrainCommand.self,
    "predict": PredictCommand.self,
    "lessons": LessonsCommand.self,
    "watch": WatchCommand.self,
    "hint": HintCommand.self,
    "explain": ExplainCommand.self,
    "reset": ResetCommand.self,
    "lesson new": NewLessonCommand.self,
    "class handout": HandoutCommand.self,
    "class grade": GradeCommand.self,
    "class report": ReportCommand.self,
    "class package": PackageCommand.self,
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
    guard var name = words.first else { return try answer(Help.overview) }
    var rest = Array(words.dropFirst())
    if let second = rest.first, commands["\(name) \(second)"] != nil {
      name += " \(rest.removeFirst())"
    }
    switch name {
    case "-h", "--help", "help":
      if rest.isEmpty { return try answer(Help.overview) }
      let words = rest.joined(separator: " ")
      if rest.count > 1 && commands[words] == nil {
        throw UsageError("help on one command at a time: \(rest[0]) or \(rest[1])")
      }
      return try answer(command(words).help.text)
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
    let longer = commands.keys.filter { $0.hasPrefix(name + " ") }.sorted()
    let near = suggestion(for: name, among: commands.keys)
    if longer.count == 1 { throw UsageError("there is the command \(longer[0])\(near)") }
    if !longer.isEmpty {
      throw UsageError("there are the commands \(longer.joined(separator: ", "))")
    }
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
