import ChainRule
import Foundation
import Pages
import TestSupport
import Testing

/// All tests in a browser: one after the other, as they share it.
@Suite(
  "Pages in a browser", .serialized, .thorough, .needs(.chromedriver), .needs(.dot), .browser,
  .timeLimit(.minutes(10)))
struct BrowserTests {
  /// Whether everything is tried, however long it takes; the environment says so.
  static let triesAll = ProcessInfo.processInfo.environment["PAGES"] == "all"

  /// Opens a page in the browser. At the end, the page must have told nothing on the console and
  /// asked for nothing but itself.
  func open(
    _ page: Page, at place: String = "", _ body: (Browser) async throws -> Void
  ) async throws {
    try await open(html: page.html, at: place, body)
  }

  /// Opens a page of whatever kind, as ``open(_:at:_:)`` does.
  func open(
    html: String, at place: String = "", _ body: (Browser) async throws -> Void
  ) async throws {
    let browser = try #require(Browser.current)
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    try Data(html.utf8).write(to: file)
    _ = try await browser.messages()
    try await browser.open(file, at: place)
    try await body(browser)
    let (console, requests) = try await browser.messages()
    #expect(console == [])
    #expect(requests.allSatisfy { $0.hasPrefix(file.absoluteString) }, "\(requests)")
  }

  /// The page of a formula.
  static func page(_ formula: String, _ numbers: [String: Double]) throws -> Page {
    try Page(of: Formula(formula).value(numbers))
  }

  /// The page of the formula that all texts use.
  static func yardstick() throws -> Page {
    try page("c = a + b; d = a*b; y = (c + d) + c*d", ["a": 2, "b": 3])
  }
}

extension Trait where Self == ConditionTrait {
  /// A test that is run only where everything is tried, as each takes some of a second.
  static var thorough: Self {
    .enabled(if: BrowserTests.triesAll, "it is run with PAGES=all in the environment")
  }
}

extension Browser {
  /// The text of an element.
  func text(_ id: String) async throws -> String {
    try await run("return document.getElementById(arguments[0]).textContent", [id])
  }

  /// The step that the page is at.
  func step() async throws -> Int {
    try await run("return Number(document.getElementById('slider').value)")
  }

  /// Lets the page go on for a while.
  func wait(milliseconds: Int) async throws {
    let script = "return new Promise((done) => setTimeout(done, arguments[0]))"
    try await run(script, [milliseconds])
  }

  /// Clicks an element as a mouse does.
  func click(_ id: String) async throws { try await point(at: "#\(id)", click: true) }

  /// Types a text into an empty field.
  func type(_ text: String, into id: String) async throws {
    let script = """
      const field = document.getElementById(arguments[0]);
      field.focus();
      field.value = arguments[1];
      field.dispatchEvent(new Event("input", { bubbles: true }));
      """
    try await run(script, [id, text])
  }

  /// The numbers in a table, all digits of them; a row for each row.
  func numbers(in table: String) async throws -> [[Double]] {
    let script = """
      return [...document.getElementById(arguments[0]).tBodies[0].rows].map((row) =>
        [...row.cells].filter((cell) => cell.dataset.number).map((cell) => cell.dataset.number));
      """
    let texts = try await run(script, [table], as: [[String]].self)
    return texts.map { $0.map { Double($0.replacing("Infinity", with: "inf")) ?? .nan } }
  }
}
