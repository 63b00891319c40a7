import Console
import Foundation

/// A folder in which each entry is what one student handed in: a folder, a zip file, or a single
/// file of exercises.
///
/// Links are not followed, wherever they point, and only files that may be exercises are read.
package struct SubmissionFolder {
  private let url: URL

  package init(_ path: String) throws(UsageError) {
    url = URL(filePath: path)
    guard Self.kind(of: url) == .typeDirectory else {
      throw UsageError("\(path) is not a folder of submissions")
    }
  }

  /// All submissions, sorted by name.
  package func submissions(for lessons: [Lesson]) throws -> [Submission] {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return names.filter { !$0.hasPrefix(".") && $0 != "__MACOSX" }.sorted().map { name in
      submission(name, lessons)
    }
  }

  private func submission(_ name: String, _ lessons: [Lesson]) -> Submission {
    let entry = url.appending(path: name)
    var student = name
    var files: [FoundFile] = []
    var problem: String?
    switch Self.kind(of: entry) {
    case .typeDirectory: files = Self.files(in: entry, path: "", depth: 0)
    case .typeRegular where name.lowercased().hasSuffix(".zip"):
      student = String(name.dropLast(4))
      do throws(ZipError) { files = try ZipFile(entry).exercises() } catch {
        problem = error.description
      }
    case .typeRegular:
      student = name.lowercased().hasSuffix(".swift") ? String(name.dropLast(6)) : name
      files = Self.file(entry, path: name).map { [$0] } ?? []
    case .typeSymbolicLink: problem = "\(name) is a link, which is not followed"
    default: problem = "\(name) is neither a folder nor a file"
    }
    return Submission(student: student, files: files, problem: problem, lessons: lessons)
  }

  private static func kind(of url: URL) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
  }

  /// The files of exercises in a folder, and in those within it.
  private static func files(in folder: URL, path: String, depth: Int) -> [FoundFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().prefix(mostEntries).flatMap { name -> [FoundFile] in
      if name.hasPrefix(".") || name == "__MACOSX" { return [] }
      let url = folder.appending(path: name)
      let path = path.isEmpty ? name : "\(path)/\(name)"
      switch kind(of: url) {
      case .typeDirectory where depth < deepest:
        return files(in: url, path: path, depth: depth + 1)
      case .typeRegular where name == "Exercise.swift":
        return file(url, path: path).map { [$0] } ?? []
      default: return []
      }
    }
  }

  private static func file(_ url: URL, path: String) -> FoundFile? {
    let date = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.modificationDate]
    guard let handle = try? FileHandle(forReadingFrom: url) else { return nil }
    defer { try? handle.close() }
    // One byte more than may be graded, so that a file that is too large shows as such.
    let data = (try? handle.read(upToCount: 1_000_001)) ?? Data()
    return FoundFile(path: path, data: data, date: date as? Date)
  }

  private static let deepest = 8
  private static let mostEntries = 1_000
}
