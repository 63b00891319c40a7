import Console
import Foundation
import Homework

/// Runs a lesson so that nothing in a student's file can fool it.
///
/// The tests run twice, with the same seed: once with the student's code, in a sandbox, where they
/// only write answers down; and once with the solution, outside, where they judge these answers.
/// A forged record gains nothing: it must hold the right answers.
package struct ApartRunner: Sendable {
  private let package: PackageFolder
  private let isolation: Isolation
  private let lock: RoomLock
  private let readsCode: Bool
  private let onProgress: @Sendable (_ fraction: Double, _ words: String) -> Void

  /// - Parameters:
  ///   - isolation: How the student's code is kept apart.
  ///   - readsCode: Whether a file is refused that has forbidden imports and the like, before it is
  ///     built. The verdicts do not depend on it.
  /// - Throws: ``UsageError`` if the code cannot be kept apart so here.
  package init(
    package: PackageFolder, isolation: Isolation = .sandbox, readsCode: Bool = true,
    onProgress: @escaping @Sendable (_ fraction: Double, _ words: String) -> Void = { _, _ in }
  ) throws {
    self.package = package
    self.readsCode = readsCode
    self.onProgress = onProgress
    self.isolation = try isolation.available()
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
    return ApartLesson(
      lesson: lesson, package: package, judge: judge, room: try room(0, for: lesson))
  }

  /// Another room for the lesson, with the same judge: two students' code can then be built and
  /// give its answers at a time.
  ///
  /// - Parameter number: Which room it is, from 0.
  func inRoom(_ number: Int, _ ready: ApartLesson) throws -> ApartLesson {
    ApartLesson(
      lesson: ready.lesson, package: package, judge: ready.judge,
      room: try room(number, for: ready.lesson))
  }

  private func room(_ number: Int, for lesson: Lesson) throws -> AnsweringRoom {
    let room = try AnsweringRoom(for: lesson, of: package, isolation, number: number)
    if isolation == .anotherUser { try UnprivilegedUser.close(package) }
    return room
  }

  /// How many rooms are worth while on this machine: building one student's code takes a processor,
  /// and a gigabyte of memory.
  static let mostRooms = min(4, ProcessInfo.processInfo.activeProcessorCount)

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
