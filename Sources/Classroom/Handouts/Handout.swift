import Console
import FileAccess
import Foundation

/// A package for students: the kit and some lessons, without solutions or other answers.
///
/// Only what is named here goes in, so nothing slips in by being forgotten. The folder is new, so
/// there is no history either.
package struct Handout {
  private let package: PackageFolder
  private let lessons: [Lesson]
  private let name: String
  private let parts: PackageParts

  /// - Parameter kit: The files and folders of the kit that go along.
  package init(
    of lessons: [Lesson], in package: PackageFolder, name: String, kit: [String] = Self.kit
  ) {
    self.lessons = lessons
    self.package = package
    self.name = name
    parts = PackageParts(
      package: package, lessons: lessons, kit: kit,
      parts: ["README.md", "Given.swift", "Stub.swift", "Pictures"])
  }

  /// What is in the hand-out, by its path there: the same for the same kit and lessons.
  package func files() throws -> [String: Data] {
    var files = try contents()
    files[Self.manifest] = try manifest(of: files)
    return files
  }

  /// All files but the one that names them.
  func contents() throws -> [String: Data] {
    var files = try parts.files()
    files["README.md"] = Data(HandoutText.readme(name, lessons).utf8)
    files["Lessons/README.md"] = Data(
      HandoutText.guide(from: try package.text(of: "Lessons/README.md")).utf8)
    return files
  }

  /// The files of the package that are handed out as they are.
  func paths() throws -> [String] { try parts.paths() }

  /// Writes the hand-out into a folder that is new or empty.
  ///
  /// - Throws: ``UsageError`` if there is something in the folder: nothing is overwritten.
  package func write(to folder: URL) throws {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard present.isEmpty else {
      throw UsageError("\(folder.path) is not empty: name a new folder")
    }
    for (path, data) in try files().sorted(by: { $0.key < $1.key }) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try replaceFile(at: file.path, with: data)
    }
  }

  /// The file that names all others, with a checksum of each.
  static let manifest = "handout.json"

  /// What of the kit a student needs.
  package static let kit =
    ["Package.swift", ".gitignore", ".swift-format", "Tests/LessonTests/Support"]
    + [
      "ChainRule", "Classroom", "Console", "Drawing", "FileAccess", "Homework", "Networks",
      "Notation", "Pages", "backprop", "pictures",
    ].map { "Sources/\($0)" }

  private func manifest(of files: [String: Data]) throws -> Data {
    let sums = files.mapValues { SHA256.text(of: $0) }
    let contents = Manifest(name: name, lessons: lessons.map(\.number), files: sums)
    return try JSON.encoder.encode(contents)
  }

  private struct Manifest: Encodable {
    let name: String
    let lessons: [Int]
    let files: [String: String]
  }
}
