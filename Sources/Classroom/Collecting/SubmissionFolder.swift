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
    guard FolderEntry(url).type == .typeDirectory else {
      throw UsageError("\(path) is not a folder of submissions")
    }
  }

  /// All submissions, sorted by name.
  package func submissions(for lessons: [Lesson]) throws -> [Submission] {
    let entries = try FileManager.default.contentsOfDirectory(atPath: url.path)
    let groups = Dictionary(grouping: entries.filter { !Self.isHidden($0) }) {
      StudentName(ofEntry: $0).identity
    }
    let students = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let names = StudentName.shown(students.map { StudentName(ofEntry: $0[0]) })
    return zip(students, names).map { entries, name in
      let found = entries.sorted().map(findings).reduce(Findings(), +)
      return Submission(student: name, found, lessons: lessons)
    }
  }

  private func findings(_ name: String) -> Findings {
    let entry = FolderEntry(url.appending(path: name))
    var found = Findings()
    switch entry.type {
    case .typeDirectory:
      var budget = Self.mostEntries
      Self.collect(entry.url, path: "", &found, &budget)
      if budget == 0 {
        found.problems.append(Problem(path: "", words: "there are too many files in \(name)"))
      }
    case .typeRegular where name.lowercased().hasSuffix(".zip"):
      found = ZipFile(entry.url).findings()
    case .typeRegular where name.lowercased().hasSuffix(".swift"):
      found.add(entry, path: name)
    case .typeRegular:
      found.add("is neither a folder, a zip file nor a file of exercises", path: name)
    default: found.add(entry.reason, path: name)
    }
    found.close()
    return found
  }

  /// Collects the files of exercises in a folder, and in those within it.
  private static func collect(
    _ folder: URL, path: String, _ found: inout Findings, _ budget: inout Int
  ) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return found.add("may not be read", path: path)
    }
    for name in names.sorted() where !isHidden(name) && budget > 0 {
      budget -= 1
      let entry = FolderEntry(folder.appending(path: name))
      let path = path.isEmpty ? name : "\(path)/\(name)"
      let isZip = name.lowercased().hasSuffix(".zip")
      switch entry.type {
      case .typeDirectory where path.split(separator: "/").count < deepest:
        collect(entry.url, path: path, &found, &budget)
      case .typeDirectory: found.add("lies too deep to be looked into", path: path)
      case .typeRegular where FoundFile.isOfExercises(name): found.add(entry, path: path)
      case .typeRegular where isZip: found = found + ZipFile(entry.url).findings(in: path)
      case .typeRegular where name.hasSuffix(".swift"): found.otherCode.append(path)
      case .typeRegular: break
      default: if FoundFile.isOfExercises(name) || isZip { found.add(entry.reason, path: path) }
      }
    }
  }

  /// What systems and editors leave in folders.
  static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") && name != ".." && name != "." || name == "__MACOSX"
  }

  private static let deepest = 12
  private static let mostEntries = 20_000
}

extension Findings {
  fileprivate mutating func add(_ words: String, path: String) {
    problems.append(Problem(path: path, words: "\(path) \(words)"))
  }

  fileprivate mutating func add(_ entry: FolderEntry, path: String) {
    guard let data = entry.data else { return add("may not be read", path: path) }
    files.append(FoundFile(path: path, data: data, date: entry.date))
  }
}
