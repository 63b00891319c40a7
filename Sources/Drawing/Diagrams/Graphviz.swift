import Foundation

/// A picture format that Graphviz writes.
public enum PictureFormat: String, Sendable, CaseIterable {
  case svg, png, pdf
}

/// The program `dot` of Graphviz, which lays diagrams out and makes pictures of them.
///
/// ```swift
/// let y = tanh(Value(0.5, "x"))
/// let picture = try Graphviz().render(Diagram(of: y).dot, as: .svg)
/// try writeFile(picture, to: "y.svg")
/// ```
public struct Graphviz: Sendable {
  /// The folders in which `dot` is looked for, in order.
  public var searchPath: [String]

  /// Graphviz as it is found in these folders; without any, in those of the variable `PATH` and
  /// where Homebrew puts it.
  public init(searchPath: [String]? = nil) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    self.searchPath =
      searchPath
      ?? path.split(separator: ":").map(String.init) + ["/opt/homebrew/bin", "/usr/local/bin"]
  }

  /// Makes a picture of a diagram.
  ///
  /// - Parameters:
  ///   - dot: the diagram in the language of Graphviz, as ``Diagram/dot`` gives it.
  ///   - format: the kind of picture.
  ///   - timeout: how long `dot` may take; it is stopped after that.
  /// - Throws: ``RenderingError`` if `dot` is not there, takes too long, or fails.
  public func render(
    _ dot: String, as format: PictureFormat, timeout: Duration = .seconds(60)
  ) throws(RenderingError) -> Data {
    let program = try findProgram()
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("drawing-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    do {
      try files.createDirectory(at: folder, withIntermediateDirectories: false)
      try Data(dot.utf8).write(to: folder.appendingPathComponent("diagram.dot"))
    } catch {
      throw .noTemporaryFiles(TemporaryFolderError(files.temporaryDirectory.path))
    }
    do {
      let run = try Run(program, drawing: format, in: folder)
      guard run.wait(for: timeout) else { throw RenderingError.timedOut(after: timeout) }
      guard run.hasSucceeded else { throw RenderingError.failed(run.complaint) }
      return try Data(contentsOf: folder.appendingPathComponent("picture"))
    } catch let error as RenderingError {
      throw error
    } catch {
      throw .failed("\(program) cannot be run, or its picture not be read")
    }
  }

  private func findProgram() throws(RenderingError) -> String {
    let candidates = searchPath.map { $0 + "/dot" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .missing
    }
    return found
  }
}

/// One run of `dot`. It reads and writes files: a pipe that is full would stop it.
private struct Run {
  private let process = Process()
  private let hasEnded = DispatchSemaphore(value: 0)
  private let complaints: URL

  init(_ program: String, drawing format: PictureFormat, in folder: URL) throws {
    complaints = folder.appendingPathComponent("complaints")
    try Data().write(to: complaints)
    let sharpness = format == .png ? ["-Gdpi=144"] : []
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-T\(format.rawValue)"] + sharpness + ["-o", "picture", "diagram.dot"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: complaints)
    process.terminationHandler = { [hasEnded] _ in hasEnded.signal() }
    try process.run()
  }

  /// Waits until the program ends, or kills it.
  ///
  /// - Returns: whether it ended by itself.
  func wait(for timeout: Duration) -> Bool {
    let seconds = Double(timeout.components.seconds) + Double(timeout.components.attoseconds) / 1e18
    if hasEnded.wait(timeout: .now() + seconds) == .success { return true }
    kill(process.processIdentifier, SIGKILL)
    hasEnded.wait()
    return false
  }

  var hasSucceeded: Bool { process.terminationReason == .exit && process.terminationStatus == 0 }

  /// What the program wrote about its failure, or at least how it ended.
  var complaint: String {
    let words =
      (try? Data(contentsOf: complaints)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let trimmed = words.trimmingCharacters(in: .whitespacesAndNewlines)
    if !trimmed.isEmpty { return String(trimmed.prefix(1_000)) }
    let end = process.terminationReason == .exit ? "exit status" : "signal"
    return "it ended with \(end) \(process.terminationStatus)"
  }
}
