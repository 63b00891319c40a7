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
    func failed(_ words: [String]) -> LessonResult {
      LessonResult(lesson, diagnostics: words, statuses: [])
    }
    guard code.count <= Self.mostBytes, let text = String(data: code, encoding: .utf8) else {
      return failed(["\(lesson.exerciseFile) is not text in UTF-8 of at most 1 MB"])
    }
    let faults = readsCode ? StudentCode(text).faults(of: lesson, in: package) : []
    if !faults.isEmpty {
      return failed(faults.map { "\(lesson.exerciseFile):\($0.line): \($0.words)" })
    }
    onProgress(0, "building the judge")
    let judge = try JudgingRoom(for: lesson, of: package)
    onProgress(0.4, "building")
    let room = try AnsweringRoom(for: lesson, of: package, boxed: isBoxed)
    if let diagnostics = try room.build(lesson, code: code) { return failed(diagnostics) }

    let record = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID())")
    try FileManager.default.createDirectory(at: record, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: record) }
    let seed = HomeworkSeed.current
    let printed = try answer(try judge.tests(), in: room, into: record, seed: seed)
    onProgress(0.95, "judging")
    var tests = try judge.judge(record, seed: seed)
    for index in tests.indices {
      tests[index].printed = printed[PrintedText.name(of: tests[index].id)] ?? []
    }
    return LessonResult(lesson, diagnostics: nil, tests: tests, in: package)
  }

  /// Has all tests write their answers down, and returns what they printed.
  private func answer(
    _ tests: [String], in room: AnsweringRoom, into record: URL, seed: UInt64
  ) throws -> [String: [String]] {
    let start = Date()
    var index: [String: RecordedTests.Entry] = [:]
    var printed: [String: [String]] = [:]
    for (number, test) in tests.enumerated() {
      onProgress(0.6 + 0.35 * Double(number) / Double(tests.count), "answering")
      let file = record.appending(path: "\(number).jsonl")
      try Data().write(to: file)
      // In the box it is another user who writes it.
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
      var stop: String? = "the lesson's \(Int(Self.mostSeconds)) seconds were over"
      if Date().timeIntervalSince(start) < Self.mostSeconds {
        let run = try room.answer(test, into: file, seed: seed)
        stop = run.stop
        printed[test] = run.printed
      }
      index[test] = RecordedTests.Entry(file: file.lastPathComponent, stop: stop)
    }
    try RecordedTests.write(index, in: record)
    return printed
  }

  private static let mostBytes = 1_000_000
  private static let mostSeconds = 90.0
}
