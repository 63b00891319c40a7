import Console
import Foundation
import Homework

/// Runs a lesson so that nothing in a student's file can fool it.
///
/// The tests run twice, with the same seed: once with the student's code, in a sandbox, where they
/// only write answers down; and once with the solution, outside, where they judge these answers.
/// A forged record gains nothing: it must hold the right answers.
package struct ApartRunner {
  private let package: PackageFolder
  private let isBoxed: Bool
  private let lock: RoomLock
  private let readsCode: Bool
  private let onProgress: (_ fraction: Double, _ words: String) -> Void

  /// - Parameters:
  ///   - withoutSandbox: Whether the student's code may run without a box, where there is none.
  ///   - readsCode: Whether a file is refused that has forbidden imports and the like, before it is
  ///     built. The verdicts do not depend on it.
  /// - Throws: ``UsageError`` if there is no sandbox here, and none is asked for.
  package init(
    package: PackageFolder, withoutSandbox: Bool = false, readsCode: Bool = true,
    onProgress: @escaping (_ fraction: Double, _ words: String) -> Void = { _, _ in }
  ) throws {
    self.package = package
    self.readsCode = readsCode
    self.onProgress = onProgress
    isBoxed = !withoutSandbox
    if isBoxed && !Sandbox.isAvailable {
      throw UsageError(
        """
        there is no sandbox here for code that nobody has read: \(Sandbox.advice), or use \
        --without-sandbox for code that you trust
        """)
    }
    lock = try RoomLock(package.url.appending(path: ".build/apart"))
  }

  /// How the lesson stands with the code of its `Exercise.swift`.
  package func run(_ lesson: Lesson) throws -> LessonResult {
    guard let code = package.data(of: lesson.exerciseFile) else {
      return LessonResult(lesson, diagnostics: lesson.unreadable, statuses: [])
    }
    return try run(lesson, code: code)
  }

  /// How the lesson stands with a student's code.
  package func run(_ lesson: Lesson, code: Data) throws -> LessonResult {
    if let words = faults(in: code, of: lesson) {
      return LessonResult(lesson, diagnostics: words, statuses: [])
    }
    return try prepare(lesson).run(code, seed: HomeworkSeed.current, onProgress)
  }

  /// Builds what does not depend on a student's code.
  package func prepare(_ lesson: Lesson) throws -> ApartLesson {
    onProgress(0, "building the judge")
    let judge = try JudgingRoom(for: lesson, of: package)
    onProgress(0.4, "building")
    let room = try AnsweringRoom(for: lesson, of: package, boxed: isBoxed)
    return ApartLesson(lesson: lesson, package: package, judge: judge, room: room)
  }

  /// Why a file is not even built; `nil` where it is.
  package func faults(in code: Data, of lesson: Lesson) -> [String]? {
    guard code.count <= Self.mostBytes, let text = String(data: code, encoding: .utf8) else {
      return ["\(lesson.exerciseFile) is not text in UTF-8 of at most 1 MB"]
    }
    let faults = readsCode ? StudentCode(text).faults(of: lesson, in: package) : []
    return faults.isEmpty
      ? nil : faults.map { "\(lesson.exerciseFile):\($0.line): \($0.words)" }
  }

  private static let mostBytes = 1_000_000
}
