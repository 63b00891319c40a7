import Foundation
import TestSupport
import Testing

@testable import Classroom

@Suite("A class: what is handed out")
struct HandoutTests {
  private let package = PackageFolder(Place.package)

  @Test("A hand-out holds exercises and texts, and no other answers")
  func contents() throws {
    let lessons = package.lessons().filter { $0.number <= 6 }
    let files = try Handout(of: lessons, in: package, name: "Autumn").files()
    let names = Set(files.keys.map { String($0.split(separator: "/").last ?? "") })
    #expect(
      names.isSuperset(of: ["Package.swift", "Exercise.swift", "Stub.swift", "handout.json"]))
    #expect(names.isDisjoint(with: ["Solution.swift", "Explanations.md"]))
    #expect(!files.keys.contains { $0.contains("Answers/") })
    #expect(!files.keys.contains { $0.contains("07-") || $0.contains("Lesson07") })
    for lesson in lessons {
      #expect(files[lesson.exerciseFile] == package.data(of: lesson.stubFile))
    }
    let guide = String(decoding: files["Lessons/README.md"] ?? Data(), as: UTF8.self)
    #expect(!guide.contains("Solution.swift") && guide.contains("backprop hint"))
  }

  @Test("No line of a solution is in a hand-out, unless the texts or the kit itself say it")
  func solutions() throws {
    let lessons = package.lessons()
    let files = try Handout(of: lessons, in: package, name: "Autumn").files()
    var texts = ""
    var handedOut: [(path: String, text: String)] = []
    for (path, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      let isText = path.hasSuffix("README.md") || path.hasSuffix("Stub.swift")
      if isText || path.hasSuffix("Given.swift") || path.hasPrefix("Sources/") {
        texts += text
      } else if path.hasSuffix(".swift") || path.hasSuffix(".json") {
        handedOut.append((path, text))
      }
    }
    for lesson in lessons {
      let solution = try package.text(of: "\(lesson.path)/Solution.swift")
      for line in solution.components(separatedBy: "\n") {
        let line = line.trimmingCharacters(in: .whitespaces)
        guard line.count >= 12, !line.hasPrefix("//"), !texts.contains(line) else { continue }
        for (path, text) in handedOut where text.contains(line) {
          Issue.record("\(path) holds a line of the solution of lesson \(lesson.number): \(line)")
        }
      }
    }
  }

  @Test("A hand-out is the same each time, and never goes where something is")
  func folder() throws {
    let handout = Handout(
      of: package.lessons().filter { $0.number == 1 }, in: package, name: "Autumn")
    try withTemporaryFolder { folder in
      let place = folder.appending(path: "new")
      try handout.write(to: place)
      let manifest = try Data(contentsOf: place.appending(path: "handout.json"))
      #expect(try handout.files()["handout.json"] == manifest)
      #expect(throws: (any Error).self) { try handout.write(to: place) }
    }
  }
}
