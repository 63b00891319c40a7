import Foundation
import Testing

@testable import Classroom

@Suite("Lessons: what the compiler says")
struct DiagnosticsTests {
  private let lines = """
    [3/8] Compiling Lesson01 Exercise.swift
    /kit/Lessons/01-a/Exercise.swift:5:10: error: cannot find 'y' in scope
    4 | func f() -> Double {
    5 |   return y
      |          `- error: cannot find 'y' in scope
    6 | }
    [4/8] Emitting module Lesson01
    /kit/Lessons/01-a/Exercise.swift:5:10: error: cannot find 'y' in scope
    4 | func f() -> Double {
    /kit/Lessons/01-a/Exercise.swift:9:3: warning: unused
    9 |   f()
    /kit/Tests/LessonTests/Lesson02Tests.swift:7:1: error: incorrect argument label
    error: fatalError
    """.components(separatedBy: "\n")

  private let lessons = (1...3).map {
    Lesson(number: $0, path: "Lessons/0\($0)-a", title: "", exercises: [])
  }

  @Test("Each error is told once, with its code, to the lesson that it is in")
  func errors() {
    let found = Diagnostics(lines).errors(in: lessons, of: PackageFolder(URL(filePath: "/kit")))
    #expect(found.keys.sorted() == [1, 2])
    #expect(
      found[1] == [
        "Lessons/01-a/Exercise.swift:5:10: error: cannot find 'y' in scope",
        "4 | func f() -> Double {",
        "5 |   return y",
        "  |          `- error: cannot find 'y' in scope",
        "6 | }",
      ])
  }

  @Test("An error in the tests alone says that names and labels were changed")
  func changedNames() {
    let found = Diagnostics(lines).errors(in: lessons, of: PackageFolder(URL(filePath: "/kit")))
    #expect(found[2]?.last?.contains("as they were given") == true)
  }

  @Test("Errors stand in the order of their lines, whichever part was compiled first")
  func order() {
    let lines = ["b.swift:1:1", "a.swift:10:2", "a.swift:9:30", "a.swift:9:4"].map {
      "\($0): error: no"
    }
    let places = Diagnostics(lines).errors.map { $0[0].replacing(": error: no", with: "") }
    #expect(places == ["a.swift:9:4", "a.swift:9:30", "a.swift:10:2", "b.swift:1:1"])
  }
}
