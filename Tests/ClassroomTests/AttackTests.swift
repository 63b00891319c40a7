import Foundation
import TestSupport
import Testing

@testable import Classroom

/// Files that try to get a grade without an answer. None of their answers is right.
///
/// Where no sandbox can be made, as in a container, they run as another user, if root starts them.
///
/// Each is built and run, which takes minutes in all: `ATTACKS=1 swift test --filter Attack`.
@Suite("Attacks on the judging", .serialized)
struct AttackTests {
  private static let package = PackageFolder(Place.package)
  private static let attacks = package.files(in: "Tests/ClassroomTests/Attacks")

  private func result(of attack: String, readsCode: Bool) throws -> LessonResult {
    let lesson = try Self.package.lesson("1")
    let code = try #require(Self.package.data(of: "Tests/ClassroomTests/Attacks/\(attack)"))
    return try ApartRunner(
      package: Self.package, isolation: .anotherUser, readsCode: readsCode
    ).run(lesson, code: code)
  }

  @Test(
    "Where answers are judged apart, none passes, and each gets a word",
    .enabled(if: ProcessInfo.processInfo.environment["ATTACKS"] != nil, "it takes minutes"),
    .needs(.bubblewrap), arguments: attacks)
  func apart(attack: String) throws {
    let result = try result(of: attack, readsCode: false)
    #expect(result.rightCount == 0, "\(attack): \(result.statuses)")
    #expect(result.isFaulty || attack == "Escapes.swift")
    let words = Board.text(result)
    #expect(words.contains("1.1") || words.contains("cannot be built"))
    let tests = try Self.package.text(of: "Tests/LessonTests/Lesson01Tests.swift")
    #expect(tests.contains("struct Lesson01Tests"), "\(attack) has rewritten the tests")
    #expect(!words.contains("found Solution"), "\(attack) has read the solution")
  }

  /// Building a lesson twice takes a while, so a few stand for all; `ATTACKS=all` tries each.
  private static var judgedLessons: [Int] {
    ProcessInfo.processInfo.environment["ATTACKS"] == "all"
      ? package.lessons().map(\.number) : [6, 14]
  }

  @Test(
    "A lesson's solution is right, whoever judges it",
    .enabled(if: ProcessInfo.processInfo.environment["ATTACKS"] != nil, "it takes minutes"),
    .needs(.bubblewrap), arguments: judgedLessons)
  func solutions(number: Int) throws {
    let lesson = try Self.package.lesson("\(number)")
    let code = try #require(Self.package.data(of: "\(lesson.path)/Solution.swift"))
    let result = try ApartRunner(package: Self.package).run(lesson, code: code)
    #expect(result.isComplete, "\(Board.text(result))")
  }

  @Test("At home a file that reaches for more than a lesson gives is refused, with its line")
  func home() throws {
    let lesson = try Self.package.lesson("1")
    let harmless: Set = [
      "Constants", "Log", "EndlessLoop", "EndlessRecursion", "EndlessMemory", "EndlessOutput",
      "EndlessCompiler", "Escapes",
    ]
    for attack in Self.attacks where !harmless.contains(String(attack.dropLast(6))) {
      let text = try Self.package.text(of: "Tests/ClassroomTests/Attacks/\(attack)")
      let faults = StudentCode(text).faults(of: lesson, in: Self.package)
      #expect(!faults.isEmpty, "\(attack) is not refused")
      #expect(faults.allSatisfy { $0.line > 1 && $0.line < 100 })
    }
    let solution = try Self.package.text(of: "Lessons/01-the-blindfolded-climber/Solution.swift")
    #expect(StudentCode(solution).faults(of: lesson, in: Self.package).isEmpty)
  }
}
