import Console
import Foundation

/// A zip file that a student handed in.
///
/// Nothing is unpacked into a folder: `unzip` prints one file at a time, of which no more is read
/// than a file of exercises may have. So it does not matter where the names in it lead, or how
/// large it would become.
struct ZipFile {
  private let file: URL

  init(_ file: URL) { self.file = file }

  /// What is in it, with paths that begin with its own; or why it cannot be graded.
  func findings(in path: String = "") -> Findings {
    var found = Findings()
    let front = path.isEmpty ? "" : "\(path)/"
    func add(_ name: String, _ words: String) {
      found.problems.append(Problem(path: front + name, words: words))
    }
    do throws(ZipError) {
      let names = try names()
      let wanted = names.filter(FoundFile.isOfExercises)
      guard wanted.count <= Self.mostFiles else {
        throw ZipError("the zip file holds \(wanted.count) files of exercises")
      }
      for name in wanted {
        do throws(ZipError) {
          // With a password, though an empty one, nobody is asked for it.
          let data = try run(
            ["-P", "", "-p", file.path, Self.pattern(for: name)], mostBytes: 1_000_001)
          found.files.append(
            FoundFile(path: front + name, data: data, date: FolderEntry(file).date))
        } catch { add(name, "\(name): \(error.description)") }
      }
      found.otherCode = names.filter { $0.hasSuffix(".swift") }.map { front + $0 }
      for name in names where name.lowercased().hasSuffix(".zip") && wanted.isEmpty {
        add(name, "\(name) is a zip file in a zip file, which is not opened")
      }
    } catch { add("", path.isEmpty ? error.description : "\(path): \(error.description)") }
    return found
  }

  /// The names in it, without those of hidden files.
  private func names() throws(ZipError) -> [String] {
    let list = try run(["-Z1", file.path], mostBytes: 1_000_000)
    return list.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
      .filter { !FoundFile.parts(of: $0).contains(where: SubmissionFolder.isHidden) }
  }

  /// A name as `unzip` looks for it: what is special in its patterns is taken for itself, and a
  /// byte that is no text for any.
  private static func pattern(for name: String) -> String {
    let pattern = name.map { character in
      switch character {
      case "*", "?", "[", "]", "\\": "\\\(character)"
      case "\u{FFFD}": "*"
      default: String(character)
      }
    }.joined()
    // It would be taken for an option.
    return pattern.hasPrefix("-") ? "[-]" + pattern.dropFirst() : pattern
  }

  private func run(_ words: [String], mostBytes: Int) throws(ZipError) -> Data {
    let output = FileManager.default.temporaryDirectory.appending(path: "unzip-\(UUID())")
    defer { try? FileManager.default.removeItem(at: output) }
    do {
      try Data().write(to: output)
      // What would write more is ended by the limit; then the data are cut, and too large.
      let run = try ChildProcess(
        ["prlimit", "--fsize=\(mostBytes)", "--", "unzip"] + words,
        environment: ["LC_ALL": "C.UTF-8"], output: FileHandle(forWritingTo: output),
        limits: ProcessLimits(seconds: 20))
      let data = try Data(contentsOf: output)
      if run.status == 127 { throw ZipError("unzip is missing (sudo apt-get install unzip)") }
      if run.status == 82 { throw ZipError("the zip file is locked with a password") }
      let isCut = data.count == mostBytes
      guard [0, 1].contains(run.status) || isCut else {
        throw ZipError("the zip file cannot be read")
      }
      return data
    } catch let error as ZipError {
      throw error
    } catch {
      throw ZipError("the zip file cannot be read")
    }
  }

  private static let mostFiles = 100
}

/// Why a zip file cannot be graded.
struct ZipError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
