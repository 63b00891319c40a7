import Foundation
import TestSupport
import Testing

@Suite("backprop page")
struct PageTests {
  private func page(
    _ words: [String], environment: [String: String] = [:]
  ) throws -> (tool: Tool, html: String) {
    try withTemporaryFolder { folder in
      let tool = try Tool.run(
        ["page"] + words + ["--output", "page.html"], environment: environment, in: folder)
      let file = folder.appending(path: "page.html")
      return (tool, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
  }

  @Test("It writes a page, and says so", .needs(.dot))
  func formula() throws {
    let (tool, html) = try page([TraceTests.yardstick, "a=2", "b=3"])
    #expect(tool.status == 0 && tool.output.isEmpty && tool.errors == "wrote page.html\n")
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("<svg"))
  }

  @Test("Without dot it says what is missing, and writes the page with its tables")
  func noDot() throws {
    let (tool, html) = try page(["a*b", "a=2", "b=3"], environment: ["PATH": "/nowhere"])
    #expect(tool.status == 0)
    #expect(tool.errors.hasPrefix("note: the page shows tables, and no drawing. Pictures need"))
    #expect(!html.contains("<svg"))
  }

  @Test("A derivative has a page as well")
  func derivative() throws {
    let (tool, html) = try page(["x^3", "x=2", "--derivative", "x"])
    #expect(tool.status == 0 && html.contains("3*x"))
  }

  @Test("A network has a layout with its neurons folded, and an open one")
  func network() throws {
    let (tool, html) = try page(["--network", "2,3,1"])
    #expect(tool.status == 0 && html.contains("n1.3 weight 2"))
    if html.contains("<svg") { #expect(html.matches(of: /<svg/).count == 2) }
  }

  @Test("Each page that a lesson links to is made by its command", .thorough, .needs(.dot))
  func lessons() throws {
    let lessons = Place.package.appending(path: "Lessons")
    var made: [String] = []
    for lesson in try FileManager.default.contentsOfDirectory(atPath: lessons.path).sorted() {
      let readme = lessons.appending(path: "\(lesson)/README.md")
      let text = (try? String(contentsOf: readme, encoding: .utf8)) ?? ""
      for command in text.matches(of: /(?m)^swift run backprop (page .*)$/) {
        try withTemporaryFolder { folder in
          let tool = try Tool.shell("cd '\(folder.path)' && \(Tool.path) \(command.1)")
          #expect(tool.status == 0 && tool.errors.hasPrefix("wrote "), "\(tool.errors)")
          let name = tool.errors.dropFirst("wrote ".count).dropLast()
          let kept = lessons.appending(path: "\(lesson)/Pictures/\(name)")
          let pages = try [folder.appending(path: "\(name)"), kept].map { file in
            try String(contentsOf: file, encoding: .utf8)
              .replacing(/(?s)<svg.*<\/svg>/, with: "")
          }
          #expect(pages[0] == pages[1], "\(lesson)")
        }
        made.append(String(lesson.prefix(2)))
      }
    }
    #expect(made == ["03", "04", "05", "06", "07", "08", "10"])
  }

  @Test(
    "What cannot be a page is refused",
    arguments: [
      (["a*b", "a=1", "b=2"], "a page is a file: name it, as in --output page.html"),
      (["--output=x.html", "--network=2,3"], "end the sizes in 1, as in --network 2,1"),
      (["a", "--output=x.html", "--network=2,1"], "a page of a formula or of a network: ‘a’ or"),
      (["a*b", "a=1", "--output=x.html"], "no number for b: give one, as in b=2"),
    ])
  func refusals(words: [String], message: String) throws {
    try withTemporaryFolder { folder in
      let tool = try Tool.run(["page"] + words, in: folder)
      #expect(tool.status == 2 && tool.errors.contains(message), "\(tool.errors)")
    }
  }
}
