import Console
import Foundation

/// The files of the kit and of some lessons that go into a package of its own.
///
/// Only what is named goes in, so nothing slips in by being forgotten.
struct PackageParts {
  let package: PackageFolder
  let lessons: [Lesson]

  /// Files and folders of the kit, by their paths.
  let kit: [String]

  /// Files and folders of each lesson, by their names; those that a lesson has not are left out.
  let parts: [String]

  /// The files with their paths. A lesson's exercises are as they were given.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try paths() { files[path] = try data(at: path) }
    for lesson in lessons { files[lesson.exerciseFile] = try data(at: lesson.stubFile) }
    return files
  }

  /// The files that go in as they are.
  func paths() throws -> [String] {
    try kit.flatMap(paths)
      + lessons.flatMap { lesson in
        try parts.flatMap { try paths(in: "\(lesson.path)/\($0)") } + [lesson.testFile]
      }
  }

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
}
