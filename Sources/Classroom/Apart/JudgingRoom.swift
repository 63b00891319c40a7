import Console
import Foundation
import Homework

/// The package itself, built with solutions: where recorded answers are judged.
///
/// Nothing of a student's is built here, so its verdicts can be believed.
struct JudgingRoom {
  private let package: PackageFolder
  private let lesson: Lesson

  /// The names of the lesson's tests.
  let tests: [String]

  init(for lesson: Lesson, of package: PackageFolder) throws {
    self.package = package
    self.lesson = lesson
    let scratch = package.url.appending(path: ".build/apart/judging")
    program = scratch.appending(path: "debug/ChainRulePackageTests.xctest")
    let build = try ChildProcess(
      ["swift", "build", "--build-tests", "--scratch-path", scratch.path], in: package.url,
      environment: ["LESSONS": "\(lesson.number)", "ANSWERS": "Solution"])
    if build.status != 0 { throw BuildError(lines: build.lines) }
    let list = try ChildProcess(
      [program.path, "--testing-library", "swift-testing", "--list-tests"], in: package.url)
    tests = list.lines.filter { $0.hasPrefix("LessonTests.\(lesson.module)Tests/") }
  }

  private let program: URL

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
