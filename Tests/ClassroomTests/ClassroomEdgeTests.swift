import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("Lessons: where the lines are drawn")
struct ClassroomEdgeTests {
  private let package = PackageFolder(URL(filePath: "/kit"))

  private func lesson(_ number: Int = 1, _ exercises: String...) -> Lesson {
    Lesson(
      number: number, path: "Lessons/0\(number)-a", title: "A",
      exercises: exercises.map {
        Lesson.Exercise(number: $0, title: "title", hints: ["hint"], line: 1)
      })
  }

  private func test(_ name: String, lesson: String = "01", hasEnded: Bool = true)
    -> EventStream.Test
  {
    EventStream.Test(
      id: "LessonTests.Lesson\(lesson)Tests/f()/File.swift:1:1", name: name, hasStarted: true,
      hasEnded: hasEnded)
  }

  private let finding = Finding(message: "got 1", file: "File.swift", line: 1)

  @Test("Only where all errors are in the tests have names been changed")
  func changedNames() {
    let place = "/kit/Lessons/01-a/Exercise.swift:5:10: error: x"
    let tests = "/kit/Tests/LessonTests/Lesson01Tests.swift:7:1: error: y"
    func words(_ lines: String...) -> String {
      let found = Diagnostics(lines).errors(in: [lesson()], of: package)
      return (found[1] ?? []).joined(separator: "\n")
    }
    #expect(words(tests).contains("as they were given"))
    #expect(!words(place, tests).contains("as they were given"))
    #expect(words(place, tests).contains("error: x"))
  }

  @Test("A suite is no test, and an issue says all its details")
  func records() {
    let stream = EventStream(
      """
      {"kind":"test","payload":{"id":"LessonTests.Lesson01Tests","kind":"suite","name":"S"}}
      {"kind":"test","payload":{"id":"LessonTests.Lesson01Tests/f()","kind":"function","name":"f"}}
      {"kind":"event","payload":{"kind":"issueRecorded","issue":{"isKnown":false},\
      "messages":[{"symbol":"fail","text":"Issue"},{"symbol":"details","text":"one"},\
      {"symbol":"details","text":"two"}],"testID":"LessonTests.Lesson01Tests/f()"}}
      """)
    #expect(stream.tests.map(\.id) == ["LessonTests.Lesson01Tests/f()"])
    #expect(stream.tests.first?.issues.map(\.text) == ["one\ntwo"])
  }

  @Test("What ended the program comes before wrong answers; one test without an end is no pass")
  func order() {
    var stopped = test("1.1 a")
    stopped.issues = [.init(text: "got 1", isKnown: false, file: nil, line: nil)]
    stopped.lastWords = "Fatal error: index"
    #expect(ExerciseStatus([stopped], in: package) == .stopped("Fatal error: index"))
    let ended = test("1.1 a")
    #expect(ExerciseStatus([ended, test("1.1 b", hasEnded: false)], in: package) == .unknown)
    #expect(ExerciseStatus([ended, ended], in: package) == .right)
  }

  @Test("Tests of another lesson are not this one's, whatever their names")
  func otherLessons() {
    var other = test("no number", lesson: "02")
    other.issues = [.init(text: "got 1", isKnown: false, file: nil, line: nil)]
    let result = LessonResult(
      lesson(1, "1.1"), diagnostics: nil, tests: [test("1.1 a"), other], in: package)
    #expect(result.isComplete && result.remainder == .right)
  }

  @Test("The tenth lesson's module has two digits, as the ninth's")
  func modules() {
    #expect(
      [1, 9, 10, 14].map { lesson($0).module } == ["Lesson01", "Lesson09", "Lesson10", "Lesson14"])
  }

  @Test("An exercise begins on the line that has its number in asterisks; the title is the first")
  func reading() throws {
    try withTemporaryFolder { folder in
      let package = PackageFolder(folder)
      let lesson = folder.appending(path: "Lessons/01-a")
      for name in ["01-a", "01-a.bak", "03-c", "02-b", "notes"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: "Lessons/\(name)"), withIntermediateDirectories: true)
      }
      try Data("# Lesson 1: First\n### 1.1 Build: it\n# Later\n".utf8).write(
        to: lesson.appending(path: "README.md"))
      try Data("// after 1.1\n\n/// **1.1** Build\n".utf8).write(
        to: lesson.appending(path: "Exercise.swift"))
      let lessons = package.lessons()
      #expect(lessons.map(\.number) == [1, 2, 3])
      #expect(lessons[0].title == "First")
      #expect(lessons[0].exercises.map(\.line) == [3])
      #expect(package.files(in: "Lessons") == ["01-a", "01-a.bak", "02-b", "03-c", "notes"])
      #expect(package.relative(folder.path + "/a.swift") == "a.swift")
      #expect(package.relative(folder.path + "2/a.swift") == folder.path + "2/a.swift")
    }
  }

  @Test("The README is watched as well as the exercises and what is given")
  func watched() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Lessons/01-a"), withIntermediateDirectories: true)
      let files = WatchedFiles(of: lesson(), in: PackageFolder(folder))
      for name in ["Exercise.swift", "Given.swift", "README.md"] {
        let before = files.state
        try Data("// new".utf8).write(to: folder.appending(path: "Lessons/01-a/\(name)"))
        #expect(files.state != before, "\(name)")
      }
    }
  }

  @Test("A lesson's own tests that fail are told on the board, below the lesson, and to its author")
  func ownTests() {
    let lesson = lesson(1, "1.1", "1.2")
    let untouched = ExerciseStatus.notStarted(
      Finding(message: "not started yet", file: lesson.exerciseFile, line: 1))
    let result = LessonResult(
      lesson, diagnostics: nil, statuses: [.right, untouched], remainder: .wrong([finding]))
    #expect(Board.text([result]).contains("its own tests fail"))
    #expect(Board.text(result).contains("this is not about your answers:\n  got 1"))
    #expect(!Board.text(result).contains("tells what it is about"), "1.2 is not the first")
    let unknown = LessonResult(lesson, diagnostics: nil, statuses: [.unknown, .right])
    #expect(Board.text(unknown).contains("no test has run"))

    let stub = LessonResult(
      lesson, diagnostics: nil, statuses: [untouched, untouched], remainder: .wrong([finding]))
    let solution = LessonResult(lesson, diagnostics: nil, statuses: [.right, .right])
    var rows = GateRows(lesson, stub, solution)
    #expect(
      rows.faults.map { $0.prefix(29) } == ["tests without an exercise fail"].map { $0.prefix(29) })
    let crash = LessonResult(
      lesson, diagnostics: nil, statuses: [.wrong([finding]), .stopped("Fatal error")])
    rows.add(AnswerFile("// 1.1: got 1"), at: "WrongAnswers/Half", crash)
    #expect(rows.faults.last?.hasPrefix("Half: 1.2 fails too") == true)
  }
}
