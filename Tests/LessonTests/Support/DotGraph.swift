/// A graph as a text in the language DOT describes it: boxes, and arrows between them.
///
/// It reads what Graphviz reads, as far as that says which boxes there are: attributes, chains of
/// edges, groups in braces, several statements on a line, quotation marks, words that are marked up
/// as in HTML, comments.
struct DotGraph {
  /// The words in each box, by the name of its node. A node without a label shows its name.
  private(set) var labels: [String: String] = [:]

  /// The arrows, by the names of the nodes that they join.
  private(set) var edges: [(from: String, to: String)] = []

  /// The first name that was given two different labels.
  private(set) var nameOfTwo: String?

  /// The first name in an edge that has no label, where others have one.
  private(set) var nameOfNone: String?

  private var tokens: ArraySlice<DotToken>
  private var given: [String: String] = [:]

  init(_ text: String) throws(DotFault) {
    tokens = try DotToken.tokens(of: text)[...]
    let isStrict = take("strict")
    guard take("digraph") else {
      throw fault(
        take("graph") ? "A graph of arrows is a digraph" : "The text begins with  digraph {")
    }
    if tokens.first?.isName == true { tokens.removeFirst() }
    guard take("{") else { throw fault("Behind  digraph  comes  {") }
    while !take("}") {
      if tokens.isEmpty { throw fault("The last  }  is missing") }
      try readStatement()
    }
    if !tokens.isEmpty { throw fault("There is something behind the last  }") }
    nameOfNone = given.isEmpty ? nil : labels.keys.filter { given[$0] == nil }.min()
    if isStrict {
      var seen: Set<[String]> = []
      edges = edges.filter { seen.insert([$0.from, $0.to]).inserted }
    }
  }

  /// A node, a chain of edges, an attribute, or a group in braces.
  private mutating func readStatement() throws(DotFault) {
    if take(";") { return }
    if take("graph") || take("node") || take("edge") {
      _ = try readAttributes()
      return
    }
    var ends = [try readEnd()]
    if take("=") {
      _ = try readName()
      return
    }
    while take("->") { ends.append(try readEnd()) }
    if take("--") { throw fault("Between the names of a digraph stands  ->  and not  --") }
    let attributes = try readAttributes()
    for names in ends {
      for name in names where labels[name] == nil { labels[name] = name }
    }
    for (froms, tos) in zip(ends, ends.dropFirst()) {
      edges += froms.flatMap { from in tos.map { (from, $0) } }
    }
    guard ends.count == 1, ends[0].count == 1 else { return }
    let name = ends[0][0]
    guard let label = attributes["label"] else { return }
    if let before = given[name], before != label { nameOfTwo = nameOfTwo ?? name }
    (given[name], labels[name]) = (label, label)
  }

  /// The end of an edge: a name, perhaps with a port behind a colon, or several in braces.
  private mutating func readEnd() throws(DotFault) -> [String] {
    if take("subgraph"), tokens.first?.isName == true { tokens.removeFirst() }
    if take("{") {
      var names: [String] = []
      while !take("}") {
        if let token = tokens.first, token.isName { names.append(token.text) }
        try readStatement()
      }
      return names.filter { labels[$0] != nil }
    }
    let name = try readName()
    while take(":") { _ = try readName() }
    return [name]
  }

  private mutating func readAttributes() throws(DotFault) -> [String: String] {
    var attributes: [String: String] = [:]
    while take("[") {
      while !take("]") {
        let name = try readName()
        attributes[name] = take("=") ? try readName() : "true"
        if !take(",") { _ = take(";") }
      }
    }
    return attributes
  }

  private mutating func readName() throws(DotFault) -> String {
    guard let token = tokens.first, token.isName else { throw fault("Here a name is missing") }
    tokens.removeFirst()
    return token.text
  }

  /// Takes the next word or sign, if it is this one.
  private mutating func take(_ text: String) -> Bool {
    guard let token = tokens.first, !token.isQuoted, token.text.lowercased() == text else {
      return false
    }
    tokens.removeFirst()
    return true
  }

  private func fault(_ words: String) -> DotFault {
    guard let token = tokens.first else { return DotFault("\(words), but the text ends.") }
    return DotFault("\(words), but in line \(token.line) stands  \(token.text)")
  }
}

/// Why a text is not DOT.
struct DotFault: Error {
  let words: String

  init(_ words: String) { self.words = words }
}
