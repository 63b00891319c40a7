import ChainRule
import Console
import Drawing
import FileAccess
import Foundation
import Pages

/// Draws the pictures of the lessons and the README, and makes the lessons' pages, each in its
/// place.
@main
struct Pictures {
  /// Every picture, by lesson; 0 is the README.
  static let all: KeyValuePairs = [
    0: readme, 1: lesson01, 2: lesson02, 3: lesson03, 4: lesson04, 5: lesson05, 6: lesson06,
    7: lesson07, 8: lesson08, 9: lesson09, 10: lesson10, 11: lesson11, 12: lesson12, 13: lesson13,
    14: lesson14, 15: lesson15, 16: lesson16, 17: lesson17, 18: lesson18,
  ]

  private static let into = Option.word(
    "--into", "FOLDER", "the name of a folder", "into this folder instead, to compare"
  ).writing(.folder)

  static let help = Help(
    usage: ["swift run pictures [LESSON ...] [options]"],
    about: """
      Draws the pictures of these lessons, or of all and the README (0), and makes their pages, each \
      into its place in the package.
      """,
    options: [into],
    examples: ["swift run pictures", "swift run pictures 1 4"])

  static func main() {
    do {
      try run(Terminal.words)
    } catch {
      Terminal.complain(error, as: "pictures")
      exit(2)
    }
  }

  private static func run(_ words: [String]) throws {
    if Help.isAsked(in: words) { return try Terminal.show(help.text) }
    let arguments = try Arguments(words, options: help.options)
    let chosen = try arguments.positional.map { word in
      if let lesson = all.first(where: { $0.key == Int(word) }) { return lesson }
      let list = all.map { "\($0.key)" }.joined(separator: ", ")
      throw UsageError("‘\(word)’ is not a lesson with pictures: \(list)")
    }
    let lessons = chosen.isEmpty ? Array(all) : chosen
    try draw(lessons.flatMap(\.value), into: arguments[into] ?? ".")
  }

  private static func draw(_ pictures: [Picture], into folder: String) throws {
    for picture in pictures {
      let file = "\(folder)/\(picture.path)"
      try createFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
      try writeFile(picture.text(), to: file)
      try Terminal.write("\(picture.path)\n")
    }
  }
}

/// A picture or a page: where it belongs, and what draws it as SVG or writes it as HTML.
struct Picture: Sendable {
  let path: String
  let text: @Sendable () throws -> String

  /// The picture or page at a path of the package.
  init(at path: String, text: @escaping @Sendable () throws -> String) {
    self.path = path
    self.text = text
  }

  /// The page `name` of a formula, in a lesson's folder: what `backprop page` makes.
  init(page name: String, of lesson: String, _ formula: String, _ numbers: [String: Double]) {
    self.init(at: "Lessons/\(lesson)/Pictures/\(name).html") {
      let page = try Page(of: Formula(formula).value(numbers))
      if let failure = page.drawingFailure { throw failure }
      return page.html
    }
  }

  /// The picture `name` in a lesson's folder.
  init(_ name: String, of lesson: String, svg: @escaping @Sendable () throws -> String) {
    self.init(at: "Lessons/\(lesson)/Pictures/\(name).svg", text: svg)
  }
}

/// A whole number with a true minus sign.
func signed(_ number: Int) -> String { number < 0 ? "−\(-number)" : "\(number)" }
func signed(_ number: Double) -> String { signed(Int(number)) }

/// A drawing in the language of Graphviz, as SVG.
func svg(of dot: String) throws -> String {
  String(decoding: try Graphviz().render(dot, as: .svg), as: UTF8.self)
}

/// A diagram as SVG.
func svg(of diagram: Diagram, edges: DiagramOptions.EdgeLabels = .none) throws -> String {
  var diagram = diagram
  diagram.options.edges = edges
  return String(decoding: try Graphviz().render(diagram, as: .svg), as: UTF8.self)
}
