import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A class: what platforms and systems make of what is handed in")
struct CollectingTests {
  @Test("Names that Canvas and Moodle made are taken apart, and a student's files put together")
  func platforms() throws {
    let all = try HandedIn.submissions([
      "doejane_4711_900_Exercise.swift": "/// **1.1**",
      "doejane_LATE_4711_901_Exercise-1.swift": "/// **2.1**",
      "roe_12_7_Exercise.swift": "/// **1.1** a", "roe_13_8_Exercise.swift": "/// **1.1** b",
      "Jane Poe_5_assignsubmission_file_/Exercise.swift": "/// **1.1** c",
      "Ann_6_assignsubmission_file_Exercise.swift": "/// **1.1** d",
      "by_two/doe_4_5_Exercise.swift": "/// **1.1** e",
    ])
    #expect(all.keys.sorted() == ["Ann", "Jane Poe", "by_two", "doejane", "roe (12)", "roe (13)"])
    #expect(
      all["doejane"]?.work == [1: HandedIn.code("/// **1.1**"), 2: HandedIn.code("/// **2.1**")])
    #expect(all["roe (13)"]?.work[1] == HandedIn.code("/// **1.1** b"))
    #expect(all["by_two"]?.work[1] == HandedIn.code("/// **1.1** e"))
  }

  @Test("Two students of one name stay two, also where the names only look the same")
  func sameNames() throws {
    let all = try HandedIn.submissions([
      "ada/01-a/Exercise.swift": "one", "ada.swift": "/// **1.1** other",
      "\u{E9}/01-a/Exercise.swift": "one", "e\u{301}/01-a/Exercise.swift": "two",
    ])
    #expect(all.count == 4)
    #expect(all["ada (ada)"]?.work == [1: HandedIn.code("one")])
    #expect(all["ada (ada.swift)"]?.work == [1: HandedIn.code("/// **1.1** other")])
    #expect(all.values.count { $0.work[1] == HandedIn.code("two") } == 1)
  }

  @Test("Any editor's file is read: UTF-16, a byte order mark, other line ends")
  func encodings() throws {
    let text = "/// **1.1** Größe\nlet a = 1\n"
    let all = try HandedIn.submissions(["plain.swift": text]) { folder in
      func write(_ data: Data?, _ name: String) throws {
        try data?.write(to: folder.appending(path: "\(name).swift"))
      }
      let dos = text.replacing("\n", with: "\r\n")
      try write(text.data(using: .utf16), "sixteen")
      try write(dos.data(using: .utf16BigEndian).map { [0xFE, 0xFF] + $0 }, "big")
      try write(dos.data(using: .utf16LittleEndian).map { [0xFF, 0xFE] + $0 }, "little")
      try write([0xEF, 0xBB, 0xBF] + Data(dos.utf8), "mark")
      try write(Data(text.replacing("\n", with: "\r").utf8), "mac")
    }
    #expect(all.count == 6)
    for (name, submission) in all {
      #expect(submission.work[1] == HandedIn.code(text), "\(name)")
    }
  }

  @Test("What is no file to read is told: a pipe, a link, a folder, another name, another kind")
  func noFiles() throws {
    let all = try HandedIn.submissions([
      "folder/01-a/Exercise.swift/x": "", "named/lesson1.swift": "", "rar.rar": "",
      "nothing/readme.md": "",
    ]) { folder in
      let files = FileManager.default
      for name in ["pipe/01-a", "empty"] {
        try files.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      #expect(mkfifo(folder.appending(path: "pipe/01-a/Exercise.swift").path, 0o600) == 0)
      try files.createSymbolicLink(
        at: folder.appending(path: "circle"), withDestinationURL: folder)
    }
    func problem(_ student: String, _ words: String, lesson: Int = 1) {
      #expect(all[student]?.work[lesson] == .problem(words))
    }
    problem("pipe", "01-a/Exercise.swift is not a file")
    #expect(all["pipe"]?.work[2] == nil)
    problem("circle", "circle is a link, which is not followed")
    problem("named", "there is lesson1.swift, but no file with the name Exercise.swift")
    problem("rar.rar", "rar.rar is neither a folder, a zip file nor a file of exercises")
    for name in ["folder", "empty", "nothing"] { #expect(all[name]?.work == [:]) }
  }

  @Test(
    "A file or folder that may not be read is told",
    .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    let all = try HandedIn.submissions([
      "a/01-a/Exercise.swift": "x", "b/01-a/Exercise.swift": "x", "c.swift": "x",
    ]) { folder in
      for name in ["a/01-a/Exercise.swift", "b/01-a", "c.swift"] {
        #expect(chmod(folder.appending(path: name).path, 0) == 0)
      }
    }
    #expect(all["a"]?.work == [1: .problem("01-a/Exercise.swift may not be read")])
    #expect(all["b"]?.work[1] == .problem("01-a may not be read"))
    #expect(all["c"]?.work[1] == .problem("c.swift may not be read"))
  }

  @Test("The lesson is found by its folder, by its exercises, or by its number")
  func lessons() throws {
    let all = try HandedIn.submissions([
      "a/Lesson 2/Exercise.swift": "x", "b/1/exercise.swift": "x", "c/whatever/Exercise.swift": "x",
      "d/2026/Exercise.swift": "/// **2.2**", "e/01-a/Exercise.swift": "x",
      "e/01-a/Exercise (1).swift": "old", "f/kit/Lessons/01-a/Exercise.swift": "x",
      "f/kit/Lessons/01-a/Stub.swift": "y", "f/kit/Lessons/Kept/01-a-1.swift": "z",
    ])
    #expect(all["a"]?.work == [2: HandedIn.code("x")])
    #expect(all["b"]?.work == [1: HandedIn.code("x")])
    let words = "whatever/Exercise.swift does not say which lesson it is for"
    #expect(all["c"]?.work == [1: .problem(words), 2: .problem(words)])
    #expect(all["d"]?.work == [2: HandedIn.code("/// **2.2**")])
    #expect(all["e"]?.work == [1: HandedIn.code("x")])
    #expect(all["f"]?.work == [1: HandedIn.code("x")])
  }
}
