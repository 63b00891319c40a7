import Console
import Drawing
import Foundation

/// Builds lessons and runs their tests, whatever the answers in them do.
package struct LessonRunner {
  private let package: PackageFolder

  /// The file of a lesson's answers, as the manifest takes it: `Exercise`, `Solution`,
  /// `WrongAnswers/NAME`.
  private let answers: (Lesson) -> String

  /// Called with how far the run has got.
  private let onProgress: (_ fraction: Double, _ words: String) -> Void

  /// How long one test may take before it is stopped.
  private static let seconds = 20

  package init(
    package: PackageFolder, answers: @escaping (Lesson) -> String = { _ in "Exercise" },
    onProgress: @escaping (_ fraction: Double, _ words: String) -> Void = { _, _ in }
  ) {
    self.package = package
    self.answers = answers
    self.onProgress = onProgress
  }

  /// How each of the lessons stands.
  ///
  /// A lesson that does not compile is left out, and the others are built without it.
  package func run(_ lessons: [Lesson]) throws -> [LessonResult] {
    try checkTemporaryFolder()
    var diagnostics = foreignImports(in: lessons)
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

  /// Runs all tests of the lessons, and those behind a test that ends the program in a further run.
  private func runTests(of lessons: [Lesson]) throws -> [EventStream.Test] {
    var tests: [EventStream.Test] = []
    while true {
      let events = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
      defer { try? FileManager.default.removeItem(at: events) }
      let skipped = tests.flatMap { ["--skip", NSRegularExpression.escapedPattern(for: $0.id)] }
      onProgress(0.95, "testing")
      let run = try swift(
        ["test", "--skip-build", "--disable-xctest", "--no-parallel"]
          + ["--event-stream-output-path", events.path] + skipped,
        lessons
      ) { _ in }
      let text = (try? String(contentsOf: events, encoding: .utf8)) ?? ""
      let stream = EventStream(text).tests
      tests += stream.filter(\.hasEnded)
      guard var stopped = stream.first(where: { $0.hasStarted && !$0.hasEnded }) else {
        return tests
      }
      stopped.lastWords = lessons.reduce(lastWords(run.lines)) {
        $0.replacing("\($1.module)/", with: "\($1.path)/")
      }
      tests.append(stopped)
    }
  }

  /// Why the test program ended in the middle of a test.
  private func lastWords(_ lines: [String]) -> String {
    if let words = lines.last(where: {
      $0.contains("Fatal error") || $0.contains("still running")
    }) {
      return words
    }
    if lines.contains(where: { $0.contains("signal code 11") }) {
      return "The program crashed, as it does when a function calls itself for ever."
    }
    return "The program ended in the middle of the test."
  }

  /// Lessons that cannot be read, or import more than they may: a student's code is kept away from
  /// files and the like.
  private func foreignImports(in lessons: [Lesson]) -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    for lesson in lessons {
      let path = "\(lesson.path)/\(answers(lesson)).swift"
      var text = ""
      do throws(UsageError) {
        if let first = lesson.unreadable.first { throw UsageError(first) }
        text = try package.text(of: path)
      } catch {
        found[lesson.number] = lesson.unreadable.isEmpty ? [error.description] : lesson.unreadable
        continue
      }
      for (index, line) in text.components(separatedBy: "\n").enumerated() {
        guard let match = line.prefixMatch(of: /\s*(@\w+ )?import (\w+ )?(\w+)/) else { continue }
        if !["ChainRule", "Homework", "Drawing", "Networks"].contains(match.3) {
          found[lesson.number, default: []] += [
            "\(path):\(index + 1): a lesson does not import \(match.3): what it needs is given"
          ]
        }
      }
    }
    return found
  }

  private func swift(
    _ words: [String], _ lessons: [Lesson], onLine: (String) -> Void
  ) throws -> ChildProcess {
    try ChildProcess(
      ["swift"] + words, in: package.url,
      environment: [
        "LESSONS": lessons.map { "\($0.number)" }.joined(separator: ","),
        "ANSWERS": lessons.map(answers).joined(separator: ","),
        "LESSON_SECONDS": "\(Self.seconds)",
        "SWIFT_BACKTRACE": "enable=no",
      ],
      onLine: onLine)
  }
}

/// The package cannot be built, and no lesson is to blame.
struct BuildError: Error, CustomStringConvertible {
  let lines: [String]

  var description: String {
    "the lessons cannot be built. The compiler says:\n" + lines.joined(separator: "\n")
  }
}
