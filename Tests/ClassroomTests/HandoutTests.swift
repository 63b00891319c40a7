import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A class: what is handed out")
struct HandoutTests {
  private static let package = PackageFolder(Place.package)
  private var package: PackageFolder { Self.package }

  /// Everything handed out.
  private static let files = Result {
    try Handout(of: package.lessons(), in: package, name: "Autumn").contents()
  }

  @Test("A hand-out holds exercises and texts, and no other answers")
  func contents() throws {
    let lessons = package.lessons()
    let files = try Self.files.get()
    let names = Set(files.keys.map { String($0.split(separator: "/").last ?? "") })
    #expect(
      names.isSuperset(of: ["Package.swift", "Exercise.swift", "Stub.swift"]))
    #expect(names.isDisjoint(with: ["Solution.swift", "Explanations.md"]))
    #expect(!files.keys.contains { $0.contains("Answers/") })
    for lesson in lessons {
      #expect(files[lesson.exerciseFile] == package.data(of: lesson.stubFile))
    }
    let guide = String(decoding: files["Lessons/README.md"] ?? Data(), as: UTF8.self)
    #expect(!guide.contains("Solution.swift") && guide.contains("backprop hint"))
  }

  @Test("A hand-out holds every module of the kit, but for the benchmarks")
  func modules() throws {
    let sources = package.url.appending(path: "Sources")
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { !$0.hasPrefix(".") && $0 != "benchmarks" }
    let files = try Self.files.get()
    #expect(modules.count > 8)
    for module in modules {
      #expect(files.keys.contains { $0.hasPrefix("Sources/\(module)/") }, "\(module)")
    }
  }

  @Test(
    "No line of a solution is in a hand-out, unless the texts or the kit itself say it", .thorough)
  func solutions() throws {
    let lessons = package.lessons()
    let files = try Self.files.get()
    var texts = ""
    var handedOut: [(path: String, lines: Set<String>)] = []
    for (path, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      let isText = path.hasSuffix("README.md") || path.hasSuffix("Stub.swift")
      if isText || path.hasSuffix("Given.swift") || path.hasPrefix("Sources/") {
        texts += text
      } else {
        handedOut.append((path, Set(Self.lines(text))))
      }
    }
    for lesson in lessons {
      let solution = try package.text(of: "\(lesson.path)/Solution.swift")
      for line in Self.lines(solution) {
        guard line.count >= 12, !line.hasPrefix("//") else { continue }
        for (path, lines) in handedOut where lines.contains(line) && !texts.contains(line) {
          Issue.record("\(path) holds a line of the solution of lesson \(lesson.number): \(line)")
        }
      }
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("Only the lessons that are asked for are handed out")
  func someLessons() throws {
    let first = package.lessons().filter { $0.number == 1 }
    let paths = try Handout(of: first, in: package, name: "Autumn").paths()
    #expect(paths.contains("Tests/LessonTests/Lesson01Tests.swift"))
    #expect(!paths.contains { $0.contains("/02-") || $0.contains("Lesson02Tests") })
  }

  @Test("A hand-out is the same each time, and never goes where something is")
  func folder() throws {
    try withTemporaryFolder { folder in
      let handout = Handout(
        of: package.lessons().filter { $0.number == 1 }, in: package, name: "Autumn",
        kit: ["Package.swift"])
      let place = folder.appending(path: "new")
      try handout.write(to: place)
      let manifest = try Data(contentsOf: place.appending(path: "handout.json"))
      #expect(try handout.files()["handout.json"] == manifest)
      #expect(String(decoding: manifest, as: UTF8.self).contains("Exercise.swift"))
      #expect(throws: (any Error).self) { try handout.write(to: place) }
    }
  }
}
