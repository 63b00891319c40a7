// Prints the symbols of symbol graphs that have no documentation, not even that of a requirement
// that they fulfil, and fails if there are any.
//
// usage: swift .ci/undocumented.swift MODULE.symbols.json …
import Foundation

struct Graph: Decodable {
  struct Symbol: Decodable {
    struct Comment: Decodable { let lines: [Line] }
    struct Line: Decodable { let text: String }

    let pathComponents: [String]
    let docComment: Comment?

    var isDocumented: Bool {
      docComment?.lines.contains { $0.text.contains { !$0.isWhitespace } } == true
    }
  }

  let symbols: [Symbol]
}

var names: [String] = []
for file in CommandLine.arguments.dropFirst() {
  let graph = try JSONDecoder().decode(Graph.self, from: Data(contentsOf: URL(filePath: file)))
  names += graph.symbols.filter { !$0.isDocumented }.map { $0.pathComponents.joined(separator: ".") }
}
for name in names.sorted() { print("\(name) has no documentation") }
exit(names.isEmpty ? 0 : 1)
