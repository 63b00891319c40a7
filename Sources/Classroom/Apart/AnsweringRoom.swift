import Console
import Foundation

/// A copy of the package in which a student's code is built and gives its answers.
///
/// It holds the kit, the tests and the student's files, and neither solutions nor wrong answers.
struct AnsweringRoom {
  let package: PackageFolder
  private let source: PackageFolder
  let toolchain: Toolchain
  private let isolation: Isolation
  private let number: Int
  private let user = UnprivilegedUser()

  /// Makes a room ready for a lesson.
  ///
  /// - Parameter number: Which of the rooms of this package it is, from 0.
  init(for lesson: Lesson, of source: PackageFolder, _ isolation: Isolation, number: Int) throws {
    self.source = source
    self.isolation = isolation
    self.number = number
    toolchain = try Toolchain()
    package = PackageFolder(source.url.appending(path: ".build/apart/answering-\(number)"))
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let folders = ["ChainRule", "FileAccess", "Homework", "Networks"].map { "Sources/\($0)" }
    for path in folders + ["Package.swift", "Tests/LessonTests"] {
      try Mirror.copy(source.url.appending(path: path), to: package.url.appending(path: path))
    }
    let given = "\(lesson.path)/Given.swift"
    try Mirror.copy(source.url.appending(path: given), to: package.url.appending(path: given))
  }

  /// Where all is that a build writes.
  var scratch: URL {
    source.url.appending(path: ".build/apart/\(Self.buildName)-\(number)")
  }

  /// What the names of the folders begin with in which answers are given.
  static let buildName = "answering-build"

  var temporary: URL { scratch.appending(path: "temporary") }

  /// The program of the tests.
  var program: URL { scratch.appending(path: "build/debug/ChainRulePackageTests.xctest") }

  /// Builds a lesson with a student's code. Returns the compiler's words where it does not compile.
  func build(_ lesson: Lesson, code: Data) throws -> [String]? {
    if !FileManager.default.fileExists(atPath: program.path) {
      // What is the kit's takes longest. It is built first, and its time is not the student's.
      let stub = try source.text(of: lesson.stubFile)
      if let errors = try compile(lesson, Data(stub.utf8), seconds: 1_800) {
        throw BuildError(lines: errors)
      }
    }
    let errors = try compile(lesson, code, seconds: 180)
    if errors == nil && isolation == .anotherUser { try user.checkReach(program) }
    return errors
  }

  private func compile(_ lesson: Lesson, _ code: Data, seconds: Double) throws -> [String]? {
    try Mirror.write(code, to: package.url.appending(path: lesson.exerciseFile))
    // Builds leave temporary folders behind.
    try? FileManager.default.removeItem(at: temporary)
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let run = try ChildProcess(
      isolation == .sandbox
        ? buildBox.command(buildWords, variables: variables(lesson)) : buildWords,
      in: package.url, environment: isolation == .sandbox ? [:] : variables(lesson),
      limits: ProcessLimits(seconds: seconds, megabytes: 6_000, processes: 200))
    if let stop = run.stop { return ["\(lesson.exerciseFile) cannot be compiled: \(stop)"] }
    if run.status == 0 { return nil }
    if let words = Sandbox.failure(run.status, run.lines) { throw BuildError(lines: [words]) }
    // What is the kit's has been built before: only this file can be to blame.
    return Diagnostics(run.lines).errors(in: [lesson], of: package)[lesson.number]
      ?? ["\(lesson.exerciseFile): the lesson's tests do not compile with this file"]
      + Set(run.lines.filter { $0.contains("error:") }).sorted().prefix(3)
  }

  /// Runs one test, which writes its answers down.
  ///
  /// - Parameters:
  ///   - test: The test's name, as a list of tests has it.
  ///   - record: An empty file for the answers.
  func answer(_ test: String, into record: URL, seed: UInt64) throws -> AnsweringRun {
    let variables = AnsweringRun.variables(record: record, seed: seed)
    let filter = "^\(NSRegularExpression.escapedPattern(for: test))(/|$)"
    let words = [
      program.path, "--testing-library", "swift-testing", "--no-parallel", "--filter", filter,
    ]
    defer { if isolation == .anotherUser { try? user.endAll() } }
    let command = command(words, variables: variables, record: record)
    let environment = isolation == .none ? variables : [:]
    var run = try AnsweringRun(command, environment: environment, in: package)
    // A system that is short of something may have it a moment later.
    for seconds in [0.2, 1.0] where run.isBoxMissing {
      Thread.sleep(forTimeInterval: seconds)
      run = try AnsweringRun(command, environment: environment, in: package)
    }
    return run
  }

  private func command(_ words: [String], variables: [String: String], record: URL) -> [String] {
    switch isolation {
    case .sandbox:
      Sandbox(
        readable: [toolchain.folder, program], writable: [record],
        mostSeconds: AnsweringRun.mostSeconds, mostProcesses: 64, user: user
      ).command(words, variables: variables)
    case .anotherUser:
      user.command(
        words, variables: variables, largestFile: 1, mostSeconds: AnsweringRun.mostSeconds,
        mostProcesses: 64)
    case .none: words
    }
  }
}
