import Console
import Drawing
import Foundation
import Homework

/// Builds lessons and runs their tests, whatever the answers in them do.
package struct LessonRunner {
  private let package: PackageFolder

  /// The file of a lesson's answers, as the manifest takes it: `Exercise`, `Solution`,
  /// `WrongAnswers/NAME`.
  private let answers: (Lesson) -> String

  /// Called with how far the run has got.
  private let onProgress: (_ fraction: Double, _ words: String) -> Void

  /// What inputs are drawn from: new for each runner, unless the environment has one.
  private let seed: UInt64

  /// How long one test may take before it is stopped.
  private static let seconds = 20

  package init(
    package: PackageFolder, answers: @escaping (Lesson) -> String = { _ in "Exercise" },
    seed: UInt64 = HomeworkSeed.current,
    onProgress: @escaping (_ fraction: Double, _ words: String) -> Void = { _, _ in }
  ) {
    self.package = package
    self.answers = answers
    self.seed = seed
    self.onProgress = onProgress
  }

  /// How each of the lessons stands.
  ///
  /// A lesson that does not compile is left out, and the others are built without it.
  package func run(_ lessons: [Lesson]) throws -> [LessonResult] {
    try checkTemporaryFolder()
    var diagnostics = faultsInFiles(of: lessons)
    var sound = lessons.filter { diagnostics[$0.number] == nil }
    var progress = 0.0
    while !sound.isEmpty {
      let build = try swift(["build", "--build-tests"], sound) { line in
        guard let match = line.prefixMatch(of: /\[(\d+)\/(\d+)\]/) else { return }
        // The compiler finds more to do as it goes along; the bar never goes back for that.
        progress = max(progress, 0.9 * (Double(match.1) ?? 0) / (Double(match.2) ?? 1))
        onProgress(progress, "building")
      }
      if build.status == 0 { break }
      let found = Diagnostics(build.lines).errors(in: sound, of: package)
      if found.isEmpty { throw BuildError(lines: build.lines) }
      diagnostics.merge(found) { $1 }
      sound.removeAll { found[$0.number] != nil }
    }
    let tests = try sound.isEmpty ? [] : runTests(of: sound)
    return lessons.map {
      LessonResult($0, diagnostics: diagnostics[$0.number], tests: tests, in: package)
    }
  }

  /// Builds and tests write temporary files, and say little that helps where they cannot.
  private func checkTemporaryFolder() throws(TemporaryFolderError) {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    do { try Data(count: 4096).write(to: file) } catch { throw TemporaryFolderError(folder.path) }
  }

  private func runTests(of lessons: [Lesson]) throws -> [EventStream.Test] {
    onProgress(0.95, "testing")
    return try TestProgram(
      package: package, command: TestProgram.command(in: package),
      environment: environment(lessons)
    ).runAll()
  }

  /// What is wrong with files before they are built: what cannot be read, and code that a lesson is
  /// kept away from.
  private func faultsInFiles(of lessons: [Lesson]) -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    for lesson in lessons {
      let path = "\(lesson.path)/\(answers(lesson)).swift"
      do throws(UsageError) {
        if let first = lesson.unreadable.first { throw UsageError(first) }
        let faults = StudentCode(try package.text(of: path)).faults(of: lesson, in: package)
        if !faults.isEmpty {
          found[lesson.number] = faults.map { "\(path):\($0.line): \($0.words)" }
        }
      } catch {
        found[lesson.number] = lesson.unreadable.isEmpty ? [error.description] : lesson.unreadable
      }
    }
    return found
  }

  private func swift(
    _ words: [String], _ lessons: [Lesson], onLine: (String) -> Void
  ) throws -> ChildProcess {
    try ChildProcess(
      ["swift"] + words, in: package.url,
      environment: environment(lessons),
      onLine: onLine)
  }

  private func environment(_ lessons: [Lesson]) -> [String: String] {
    [
      "LESSONS": lessons.map { "\($0.number)" }.joined(separator: ","),
      "ANSWERS": lessons.map(answers).joined(separator: ","),
      "LESSON_SECONDS": "\(Self.seconds)",
      HomeworkSeed.variable: "\(seed)",
    ]
  }
}

/// The package cannot be built, and no lesson is to blame.
struct BuildError: Error, CustomStringConvertible {
  let lines: [String]

  var description: String {
    "the lessons cannot be built. The compiler says:\n" + lines.joined(separator: "\n")
  }
}
