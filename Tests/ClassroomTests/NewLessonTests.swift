import Console
import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A lesson of one's own")
struct NewLessonTests {
  private static let manifest = """
    let lessons = [
      Lesson("01-slope"),
      Lesson("02-line", imports: ["Networks"]),
    ]
    """

  /// Runs `body` with a package of two lessons.
  private func withPackage<Outcome>(
    manifest: String = Self.manifest, _ body: (PackageFolder) throws -> Outcome
  ) throws -> Outcome {
    try withTemporaryFolder { folder in
      for name in ["01-slope", "02-line"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: "Lessons/\(name)"), withIntermediateDirectories: true)
      }
      try Data(manifest.utf8).write(to: folder.appending(path: "Package.swift"))
      return try body(PackageFolder(folder))
    }
  }

  private func refusal(_ name: String, in package: PackageFolder) -> String? {
    do throws(UsageError) { _ = try NewLesson(name, in: package) } catch {
      return error.description
    }
    return nil
  }

  @Test("It has all files that a lesson has, each says what to fill in, and the manifest knows it")
  func made() throws {
    try withPackage { package in
      let new = try NewLesson("second-derivatives", in: package)
      #expect(new.folder == "Lessons/03-second-derivatives" && new.number == 3)
      try new.make()
      let lesson = try package.lesson("3")
      #expect(lesson.title == "Second derivatives")
      #expect(lesson.exercises.map(\.number) == ["3.1"])
      #expect(lesson.exercises.first?.hints.count == 2)
      #expect(package.data(of: lesson.stubFile) == package.data(of: lesson.exerciseFile))
      #expect(try Explanations(of: lesson, in: package)["3.1"] != nil)
      for path in ["README.md", "Explanations.md", "Exercise.swift", "Solution.swift"] {
        #expect(try package.text(of: "\(new.folder)/\(path)").contains("Fill in"), "\(path)")
      }
      let tests = try package.text(of: new.tests)
      #expect(tests.contains("Fill in") && tests.contains("@testable import Lesson03\n"))
      for (folder, count) in [("RightAnswers", 2), ("WrongAnswers", 3)] {
        let names = package.files(in: "\(new.folder)/\(folder)")
        #expect(names.count == count)
        for name in names {
          let file = AnswerFile(try package.text(of: "\(new.folder)/\(folder)/\(name)"))
          #expect(file?.exercise == "3.1")
          if folder == "WrongAnswers" { #expect(tests.contains(file?.words ?? "nothing")) }
        }
      }
      let lines = try package.text(of: "Package.swift").components(separatedBy: "\n")
      #expect(lines[3...] == ["  Lesson(\"03-second-derivatives\"),", "]"])
      try NewLesson("more", in: package).make()
      #expect(try package.lesson("4").title == "More")
    }
  }

  @Test("A name that cannot be a folder's is refused, with one that can")
  func names() throws {
    try withPackage { package in
      for (name, near) in [
        ("My Lesson!", "my-lesson"), ("", "second-derivatives"), ("Étude 3", "etude-3"),
        ("../x", "x"), ("a/b", "a-b"), ("a--b", "a-b"), ("-a", "a"), ("a\u{0}", "a"),
        (String(repeating: "x", count: 41), String(repeating: "x", count: 40)), ("漢", "second"),
      ] {
        let words = refusal(name, in: package) ?? ""
        #expect(words.contains("is no name for a folder"), "\(name)")
        #expect(words.contains("such as \(near)"), "\(words)")
      }
      #expect(refusal("line", in: package) == "there is a lesson Lessons/02-line already")
      #expect(refusal("line-2", in: package) == nil)
    }
  }

  @Test("Nothing that is there is overwritten, and half a lesson is none")
  func nothingLost() throws {
    try withPackage { package in
      let new = try NewLesson("again", in: package)
      let own = package.url.appending(path: "\(new.folder)/Solution.swift")
      try FileManager.default.createDirectory(
        at: own.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: own)
      #expect(throws: (any Error).self) { try new.make() }
      #expect(try String(contentsOf: own, encoding: .utf8) == "mine")
      #expect(try package.text(of: "Package.swift") == Self.manifest)
    }
    try withPackage(manifest: "// another one") { package in
      let new = try NewLesson("again", in: package)
      #expect(throws: UsageError.self) { try new.make() }
      #expect(package.files(in: "Lessons") == ["01-slope", "02-line"])
    }
  }
}
