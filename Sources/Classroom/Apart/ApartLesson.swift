import Foundation
import Homework

/// A lesson that is ready to be judged apart, for one student after another.
package struct ApartLesson: Sendable {
  package let lesson: Lesson
  let package: PackageFolder
  let judge: JudgingRoom
  let room: AnsweringRoom

  /// How the lesson stands with a student's code, which gives its answers in the box and is judged
  /// outside.
  package func run(
    _ code: Data, seed: UInt64,
    _ onProgress: (_ fraction: Double, _ words: String) -> Void = { _, _ in }
  ) throws -> LessonResult {
    if let diagnostics = try room.build(lesson, code: code) {
      return LessonResult(lesson, diagnostics: diagnostics, statuses: [])
    }
    let record = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID())")
    try FileManager.default.createDirectory(at: record, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: record) }
    let printed = try answer(into: record, seed: seed, onProgress)
    onProgress(0.95, "judging")
    var tests = try judge.judge(record, seed: seed)
    for index in tests.indices {
      tests[index].printed = printed[PrintedText.name(of: tests[index].id)] ?? []
    }
    return LessonResult(lesson, diagnostics: nil, tests: tests, in: package)
  }

  /// Has all tests write their answers down, and returns what they printed.
  private func answer(
    into record: URL, seed: UInt64, _ onProgress: (Double, String) -> Void
  ) throws -> [String: [String]] {
    var slow = 0
    var index: [String: RecordedTests.Entry] = [:]
    var printed: [String: [String]] = [:]
    for (number, test) in judge.tests.enumerated() {
      onProgress(0.6 + 0.35 * Double(number) / Double(judge.tests.count), "answering")
      let file = record.appending(path: "\(number).jsonl")
      try Data().write(to: file)
      // In the box it is another user who writes it.
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
      var stop: String? =
        "\(Self.mostSlow) tests of the lesson took too long, and no more are asked"
      if slow < Self.mostSlow {
        let run = try room.answer(test, into: file, seed: seed)
        stop = run.stop
        slow += run.isTooLong ? 1 : 0
        printed[test] = run.printed
      }
      index[test] = RecordedTests.Entry(file: file.lastPathComponent, stop: stop)
    }
    try RecordedTests.write(index, in: record)
    return printed
  }

  /// How many tests may take too long before the others are not asked.
  private static let mostSlow = 3
}
