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

  private let process: pid_t
  private let port: UInt16

  /// Requests go one after the other, and wait for their answers on a thread of their own.
  private let queue = DispatchQueue(label: "chromedriver")

  /// Starts chromedriver in the background, with nothing open but its standard streams.
  ///
  /// Foundation knows that a process has ended when a socket is closed. A program that is started
  /// by another test at the same moment may inherit it, and chromedriver would keep it open: that
  /// test would wait for ever.
  private static let start = """
    (for open in $(ls /dev/fd); do [ "$open" -lt 3 ] || eval "exec $open>&-" 2>/dev/null; done
    exec chromedriver --port=0 >"$0" 2>/dev/null) &
    echo $!
    """

  /// Starts the program on a port that is free.
  init() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "chromedriver-\(UUID())")
    defer { try? FileManager.default.removeItem(at: output) }
    let shell = try Command(["bash", "-c", Self.start, output.path])
    guard let process = shell.output.firstMatch(of: /\d+/).flatMap({ pid_t($0.0) }) else {
      throw Failure(description: "chromedriver cannot be started: \(shell.errors)")
    }
    self.process = process
    let deadline = Date(timeIntervalSinceNow: 30)
    while Date() < deadline {
      let said = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
      if let port = said.firstMatch(of: /successfully on port (\d+)/).flatMap({ UInt16($0.1) }) {
        self.port = port
        return
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(process, SIGKILL)
    throw Failure(description: "chromedriver has named no port")
  }

  /// Ends the program, and with it the browser.
  func stop() { kill(process, SIGKILL) }

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
