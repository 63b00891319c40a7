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
  private let kit: [String]

  /// - Parameter kit: The files and folders of the kit that go along.
  package init(
    of lessons: [Lesson], in package: PackageFolder, name: String, kit: [String] = Self.kit
  ) {
    self.kit = kit
    self.lessons = lessons
    self.package = package
    self.name = name
  }

  /// What is in the hand-out, by its path there: the same for the same kit and lessons.
  package func files() throws -> [String: Data] {
    var files = try contents()
    files[Self.manifest] = try manifest(of: files)
    return files
  }

  /// All files but the one that names them.
  func contents() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try paths() { files[path] = try data(at: path) }
    for lesson in lessons { files[lesson.exerciseFile] = files[lesson.stubFile] }
    files["README.md"] = Data(HandoutText.readme(name, lessons).utf8)
    files["Lessons/README.md"] = Data(
      HandoutText.guide(from: try package.text(of: "Lessons/README.md")).utf8)
    return files
  }

  /// The files of the package that are handed out as they are.
  func paths() throws -> [String] {
    let parts = ["README.md", "Given.swift", "Stub.swift", "Pictures"]
    return try kit.flatMap(paths)
      + lessons.flatMap { lesson in
        try parts.flatMap { try paths(in: "\(lesson.path)/\($0)") } + [lesson.testFile]
      }
  }

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
      "Notation", "backprop", "pictures",
    ].map { "Sources/\($0)" }

  private func data(at path: String) throws(UsageError) -> Data {
    guard let data = package.data(of: path) else { throw UsageError("\(path) is missing") }
    return data
  }

  /// The files at a path of the package, which is a file, a folder, or nothing.
  private func paths(in path: String) throws -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: package.url.appending(path: path).path)
    guard let names else { return package.data(of: path) == nil ? [] : [path] }
    return try names.sorted().flatMap { try paths(in: "\(path)/\($0)") }
  }

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
