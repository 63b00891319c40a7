import Foundation

/// Another program, run to its end.
package struct ChildProcess {
  /// The exit status; 0 where all went well. Where a signal ended the program, its number.
  package let status: Int32

  /// What the program wrote, to standard output and standard error.
  package let lines: [String]

  /// Why the program was ended before its time; `nil` where it was not.
  package let stop: String?

  /// Whether it was ended since it ran longer than it may.
  package var isOverTime: Bool { stop?.hasPrefix(ProcessGuard.overTime) == true }

  /// Runs a program that is found by its name, in `folder` or this program's own, with
  /// `environment` added to this program's own. What ends this program ends it too:
  /// ``Interruption``.
  ///
  /// - Parameters:
  ///   - output: Where standard output goes, if not among the lines.
  ///   - errors: Where standard error goes, if not among the lines.
  ///   - limits: What the program may use; it is ended where it uses more.
  ///   - onLine: Called with each line that the program writes, as soon as it is there.
  package init(
    _ words: [String], in folder: URL? = nil, environment: [String: String] = [:],
    output: FileHandle? = nil, errors: FileHandle? = nil,
    limits: ProcessLimits = ProcessLimits(),
    onLine: (String) -> Void = { _ in }
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = try Interruption.shared.start(process) { pipe in
      process.standardOutput = output.map { $0 as Any } ?? pipe
      process.standardError = errors.map { $0 as Any } ?? pipe
    }
    // A pipe that nobody can write to ends, so that reading it does not wait.
    if output != nil && errors != nil { try pipe.fileHandleForWriting.close() }
    let guardian = ProcessGuard(limits, of: process.processIdentifier)

    var lines: [String] = []
    var rest = Data()
    while true {
      let data = pipe.fileHandleForReading.availableData
      rest += data.isEmpty && !rest.isEmpty ? Data("\n".utf8) : data
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest = Data(rest[(end + 1)...])
        lines.append(line)
        onLine(line)
      }
      if data.isEmpty { break }
    }
    process.waitUntilExit()
    guardian.finish()
    Interruption.shared.hasEnded(process)
    status = process.terminationStatus
    self.lines = lines
    stop = guardian.reason
  }
}
