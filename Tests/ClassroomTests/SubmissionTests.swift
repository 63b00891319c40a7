import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A class: what is handed in")
struct SubmissionTests {
  private let lessons = [
    Self.lesson(1, "Lessons/01-a", ["1.1"]), Self.lesson(2, "Lessons/02-b", ["2.1", "2.2"]),
  ]

  private static func lesson(_ number: Int, _ path: String, _ exercises: [String]) -> Lesson {
    Lesson(
      number: number, path: path, title: "A",
      exercises: exercises.map { Lesson.Exercise(number: $0, title: "t", hints: [], line: 1) })
  }

  /// Makes files of the given texts, by their paths, and finds the submissions.
  private func submissions(
    _ files: [String: String], also make: (URL) throws -> Void = { _ in }
  ) throws -> [String: Submission] {
    var found: [Submission] = []
    try withTemporaryFolder { folder in
      for (path, text) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      try make(folder)
      found = try SubmissionFolder(folder.path).submissions(for: lessons)
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.student, $0) })
  }

  private func code(_ text: String) -> Submission.Work { .code(Data(text.utf8)) }

  @Test("Folders of any depth, single files and odd names are found, each for its lesson")
  func found() throws {
    let all = try submissions([
      "Ada/01-a/Exercise.swift": "one", "Ada/02-b/Exercise.swift": "two",
      "Émile ✓ x/deep/er/homework/02-b/Exercise.swift": "two",
      "bob.swift": "/// **2.1**\n/// **2.2**", "carla/Exercise.swift": "/// **1.1** a",
      "dora/notes.txt": "nothing", ".hidden/01-a/Exercise.swift": "no",
      "__MACOSX/01-a/Exercise.swift": "no", "eve/.build/01-a/Exercise.swift": "no",
    ])
    #expect(all.keys.sorted() == ["Ada", "bob", "carla", "dora", "eve", "Émile ✓ x"])
    #expect(all["Ada"]?.work == [1: code("one"), 2: code("two")])
    #expect(all["Émile ✓ x"]?.work == [2: code("two")])
    #expect(all["bob"]?.work == [2: code("/// **2.1**\n/// **2.2**")])
    #expect(all["carla"]?.work == [1: code("/// **1.1** a")])
    #expect(all["dora"]?.work == [:])
    #expect(all["eve"]?.work == [:])
  }

  @Test("Two files for one lesson are graded if they are the same, and told if they differ")
  func several() throws {
    let all = try submissions([
      "a/x/01-a/Exercise.swift": "one", "a/y/01-a/Exercise.swift": "one",
      "b/x/01-a/Exercise.swift": "one", "b/y/01-a/Exercise.swift": "other",
    ])
    #expect(all["a"]?.work == [1: code("one")])
    let words = "there are several files for lesson 1: x/01-a/Exercise.swift, y/01-a/Exercise.swift"
    #expect(all["b"]?.work == [1: .problem(words)])
  }

  @Test("A link is not followed, wherever it leads")
  func links() throws {
    let all = try submissions(["a/01-a/Exercise.swift": "one"]) { folder in
      let files = FileManager.default
      try files.createSymbolicLink(
        at: folder.appending(path: "b"), withDestinationURL: folder.appending(path: "a"))
      try files.createDirectory(
        at: folder.appending(path: "c/02-b"), withIntermediateDirectories: true)
      try files.createSymbolicLink(
        at: folder.appending(path: "c/02-b/Exercise.swift"),
        withDestinationURL: URL(filePath: "/etc/passwd"))
    }
    #expect(all["b"]?.work[1] == .problem("b is a link, which is not followed"))
    #expect(all["c"]?.work == [:])
  }

  @Test("A zip file that leads out or is none harms nobody", .needs(.unzip), .needs(.zip))
  func zips() throws {
    let all = try submissions(["z/01-a/Exercise.swift": "one", "broken.zip": "no zip"]) { folder in
      try FileManager.default.moveItem(
        at: folder.appending(path: "z"), to: folder.appending(path: ".z"))
      let inside = folder.appending(path: ".z")
      _ = try Command(["zip", "-qr", "../good.zip", "01-a"], in: inside)
      let script = """
        import zipfile
        z = zipfile.ZipFile('climber.zip', 'w')
        z.writestr('../../01-a/Exercise.swift', 'climbs')
        z.close()
        """
      _ = try Command(["python3", "-c", script], in: folder)
    }
    #expect(all["good"]?.work == [1: code("one")])
    #expect(all["broken"]?.work[1] == .problem("the zip file cannot be read"))
    if let climber = all["climber"] { #expect(climber.work[2] == nil) }
  }

  @Test("Weights are read line by line, and what is not understood is told with its line")
  func weights() throws {
    let weights = try Weights("1.1 3 # hard\n\n2 0.5\n2.2 0\n", from: "w", lessons: lessons)
    #expect(["1.1", "2.1", "2.2"].map { weights[$0] } == [3, 0.5, 0])
    #expect(Weights()["1.1"] == 1)
    func refusal(_ text: String) -> String? {
      do { _ = try Weights(text, from: "w", lessons: lessons) } catch { return "\(error)" }
      return nil
    }
    #expect(
      refusal("1.1 3\n1.1")
        == "w:2: a line is an exercise and its points up to 1000000, such as 1.4 3")
    #expect(refusal("1.1 -3")?.hasPrefix("w:1: a line is") == true)
    #expect(refusal("1.1 nan")?.hasPrefix("w:1: a line is") == true)
    #expect(refusal("9.1 3") == "w:1: there is no exercise ‘9.1’ among the lessons graded")
    #expect(refusal("1.1 3\n1.1 4") == "w:2: 1.1 stands there twice")
  }

  @Test("Each begun day that work is late costs its part, and never more than all")
  func late() {
    let due = Date(timeIntervalSince1970: 1_000_000)
    let rule = LateRule(due: due, costOfDay: 0.4)
    func lateness(_ seconds: Double) -> [Double] {
      let (days, factor) = rule.lateness(due.addingTimeInterval(seconds))
      return [Double(days), factor]
    }
    #expect(lateness(0) == [0, 1])
    #expect(lateness(1) == [1, 0.6])
    #expect(lateness(86_400) == [1, 0.6])
    #expect(lateness(86_401).map { ($0 * 1e9).rounded() / 1e9 } == [2, 0.2])
    #expect(lateness(900_000)[1] == 0)
    #expect(rule.lateness(nil).factor == 1)
  }
}
