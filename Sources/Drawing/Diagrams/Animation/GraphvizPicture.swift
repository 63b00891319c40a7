/// An SVG that `dot` wrote, whose nodes and edges have identifiers of their own.
///
/// `dot` writes one element on a line, and a group of lines for each node and each edge.
struct GraphvizPicture {
  let lines: [String]

  /// The lines between the tags of each group.
  private var contents: [String: Range<Int>] = [:]
  private var idOfLine: [Int: String] = [:]
  private var linesInGroups: Set<Int> = []
  private let captionLine: Int?

  init(_ svg: String) {
    lines = svg.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var start: (line: Int, id: String)?
    var caption: Int?
    for (number, line) in lines.enumerated() {
      if let id = line.firstMatch(of: /^<g id="([ne]\d+(?:_\d+)?)"/) {
        start = (number, String(id.1))
        idOfLine[number] = String(id.1)
      } else if line == "</g>", let group = start {
        contents[group.id] = group.line + 1..<number
        linesInGroups.formUnion(group.line + 1...number)
        start = nil
      } else if start == nil, caption == nil, line.hasPrefix("<text") {
        caption = number
      }
    }
    captionLine = caption
  }

  /// The lines of a node, called n and its number, or of an edge, by its identifier.
  subscript(id: String) -> [String] { contents[id].map { Array(lines[$0]) } ?? [] }

  func idOfGroup(at line: Int) -> String? { idOfLine[line] }

  /// Whether a line lies within a group.
  func isInGroup(_ line: Int) -> Bool { linesInGroups.contains(line) }

  /// Whether a line is the caption of the picture.
  func isCaption(_ line: Int) -> Bool { line == captionLine }
}
