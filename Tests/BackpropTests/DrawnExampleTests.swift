import Foundation
import TestSupport
import Testing

@Suite("backprop draw: what the README and lesson 4 show")
struct DrawnExampleTests {
  @Test("The README's command draws the README's picture", .needs(.dot))
  func readme() throws {
    let readme = try text("README.md")
    let command = try #require(
      readme.firstMatch(of: /swift run backprop (draw "[^`]*) --output y.svg/)
    ).1
    let link = try #require(readme.firstMatch(of: /\((Sources\/Drawing[^)]*\.svg)\)/)).1
    let drawn = try Tool.shell("\(Tool.path) \(command) --format svg").text
    #expect(words(in: drawn) == words(in: try text(String(link))))
    #expect(drawn.contains("prefers-color-scheme: dark"))
  }

  @Test("Lesson 4 shows what the tool prints")
  func lesson() throws {
    let readme = try text("Lessons/04-the-forward-graph/README.md")
    let command = try #require(readme.firstMatch(of: /swift run backprop (draw .* --labels plain)/))
      .1
    let blocks = readme.split(separator: "```\n").map(String.init)
    let plain = try Tool.shell("\(Tool.path) \(command)").text
    #expect(blocks.contains(plain))
    let lines = try Set(
      Tool.shell("\(Tool.path) \(command) --attributes").text.split(separator: "\n"))
    let excerpt = try #require(blocks.first { $0.contains("gradient=") })
    #expect(Set(excerpt.split(separator: "\n")).isSubset(of: lines))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Place.package.appending(path: path), encoding: .utf8)
  }

  private func words(in svg: String) -> [String] {
    svg.matches(of: />([^<\n]+)<\/text>/).map { String($0.1) }
  }
}
