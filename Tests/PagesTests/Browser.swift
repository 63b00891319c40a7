import Foundation
import Pages
import TestSupport
import Testing

/// Chromium without a window, with a page in it.
final class Browser: Sendable {
  /// The browser of the tests that are running.
  @TaskLocal static var current: Browser?

  private let driver: Driver
  private let session: String

  /// The browser's process, which may outlive the driver.
  private let process: pid_t

  /// Starts a browser that keeps its messages and the requests of pages for ``messages()``.
  init() async throws {
    driver = try Driver()
    let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []  // Chromium has none for root
    let options: [String: Any] = [
      "goog:chromeOptions": [
        "args": ["--headless=new", "--window-size=1280,1000", "--hide-scrollbars"] + sandbox
      ],
      "goog:loggingPrefs": ["browser": "ALL", "performance": "ALL"],
    ]
    do {
      let reply = try await driver.send(
        "POST", "/session", ["capabilities": ["alwaysMatch": options]])
      let started = try Self.value(of: reply, as: Session.self)
      session = started.sessionId
      process = started.capabilities.process
    } catch {
      driver.stop()
      throw error
    }
  }

  /// What the driver tells of a browser that it has started.
  private struct Session: Decodable {
    struct Capabilities: Decodable {
      enum CodingKeys: String, CodingKey { case process = "goog:processID" }
      let process: pid_t
    }

    let sessionId: String
    let capabilities: Capabilities
  }

  /// Ends the browser.
  func quit() async {
    _ = try? await driver.send("DELETE", "/session/\(session)")
    driver.stop()
    kill(process, SIGKILL)  // which does nothing if it has ended
  }

  private struct Reply<Value: Decodable>: Decodable { let value: Value }

  private static func value<Value: Decodable>(of reply: Data, as: Value.Type) throws -> Value {
    try JSONDecoder().decode(Reply<Value>.self, from: reply).value
  }

  private func command(_ path: String, _ body: [String: Any]) async throws -> Data {
    try await driver.send("POST", "/session/\(session)/\(path)", body)
  }

  /// Opens a file, at a place within it.
  func open(_ file: URL, at place: String = "") async throws {
    _ = try await command("url", ["url": file.absoluteString + place])
  }

  /// Runs a script in the page, and gives what it returns.
  func run<Value: Decodable>(
    _ script: String, _ arguments: [Any] = [], as: Value.Type = Value.self
  ) async throws -> Value {
    let reply = try await command("execute/sync", ["script": script, "args": arguments])
    return try Self.value(of: reply, as: Value.self)
  }

  /// Runs a script in the page.
  func run(_ script: String, _ arguments: [Any] = []) async throws {
    _ = try await command("execute/sync", ["script": script, "args": arguments])
  }

  /// Presses keys, one after the other, wherever the focus is.
  func press(_ keys: Key...) async throws {
    let actions = keys.flatMap { key in
      ["keyDown", "keyUp"].map { ["type": $0, "value": key.code] }
    }
    let source: [String: Any] = ["type": "key", "id": "keyboard", "actions": actions]
    _ = try await command("actions", ["actions": [source]])
  }

  /// Moves the mouse to an element and clicks there, or only stays.
  func point(at selector: String, click: Bool = false) async throws {
    let element = try await run(
      "return document.querySelector(arguments[0])", [selector], as: [String: String].self)
    let move: [String: Any] = [
      "type": "pointerMove", "x": 0, "y": 0, "origin": element, "duration": 0,
    ]
    let clicks: [[String: Any]] =
      click ? [["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0]] : []
    let source: [String: Any] = ["type": "pointer", "id": "mouse", "actions": [move] + clicks]
    _ = try await command("actions", ["actions": [source]])
  }

  /// Calls a command of Chromium's own, as for another size of the window.
  func chromium(_ name: String, _ settings: [String: Any]) async throws {
    _ = try await command("goog/cdp/execute", ["cmd": name, "params": settings])
  }

  /// What the page has told on the console since this was asked last, and the addresses that it
  /// has asked for.
  func messages() async throws -> (console: [String], requests: [String]) {
    struct Entry: Decodable { let message: String }
    func log(_ type: String) async throws -> [String] {
      let reply = try await command("se/log", ["type": type])
      return try Self.value(of: reply, as: [Entry].self).map(\.message)
    }
    let requests = try await log("performance").filter {
      $0.contains("Network.requestWillBeSent\"")
    }
    let addresses = requests.compactMap { $0.firstMatch(of: /"request":\{.*?"url":"([^"]*)"/)?.1 }
    return (try await log("browser"), addresses.map(String.init))
  }
}

/// A key, as WebDriver names it.
enum Key: ExpressibleByStringLiteral {
  case letter(String)
  case right, left, up, down, home, end, enter, escape, tab

  init(stringLiteral letter: String) { self = .letter(letter) }

  var code: String {
    switch self {
    case .letter(let letter): letter
    case .right: "\u{E014}"
    case .left: "\u{E012}"
    case .up: "\u{E013}"
    case .down: "\u{E015}"
    case .home: "\u{E011}"
    case .end: "\u{E010}"
    case .enter: "\u{E007}"
    case .escape: "\u{E00C}"
    case .tab: "\u{E004}"
    }
  }
}

/// Starts one browser for all tests of a suite, and ends it behind them.
struct BrowserTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let browser = try await Browser()
    do {
      try await Browser.$current.withValue(browser, operation: function)
    } catch {
      await browser.quit()
      throw error
    }
    await browser.quit()
  }
}

extension Trait where Self == BrowserTrait {
  /// One browser for all tests of the suite.
  static var browser: Self { BrowserTrait() }
}
