// Some systems let no program start another one; there Foundation has no `Process`.
#if !(os(iOS) || os(tvOS) || os(watchOS) || os(visionOS) || os(WASI))
  import Foundation

  /// One run of `dot`. It reads and writes files: a full pipe that nobody reads would stop it.
  struct DotRun {
    /// Makes a picture in a folder of its own, which is removed afterwards.
    static func picture(
      of dot: String, as format: String, by program: String, timeout: Duration
    ) throws(RenderingError) -> Data {
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
        let run = try DotRun(program, drawing: format, in: folder)
        guard run.wait(for: timeout) else { throw RenderingError.timedOut(after: timeout) }
        guard run.hasSucceeded else { throw RenderingError.failed(run.complaint) }
        return try Data(contentsOf: folder.appendingPathComponent("picture"))
      } catch let error as RenderingError {
        throw error
      } catch {
        throw .failed("\(program) cannot be run, or its picture not be read")
      }
    }

    private let process = Process()
    private let hasEnded = DispatchSemaphore(value: 0)
    private let complaints: URL

    private init(_ program: String, drawing format: String, in folder: URL) throws {
      complaints = folder.appendingPathComponent("complaints")
      try Data().write(to: complaints)
      let sharpness = format == "png" ? ["-Gdpi=144"] : []
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-T\(format)"] + sharpness + ["-o", "picture", "diagram.dot"]
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
    private func wait(for timeout: Duration) -> Bool {
      let seconds =
        Double(timeout.components.seconds) + Double(timeout.components.attoseconds) / 1e18
      if hasEnded.wait(timeout: .now() + seconds) == .success { return true }
      #if os(Windows)
        process.terminate()
      #else
        kill(process.processIdentifier, SIGKILL)
      #endif
      hasEnded.wait()
      return false
    }

    /// Whether it ended by itself and without a complaint.
    private var hasSucceeded: Bool {
      process.terminationReason == .exit && process.terminationStatus == 0
    }

    /// What the program wrote about its failure, or at least how it ended.
    private var complaint: String {
      let words =
        (try? Data(contentsOf: complaints)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let trimmed = words.trimmingCharacters(in: .whitespacesAndNewlines)
      if !trimmed.isEmpty { return String(trimmed.prefix(1_000)) }
      let end = process.terminationReason == .exit ? "exit status" : "signal"
      return "it ended with \(end) \(process.terminationStatus)"
    }
  }
#endif
