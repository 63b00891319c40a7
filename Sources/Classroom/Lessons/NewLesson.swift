import Console
import Drawing
import FileAccess
import Foundation

/// A lesson that is made from nothing: it has one exercise, passes the gate at once, and says in
/// each file what to fill in.
package struct NewLesson {
  private let package: PackageFolder
  private let text: NewLessonText

  /// The folder of the lesson, and the file of its tests, by their paths in the package.
  package let folder: String
  package let tests: String

  /// The lesson's number, one more than the last one's.
  package var number: Int { text.number }

  /// - Parameter name: What the folder is called behind the number, such as `second-derivatives`.
  /// - Throws: ``UsageError`` if that is no name, or one that is taken.
  package init(_ name: String, in package: PackageFolder) throws(UsageError) {
    try Self.check(name)
    let folders = package.files(in: "Lessons").filter { Lesson(folder: $0, in: package) != nil }
    if let taken = folders.first(where: { $0.drop { $0 != "-" } == "-\(name)" }) {
      throw UsageError("there is a lesson Lessons/\(taken) already")
    }
    let suites = package.files(in: "Tests/LessonTests").compactMap { file in
      file.wholeMatch(of: /Lesson([0-9]+)Tests\.swift/).flatMap { Int($0.1) }
    }
    let number = (folders.compactMap { Int($0.prefix { $0 != "-" }) } + suites).max() ?? 0
    guard number < 99 else { throw UsageError("there are as many lessons as numbers, up to 99") }
    self.package = package
    text = NewLessonText(number: number + 1, name: name)
    folder = "Lessons/\(text.twoDigits)-\(name)"
    tests = "Tests/LessonTests/\(text.module)Tests.swift"
  }

  private static func check(_ name: String) throws(UsageError) {
    if name.count <= 40, name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil { return }
    let plain = name.lowercased().applyingTransform(.stripDiacritics, reverse: false) ?? ""
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let near = String(words.joined(separator: "-").prefix(40))
    let example = near.isEmpty || near.hasSuffix("-") ? "second-derivatives" : near
    throw UsageError(
      """
      ‘\(shownLabel(name, limit: 60))’ is no name for a folder: it has up to 40 small letters, digits \
      and hyphens, such as \(example)
      """)
  }

  /// Makes the files, and the line in the manifest. Nothing that is there is overwritten.
  package func make() throws {
    let manifest = try manifest()
    for path in [folder, tests] {
      let isThere = FileManager.default.fileExists(atPath: package.url.appending(path: path).path)
      if isThere { throw UsageError("\(path) is there already") }
    }
    do {
      for (path, text) in text.files {
        try write(text, to: "\(folder)/\(path)")
      }
      try write(text.tests, to: tests)
      try replaceFile(
        at: package.url.appending(path: "Package.swift").path, with: Data(manifest.utf8))
    } catch {
      // Half a lesson would keep all others from being built.
      for path in [folder, tests] {
        try? FileManager.default.removeItem(at: package.url.appending(path: path))
      }
      throw error
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = package.url.appending(path: path)
    try createFolder(file.deletingLastPathComponent().path)
    try Data(text.utf8).write(to: file, options: .withoutOverwriting)
  }

  /// The manifest with a line for the lesson behind the last one's.
  private func manifest() throws(UsageError) -> String {
    var lines = try package.text(of: "Package.swift").components(separatedBy: "\n")
    let last = lines.lastIndex { $0.hasPrefix("  Lesson(\"") }
    guard let last else {
      throw UsageError("Package.swift has no list of lessons, in lines such as Lesson(\"01-name\")")
    }
    lines.insert("  Lesson(\"\(folder.dropFirst("Lessons/".count))\"),", at: last + 1)
    return lines.joined(separator: "\n")
  }
}
