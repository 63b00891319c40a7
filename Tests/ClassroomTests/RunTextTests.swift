import Foundation
import Testing

@testable import Classroom

@Suite("Lessons: what a run leaves behind")
struct RunTextTests {
  private let package = PackageFolder(URL(filePath: "/kit"))

  @Test("A crash is told with the student's own line, and with what was asked")
  func crash() {
    let lines = [
      "Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range",
      "2 [ra] 0x00007f04bb734286 specialized Array.subscript.getter + 85 in libswiftCore.so",
      "3 [ra] 0x00005616ee2035fc slope(of:) + 779 at /kit/Lessons/01-a/Exercise.swift:7:14",
      "4 [ra] 0x00005616ee2156df f() + 110 at /kit/Lessons/01-a/Exercise.swift:90:17",
    ]
    #expect(
      Crash(lines, in: package).words(asked: "the slope at 3") == """
        Fatal error: Index out of range
        in Lessons/01-a/Exercise.swift:7
        when asked for the slope at 3
        """)
  }

  @Test("A crash in another exercise is that exercise's")
  func knockOn() {
    #expect(
      Crash(["Fatal error: no"], in: package).words(asked: "whether 1.2 is right")
        == "1.2 is not right yet; mend it first.")
  }

  @Test("Other ends of a program have words, too")
  func otherEnds() {
    func words(_ line: String) -> String { Crash([line], in: package).words(asked: nil) }
    #expect(words("*** Program crashed: Stack overflow at 0x1 ***").contains("calls itself"))
    #expect(words("Thread 2 crashed:") == "The program crashed.")
    #expect(
      words("1.1 a: still running after 20 seconds.") == "1.1 a: still running after 20 seconds.")
    #expect(words("") == "The program ended in the middle of the test.")
  }

  @Test("What is printed belongs to the test whose sign stands before it")
  func printed() {
    let text = PrintedText("noise\n\u{1E}M.A/f()\none\ntwo\n\n\u{1E}M.A/g()\n\u{1E}M.A/h()\nthree")
    #expect(text.lines(ofTestWith: "M.A/f()/A.swift:1:2") == ["one", "two"])
    #expect(text.lines(ofTestWith: "M.A/g()/A.swift:9:2") == [])
    #expect(text.lines(ofTestWith: "M.A/h()/A.swift:9:2") == ["three"])
    #expect(text.lines(ofTestWith: "M.A/x()/A.swift:9:2") == [])
    #expect(text.allLines == ["one", "two", "three"])
  }

  @Test("What is printed is shown below its exercise, and no more than fits")
  func board() {
    let lesson = Lesson(
      number: 1, path: "Lessons/01-a", title: "A",
      exercises: ["1.1", "1.2"].map {
        Lesson.Exercise(number: $0, title: "title", hints: [], line: 1)
      })
    let result = LessonResult(
      lesson, diagnostics: nil, statuses: [.right, .right],
      printed: [["x is 3"], (1...30).map { "line \($0)" }])
    let text = Board.text(result)
    #expect(text.contains("1.1 title\n      printed:\n        x is 3\n"))
    #expect(text.contains("        line 20\n        … and 10 more lines\n"))
    #expect(!text.contains("line 21"))
  }

  @Test("An explanation is what stands below the exercise's heading")
  func explanations() {
    let texts = Explanations(
      "# Lesson\n\n## 1.1 Build\n\nOne.\nTwo.\n\n## 1.2 Hunt\n\n## 1.3\nThree.\n")
    #expect(texts["1.1"] == "One.\nTwo.")
    #expect(texts["1.2"] == nil)
    #expect(texts["1.3"] == "Three.")
    #expect(texts["1.4"] == nil)
  }
}
