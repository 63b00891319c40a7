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

  /// The files of exercises in it.
  func exercises() throws(ZipError) -> [FoundFile] {
    let names = try run(["-Z1", file.path], mostBytes: 1_000_000).split(
      separator: UInt8(ascii: "\n")
    )
    .map { String(decoding: $0, as: UTF8.self) }
    let wanted = names.filter { name in
      let parts = name.split(separator: "/")
      return parts.last == "Exercise.swift" && !name.contains("*") && !name.contains("[")
        && !parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }
    guard wanted.count <= Self.mostFiles else {
      throw ZipError("the zip file holds \(wanted.count) files of exercises")
    }
    let date = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.modificationDate]
    var found: [FoundFile] = []
    for name in wanted {
      let data = try run(["-p", file.path, name], mostBytes: 1_000_001)
      found.append(FoundFile(path: name, data: data, date: date as? Date))
    }
    return found
  }

  private func run(_ words: [String], mostBytes: Int) throws(ZipError) -> Data {
    let output = FileManager.default.temporaryDirectory.appending(path: "unzip-\(UUID())")
    defer { try? FileManager.default.removeItem(at: output) }
    do {
      try Data().write(to: output)
      // What would write more is ended by the limit; then the data are cut, and too large.
      let limited = ["prlimit", "--fsize=\(mostBytes)", "--", "unzip"] + words
      let run = try ChildProcess(
        limited, output: FileHandle(forWritingTo: output), limits: ProcessLimits(seconds: 20))
      let data = try Data(contentsOf: output)
      if run.status == 127 { throw ZipError("unzip is missing (sudo apt-get install unzip)") }
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
