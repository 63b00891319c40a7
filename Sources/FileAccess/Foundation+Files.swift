#if os(Windows) || os(WASI)
  import Foundation

  // Systems without the calls of POSIX, on which files are what Foundation makes of them: links and
  // permissions are not looked at.

  /// Writes a file, new or in place of an older one, whole or not at all.
  package func replaceFile(at path: String, with data: Data) throws(FileError) {
    try attempt(.write, path, "it cannot be written there") {
      try data.write(to: URL(filePath: path.withoutHomeFolder), options: .atomic)
    }
  }

  /// Makes sure that there is a folder for a file that is to be written.
  package func checkWritable(_ path: String) throws(FileError) {
    let folder = URL(filePath: path.withoutHomeFolder).deletingLastPathComponent().path
    if path.isEmpty { throw FileError(.write, path, "the name is empty") }
    if !FileManager.default.fileExists(atPath: folder) {
      throw FileError(.write, path, "there is no folder \(folder)")
    }
  }

  /// Reads all of a file.
  package func readFile(_ path: String) throws(FileError) -> Data {
    try attempt(.read, path, "there is no such file, or no permission for it") {
      try Data(contentsOf: URL(filePath: path.withoutHomeFolder))
    }
  }

  /// Reads standard input to its end.
  package func readStandardInput() throws(FileError) -> Data {
    try attempt(.read, "standard input", "it is closed") {
      try FileHandle.standardInput.readToEnd() ?? Data()
    }
  }

  /// Makes a folder, and the folders that it stands in; one that exists stays as it is.
  package func createFolder(_ path: String) throws(FileError) {
    try attempt(.write, path, "no folder can be made there") {
      try FileManager.default.createDirectory(
        atPath: path.withoutHomeFolder, withIntermediateDirectories: true)
    }
  }

  /// Makes sure that a folder has a name; the rest shows when it is made.
  package func checkFolderWritable(_ path: String) throws(FileError) {
    if path.isEmpty { throw FileError(.write, path, "the name is empty") }
  }

  /// Standard output.
  package enum StandardStreams {
    /// Which streams were closed when the program began is not known here.
    package static let closed: Set<Int32> = []

    /// Writes to standard output.
    package static func write(_ data: Data) throws(FileError) {
      try attempt(.write, "standard output", "it is closed or full") {
        try FileHandle.standardOutput.write(contentsOf: data)
      }
    }

    /// Whether there is a standard output shows when it is written to.
    package static func checkOutput() throws(FileError) {}
  }

  /// Says what fails in the kit's own words.
  private func attempt<Result>(
    _ action: FileError.Action, _ path: String, _ reason: String, _ body: () throws -> Result
  ) throws(FileError) -> Result {
    do { return try body() } catch { throw FileError(action, path, reason) }
  }
#endif
