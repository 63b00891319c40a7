import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("Lessons: a fresh start")
struct ResetTests {
  private func inPackage(_ body: (PackageFolder, URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let lesson = folder.appending(path: "Lessons/01-a")
      try FileManager.default.createDirectory(at: lesson, withIntermediateDirectories: true)
      try Data("# Lesson 1: A\n".utf8).write(to: lesson.appending(path: "README.md"))
      try Data("stub".utf8).write(to: lesson.appending(path: "Stub.swift"))
      try body(PackageFolder(folder), lesson.appending(path: "Exercise.swift"))
    }
  }

  private func text(_ file: URL) -> String? { try? String(contentsOf: file, encoding: .utf8) }

  @Test("The stub comes back, and each older file is kept under a name of its own")
  func reset() throws {
    try inPackage { package, file in
      for number in 1...3 {
        try Data("work \(number)".utf8).write(to: file)
        let kept = try package.lesson("1").reset(in: package)
        #expect(kept == "Lessons/Kept/01-a-\(number).swift")
        #expect(text(file) == "stub")
      }
      let first = package.url.appending(path: "Lessons/Kept/01-a-1.swift")
      #expect(text(first) == "work 1")
    }
  }

  @Test("Where there is nothing to keep, nothing is kept")
  func nothing() throws {
    try inPackage { package, file in
      for _ in 1...2 {
        let kept = try package.lesson("1").reset(in: package)
        #expect(kept == nil)
        #expect(text(file) == "stub")
      }
    }
  }

  @Test("Whatever is in the place of the file is moved, not lost")
  func odd() throws {
    try inPackage { package, file in
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      try Data("work".utf8).write(to: file.appending(path: "notes"))
      let kept = try #require(try package.lesson("1").reset(in: package))
      #expect(text(package.url.appending(path: "\(kept)/notes")) == "work")
      #expect(text(file) == "stub")
    }
  }

  @Test("Without a stub nothing is touched")
  func noStub() throws {
    try inPackage { package, file in
      try Data("work".utf8).write(to: file)
      try FileManager.default.removeItem(
        at: file.deletingLastPathComponent().appending(path: "Stub.swift"))
      #expect(throws: (any Error).self) { try package.lesson("1").reset(in: package) }
      #expect(text(file) == "work")
    }
  }
}
