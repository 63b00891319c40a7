import Console
import Foundation
import Homework

/// One test's run in the room where answers are given.
struct AnsweringRun {
  /// Why the run did not come to its end, in plain words; `nil` where it did.
  let stop: String?

  /// Whether the test has not even begun, since the box could not be made.
  let isBoxMissing: Bool

  /// What the student's code printed.
  let printed: [String]

  /// Runs a command within the limits of one test.
  init(_ words: [String], environment: [String: String], in package: PackageFolder) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "answering-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let run = try ChildProcess(
      words, in: package.url, environment: environment,
      output: FileHandle(forWritingTo: output), errors: FileHandle(forWritingTo: errors),
      limits: Self.limits)
    let lines = Self.text(of: errors).components(separatedBy: "\n")
    printed = PrintedText(Self.text(of: output)).allLines
    let failure = Sandbox.failure(run.status, lines)
    isBoxMissing = failure != nil
    stop = failure ?? Self.reason(run, lines, in: package)
  }

  /// How many seconds of a processor one test may take.
  ///
  /// What counts is the processor's time: on a machine with other work a test must not be too slow
  /// that is in time on another one. ``limits`` end a test that only waits.
  static let mostSeconds = 20

  /// How much time, memory and company one test may have.
  private static let limits = ProcessLimits(
    seconds: 3 * Double(mostSeconds), megabytes: 1_000, processes: 24)

  /// What is said of a test that takes too long, whichever limit ended it.
  private static let tooLong = "it took longer than \(mostSeconds) seconds"

  /// Whether the test was ended because it took too long.
  var isTooLong: Bool { stop == Self.tooLong }

  private static func reason(
    _ run: ChildProcess, _ lines: [String], in package: PackageFolder
  ) -> String? {
    if run.isOverTime { return tooLong }
    if let stop = run.stop { return stop }
    // A shell gives 128 and the number of the signal.
    if [SIGXCPU, 128 + SIGXCPU].contains(run.status) { return tooLong }
    if [SIGXFSZ, 128 + SIGXFSZ].contains(run.status) { return "it wrote more than 1 MB" }
    // The tests themselves end with 0, or with 1 where something was recorded.
    if run.status == 0 || run.status == 1 { return nil }
    return Crash(lines, in: package).words(asked: nil)
  }

  private static func text(of file: URL) -> String {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return "" }
    let data = (try? handle.read(upToCount: 1_000_000)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// The variables that a test sees which gives answers.
  static func variables(record: URL, seed: UInt64) -> [String: String] {
    [
      HomeworkMode.answersVariable: record.path, HomeworkSeed.variable: "\(seed)",
      "SWIFT_BACKTRACE": TestProgram.backtrace, "PATH": "/usr/bin:/bin",
    ]
  }
}
