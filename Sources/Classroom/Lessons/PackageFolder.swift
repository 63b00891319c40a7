import Console
import Foundation

/// The folder of the package, which lessons are read from and built in.
package struct PackageFolder: Sendable {
  package let url: URL

  package init(_ url: URL) { self.url = url }

  /// Finds the package that the current folder is in.
  package static func current() throws(UsageError) -> PackageFolder {
    var folder = URL(filePath: FileManager.default.currentDirectoryPath)
    while true {
      let hasAll = ["Package.swift", "Lessons"].allSatisfy {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      }
      if hasAll { return PackageFolder(folder) }
      guard folder.pathComponents.count > 1 else {
        throw UsageError("there are no lessons here: go to the folder with Package.swift first")
      }
      folder.deleteLastPathComponent()
    }
  }

  /// The text of a file, which is named by its path inside the package.
  func text(of path: String) throws(UsageError) -> String {
    guard let data = data(of: path) else { throw UsageError("\(path) \(whyUnreadable(path))") }
    guard let text = String(data: data, encoding: .utf8) else {
      throw UsageError("\(path) is not text in UTF-8")
    }
    return text
  }

  /// What is in a file; `nil` where there is none, or none that may be read.
  func data(of path: String) -> Data? {
    // Behind a link there may be a pipe, which would never end.
    let file = url.appending(path: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
    return try? Data(contentsOf: file)
  }

  private func whyUnreadable(_ path: String) -> String {
    let file = url.appending(path: path).resolvingSymlinksInPath()
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path) else {
      return "is missing"
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory: return "is a folder, not a file"
    case .typeRegular: return "may not be read"
    default: return "is not a file"
    }
  }

  /// The names of the files in a folder of the package, sorted; none where there is no such folder.
  func files(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.appending(path: path).path)
    return (names ?? []).sorted()
  }

  /// All lessons, in order.
  package func lessons() -> [Lesson] {
    files(in: "Lessons").compactMap { folder in
      folder.contains(".") ? nil : Lesson(folder: folder, in: self)
    }
  }

  /// The lesson with a number, as a word of the command line.
  package func lesson(_ word: String) throws(UsageError) -> Lesson {
    let lessons = lessons()
    if let lesson = lessons.first(where: { Int(word) == $0.number }) { return lesson }
    let numbers = lessons.map { "\($0.number)" }.joined(separator: ", ")
    throw UsageError("there is no lesson ‘\(word)’; there are \(numbers)")
  }

  /// The lesson behind another one; `nil` behind the last.
  package func lesson(after lesson: Lesson) -> Lesson? {
    lessons().first { $0.number > lesson.number }
  }

  /// The exercise with a number, as a word of the command line, and its lesson.
  package func exercise(
    _ word: String
  ) throws(UsageError) -> (exercise: Lesson.Exercise, lesson: Lesson) {
    for lesson in lessons() {
      if let exercise = lesson.exercises.first(where: { $0.number == word }) {
        return (exercise, lesson)
      }
    }
    throw UsageError("there is no exercise ‘\(word)’; backprop lessons N lists a lesson's")
  }

  /// A path as it is inside the package.
  func relative(_ path: String) -> String {
    path.hasPrefix(url.path + "/") ? String(path.dropFirst(url.path.count + 1)) : path
  }
}
