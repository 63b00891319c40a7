import ChainRule
import Drawing
import Foundation
import Notation
import Pages
import TestSupport
import Testing

@Suite("Pages as files")
struct PageTests {
  private static let hostile = "</script><img src=x onerror=alert(1)>\u{2028}-->\"'&"

  @Test("A label never ends the script, and is never markup")
  func hostileLabels() throws {
    let page = try Page(of: (Value(2, Self.hostile) * 3).named(Self.hostile), title: Self.hostile)
    #expect(!page.html.contains("<img"))
    #expect(!page.html.contains("\u{2028}"))
    #expect(page.html.components(separatedBy: "</script>").count == 3, "data and script")
    #expect(page.html.components(separatedBy: "-->").count == 1, "no comment")
  }

  @Test("What stands between the percent signs of the frame is no name for a title")
  func frame() throws {
    let page = try Page(of: Value(1, "x") * 2, title: "%%script%%")
    #expect(page.html.contains("<title>%%script%%</title>"))
  }

  @Test("A page names nothing outside of itself")
  func noNetwork() throws {
    let page = try Page(of: Value(1, "x") * 2)
    let addresses = page.html.matches(of: /https?:\/\/[\w.\/]*/).map { String($0.0) }
    // Names of languages, which no browser asks for.
    #expect(addresses.allSatisfy { $0.hasPrefix("http://www.w3.org/") }, "\(addresses)")
    #expect(!page.html.contains(/src=|@import|url\((?!#)/))
  }

  @Test("The same graph gives the same page", .needs(.dot))
  func deterministic() throws {
    func page() throws -> Page { try Page(of: tanh(Value(0.5, "x") * 2)) }
    #expect(try page().html == page().html)
  }

  @Test("A page of 50 nodes is smaller than 300 KB", .needs(.dot))
  func size() throws {
    var nodes = (1...10).map { Value(Double($0) / 10, "x\($0)") }
    while nodes.count < 50 { nodes.append(nodes[nodes.count - 10] * tanh(nodes[nodes.count - 9])) }
    let output = nodes.suffix(10).sum()
    #expect(Graph(of: output).count > 50)
    let page = try Page(of: output)
    #expect(page.drawingFailure == nil)
    #expect(page.html.utf8.count < 300_000, "\(page.html.utf8.count)")
  }

  @Test("Without dot, a page says what is missing")
  func noDot() throws {
    let page = try Page(of: Value(1, "x") * 2, using: Graphviz(searchPath: []))
    #expect(page.drawingFailure == .missing)
    #expect(page.html.contains("<p class=\"missing\">Pictures need the program dot of Graphviz"))
    #expect(!page.html.contains("<svg"))
  }

  @Test("The gradients of the graph itself stay as they were")
  func gradients() throws {
    let x = Value(3, "x")
    let y = x * x
    y.backward()
    _ = try Page(of: y)
    #expect(x.gradient == 6 && y.label == nil)
  }

  @Test("An operation of your own is on the page, if its value can be written down")
  func ownOperations() throws {
    #expect(try Page(of: Cube.of(Value(2, "x"))).html.contains("function cube(x)"))
    #expect(throws: UnwritableOperation.self) { try Page(of: Round.of(Value(2, "x"))) }
  }

  @Test("A sign of an own operation cannot pass for code")
  func hostileOperation() throws {
    let page = try Page(of: Hostile.of(Value(2, "x")))
    #expect(!page.html.contains("</script><img"))
    #expect(page.html.components(separatedBy: "</script>").count == 3)
  }
}

private enum Cube: UnaryOperation {
  static let symbol = "cube"
  static func value<S: Scalar>(_ x: S) -> S { x * x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3 * x * x }
}

private enum Hostile: UnaryOperation {
  static let symbol = "</script><img onerror=1>"
  static func value<S: Scalar>(_ x: S) -> S { x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 2 * x }
}

private enum Round: UnaryOperation {
  static let symbol = "round"
  static func value<S: Scalar>(_ x: S) -> S { S.elementary(Round.self, x) { $0.rounded() } }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(0) }
}
