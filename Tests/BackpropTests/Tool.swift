import Foundation
import TestSupport
import Testing

/// The command-line tool, run as a person runs it.
struct Tool {
  let status: Int32
  let output: Data
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The output read as JSON.
  var json: [String: Any] {
    get throws { try JSONSerialization.jsonObject(with: output) as? [String: Any] ?? [:] }
  }

  /// Runs `backprop` with the words, in a folder if one is given, and waits for it.
  static func run(
    _ words: [String], input: String = "", environment: [String: String] = [:],
    in currentFolder: URL? = nil
  ) throws -> Tool {
    try run(
      Place.products.appending(path: "backprop"), words, input: input, environment: environment,
      in: currentFolder)
  }

  private static func run(
    _ program: URL, _ words: [String], input: String = "", environment: [String: String] = [:],
    in currentFolder: URL? = nil
  ) throws -> Tool {
    try withTemporaryFolder { folder in
      let files = ["input", "output", "errors"].map { folder.appending(path: $0) }
      for (file, content) in zip(files, [input, "", ""]) { try Data(content.utf8).write(to: file) }
      let process = Process()
      process.executableURL = program
      process.arguments = words
      process.currentDirectoryURL = currentFolder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      process.waitUntilExit()
      return Tool(
        status: process.terminationStatus, output: try Data(contentsOf: files[1]),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }

  /// Runs `backprop` with the words, and waits for it.
  static func run(_ words: String..., input: String = "") throws -> Tool {
    try run(words, input: input)
  }

  /// Runs a line of the shell, and waits for it; ``path`` is how it calls the tool.
  static func shell(_ line: String) throws -> Tool {
    try run(URL(filePath: "/bin/sh"), ["-c", line])
  }

  /// The path of the tool, in quotes for the shell.
  static var path: String { "'\(Place.products.appending(path: "backprop").path)'" }

  /// Starts `backprop` with the words; what it prints goes to `output`, if anywhere.
  static func start(
    _ words: String..., environment: [String: String] = [:], in folder: URL? = nil,
    output: URL? = nil
  ) throws -> Process {
    let process = Process()
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = Place.products.appending(path: "backprop")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if let output {
      try Data().write(to: output)
      let handle = try FileHandle(forWritingTo: output)
      (process.standardOutput, process.standardError) = (handle, handle)
    }
    try process.run()
    return process
  }
}

extension Process {
  /// Waits for the end of the process; one that goes on for longer than `seconds` is killed, and
  /// that is a failure of the test.
  func waitUntilExit(seconds: Double) {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
    if isRunning {
      Issue.record("the tool has not ended within \(seconds) seconds")
      kill(processIdentifier, SIGKILL)
    }
    waitUntilExit()
  }

  /// Waits until a training has begun; before, Ctrl-C has its usual meaning.
  func waitUntilListening() {
    for _ in 0..<2000 where !isListening { Thread.sleep(forTimeInterval: 0.01) }
  }

  /// Whether the process has taken Ctrl-C into its own hands; where nobody can tell, after a while.
  private var isListening: Bool {
    let file = "/proc/\(processIdentifier)/status"
    guard let status = try? String(contentsOfFile: file, encoding: .utf8) else {
      Thread.sleep(forTimeInterval: 1)
      return true
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap { UInt64($0.dropFirst(7).drop { $0.isWhitespace }, radix: 16) } ?? 0
    return mask & 1 << (UInt64(SIGINT) - 1) != 0
  }
}
