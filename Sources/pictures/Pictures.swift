import Drawing
import FileAccess
import Foundation

/// Draws the pictures of the lessons and the README, each into its place.
///
///     swift run pictures            all of them
///     swift run pictures 1 4        those of lessons 1 and 4
///     swift run pictures --into F   into the folder F instead, to compare
@main
struct Pictures {
  /// Every picture, by lesson; 0 is the README.
  static let all: [Int: [Picture]] = [
    0: readme,
    1: lesson01,
    2: lesson02,
    3: lesson03,
    4: lesson04,
    5: lesson05,
    6: lesson06,
    7: lesson07,
    8: lesson08,
    9: lesson09,
    10: lesson10,
    11: lesson11,
    12: lesson12,
    13: lesson13,
    14: lesson14,
  ]

  static func main() {
    _ = StandardStreams.closed
    do {
      try draw(Array(CommandLine.arguments.dropFirst()))
    } catch {
      try? FileHandle.standardError.write(contentsOf: Data("pictures: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func draw(_ words: [String]) throws {
    var folder = "."
    var lessons: [Int] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--into", let name = rest.popFirst() {
        folder = name
      } else if let lesson = Int(word), all[lesson] != nil {
        lessons.append(lesson)
      } else {
        let known = all.keys.sorted().map(String.init).joined(separator: ", ")
        throw PictureError(description: "‘\(word)’ is not a lesson with pictures: \(known)")
      }
    }
    try checkFolderWritable(folder)
    for lesson in lessons.isEmpty ? all.keys.sorted() : lessons {
      for picture in all[lesson] ?? [] {
        let file = "\(folder)/\(picture.path)"
        try createFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try writeFile(picture.svg(), to: file)
        try StandardStreams.write(Data("\(picture.path)\n".utf8))
      }
    }
  }
}

/// A picture: where it belongs, and what draws it as SVG.
struct Picture: Sendable {
  let path: String
  let svg: @Sendable () throws -> String

  /// The picture at a path of the package.
  init(at path: String, svg: @escaping @Sendable () throws -> String) {
    self.path = path
    self.svg = svg
  }

  /// The picture `name` in a lesson's folder.
  init(_ name: String, of lesson: String, svg: @escaping @Sendable () throws -> String) {
    self.init(at: "Lessons/\(lesson)/Pictures/\(name).svg", svg: svg)
  }
}

/// What stands in the way of a picture.
struct PictureError: Error, CustomStringConvertible {
  let description: String
}
