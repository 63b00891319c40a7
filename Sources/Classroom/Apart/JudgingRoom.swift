import Console
import Foundation
import Homework

/// The package itself, built with solutions: where recorded answers are judged.
///
/// Nothing of a student's is built here, so its verdicts can be believed.
struct JudgingRoom {
  private let package: PackageFolder
  private let lesson: Lesson

  init(for lesson: Lesson, of package: PackageFolder) throws {
    self.package = package
    self.lesson = lesson
    let run = try ChildProcess(
      ["swift", "build", "--build-tests", "--scratch-path", scratch.path], in: package.url,
      environment: variables)
    if run.status != 0 { throw BuildError(lines: run.lines) }
  }

  private var scratch: URL { package.url.appending(path: ".build/apart/judging") }

  private var variables: [String: String] {
    ["LESSONS": "\(lesson.number)", "ANSWERS": "Solution"]
  }

  private var program: URL { scratch.appending(path: "debug/ChainRulePackageTests.xctest") }

  /// The names of the lesson's tests.
  func tests() throws -> [String] {
    let run = try ChildProcess(
      [program.path, "--testing-library", "swift-testing", "--list-tests"], in: package.url)
    return run.lines.filter { $0.hasPrefix("LessonTests.\(lesson.module)Tests/") }
  }

  /// The verdicts on recorded answers.
  ///
  /// - Parameter record: The folder with the answers of each test.
  func judge(_ record: URL, seed: UInt64) throws -> [EventStream.Test] {
    let program = TestProgram(
      package: package, command: [program.path, "--testing-library", "swift-testing"],
      environment: [
        HomeworkMode.recordVariable: record.path, HomeworkSeed.variable: "\(seed)",
        "LESSON_SECONDS": "60",
      ])
    return try program.runAll()
  }
}
