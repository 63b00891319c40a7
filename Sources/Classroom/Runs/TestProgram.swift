import Console
import Foundation
import Homework

/// The built tests of some lessons, as a program to be run.
struct TestProgram {
  /// The package whose tests they are.
  let package: PackageFolder

  /// What starts them, before further options.
  let command: [String]

  /// The variables that they see.
  let environment: [String: String]

  /// Runs all tests, and those behind a test that ends the program in a further run.
  func runAll() throws -> [EventStream.Test] {
    var tests: [EventStream.Test] = []
    while true {
      let run = try run(skipping: tests)
      tests += run
      if run.last?.hasEnded != false { return tests }
    }
  }

  /// Runs the tests but for some, up to one that ends the program, as the last of the tests.
  private func run(skipping skipped: [EventStream.Test]) throws -> [EventStream.Test] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lessons-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = folder.appending(path: "events.jsonl")
    let output = folder.appending(path: "output")
    let questions = folder.appending(path: "questions.jsonl")
    try Data().write(to: output)
    try Data().write(to: questions)

    let words = skipped.flatMap { ["--skip", NSRegularExpression.escapedPattern(for: $0.id)] }
    let run = try ChildProcess(
      command + ["--no-parallel", "--event-stream-output-path", events.path] + words,
      in: package.url,
      environment: environment.merging([
        HomeworkMode.questionsVariable: questions.path, "SWIFT_BACKTRACE": Self.backtrace,
      ]) { $1 },
      output: FileHandle(forWritingTo: output))
    let printed = PrintedText((try? String(contentsOf: output, encoding: .utf8)) ?? "")
    let text = (try? String(contentsOf: events, encoding: .utf8)) ?? ""
    var tests = EventStream(text).tests.filter(\.hasStarted)
    for index in tests.indices {
      tests[index].printed = printed.lines(ofTestWith: tests[index].id)
      if tests[index].hasEnded { continue }
      let asked = RecordedQuestions(questions).last
      tests[index].lastWords = Crash(run.lines, in: package).words(asked: asked)
    }
    let stopped = tests.first { !$0.hasEnded }
    return tests.filter(\.hasEnded) + (stopped.map { [$0] } ?? [])
  }

  /// What starts the tests of a package. Where their program can be started by itself, it is: that
  /// takes a second less, and a crash is told with its lines.
  static func command(in package: PackageFolder) -> [String] {
    #if os(Linux)
      let program = package.url.appending(path: ".build/debug/ChainRulePackageTests.xctest")
      if FileManager.default.isExecutableFile(atPath: program.path) {
        return [program.path, "--testing-library", "swift-testing"]
      }
    #endif
    return ["swift", "test", "--skip-build", "--disable-xctest"]
  }

  /// How a crash is told: the calls of its thread, and nothing else.
  static let backtrace = [
    "enable=yes", "color=no", "interactive=no", "threads=crashed", "images=none", "registers=none",
    "symbolicate=fast", "limit=64", "output-to=stderr",
  ].joined(separator: ",")
}
