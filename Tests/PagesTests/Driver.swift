import Foundation
import TestSupport

/// The program chromedriver, which is told over HTTP what Chromium is to do.
///
/// The protocol is WebDriver (W3C Recommendation, 2018): JSON goes to an address for each command,
/// and JSON comes back.
final class Driver: Sendable {
  /// What the driver or a script in the page said about its failure.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let process: Process
  private let port: UInt16

  /// Requests go one after the other, and wait for their answers on a thread of their own.
  private let queue = DispatchQueue(label: "chromedriver")

  /// Starts the program on a port that is free.
  init() throws {
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["chromedriver", "--port=0"]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var said = ""
    while true {
      if let port = said.firstMatch(of: /successfully on port (\d+)/).flatMap({ UInt16($0.1) }) {
        self.port = port
        return
      }
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Failure(description: "chromedriver has ended: \(said)") }
      said += String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Ends the program, and with it the browser.
  func stop() {
    process.terminate()
    let deadline = Date(timeIntervalSinceNow: 5)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Sends a command, and gives what it answers as JSON.
  func send(_ method: String, _ path: String, _ body: [String: Any] = [:]) async throws -> Data {
    let content = method == "POST" ? try JSONSerialization.data(withJSONObject: body) : Data()
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { [port] in
        continuation.resume(
          with: Result {
            let reply = try HTTPExchange(method, path, content, port: port)
            guard reply.status == 200 else {
              throw Failure(description: String(decoding: reply.body.prefix(2_000), as: UTF8.self))
            }
            return reply.body
          })
      }
    }
  }
}
