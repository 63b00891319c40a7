/// The boxes and arrows that a text in DOT should describe, whatever the names of its nodes are.
struct ExpectedDot {
  /// The words in the boxes; the last one is that of the output.
  let boxes: [String]

  /// The arrows, by the places of their ends among the boxes.
  let edges: [(from: Int, to: Int)]

  /// What is wrong with a text, in words; `nil` if nothing is.
  func fault(in text: String) -> String? {
    do throws(DotFault) {
      let graph = try DotGraph(text)
      return faultInNodes(of: graph) ?? faultInEdges(of: graph)
    } catch {
      return error.words
    }
  }

  private func faultInNodes(of graph: DotGraph) -> String? {
    if let name = graph.nameOfTwo {
      return """
        The name ‘\(name)’ is given to more than one node: they become one box. Call the nodes by \
        their positions, as name(of:in:) does.
        """
    }
    if let name = graph.nameOfNone {
      return "An edge has the end ‘\(name)’, and there is no node of this name."
    }
    let expected = counts(boxes)
    let drawn = counts(graph.labels.values.map(spaced))
    for (words, count) in expected.sorted(by: { $0.key < $1.key }) where drawn[words] != count {
      switch drawn[words] ?? 0 {
      case 0:
        return
          "No box says ‘\(words)’: the boxes say \(drawn.keys.sorted().joined(separator: ", "))."
      case let boxes where boxes < count:
        return """
          There are \(count) nodes that say ‘\(words)’, and \(boxes) with a name of its own: nodes of \
          the same name become one box. Call them by their positions, as name(of:in:) does.
          """
      default:
        return """
          A value used twice is not two nodes: ‘\(words)’ is drawn more often than it is there. It is \
          one box, with two edges.
          """
      }
    }
    return drawn.keys.filter { expected[$0] == nil }.min().map {
      "There is a box too many: ‘\($0)’."
    }
  }

  private func faultInEdges(of graph: DotGraph) -> String? {
    let drawn = graph.edges.map { (from: $0.from, to: $0.to) }
    let labels = graph.labels.mapValues(spaced)
    let own = Dictionary(uniqueKeysWithValues: boxes.indices.map { ("\($0)", boxes[$0]) })
    let edges = edges.map { (from: "\($0.from)", to: "\($0.to)") }
    func isSame(_ others: [(from: String, to: String)], _ these: [(from: String, to: String)])
      -> Bool
    {
      pattern(own, others) == pattern(labels, these)
    }
    if isSame(edges, drawn) { return nil }
    if drawn.isEmpty { return "There is no edge in it, no line such as  n1 -> n0" }
    if isSame(edges.map { ($0.to, $0.from) }, drawn) {
      return "The edges are turned round. Numbers flow from the inputs to the result."
    }
    if isSame(once(edges), drawn) {
      return
        "A value that is both inputs of another one has two edges to it; one of them is missing."
    }
    if isSame(once(edges), once(drawn)) {
      return "Some edges are there too often. There is one for each input of each node."
    }
    if isSame(edges.filter { $0.to == "\(boxes.count - 1)" }, drawn) {
      return "Those are the edges to the output alone."
    }
    let missing = arrows(edges, own).filter { arrow in !arrows(drawn, labels).contains(arrow) }
    let added = arrows(drawn, labels).filter { arrow in !arrows(edges, own).contains(arrow) }
    return missing.first.map { "No edge leads \($0)." } ?? added.first.map {
      "An edge leads \($0)."
    }
      ?? "An edge leads from or to the wrong one of several nodes that say the same."
  }

  /// The words of a box with single blanks between them.
  private func spaced(_ label: String) -> String {
    label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func counts(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func arrows(
    _ edges: [(from: String, to: String)], _ boxes: [String: String]
  ) -> [String] {
    edges.map { "from ‘\(boxes[$0.from] ?? "")’ to ‘\(boxes[$0.to] ?? "")’" }
  }

  private func once(_ edges: [(from: String, to: String)]) -> [(from: String, to: String)] {
    var seen: Set<[String]> = []
    return edges.filter { seen.insert([$0.from, $0.to]).inserted }
  }

  /// What a graph looks like from each of its boxes, sorted, without the nodes' names.
  ///
  /// Each round adds to what a box says what its neighbours say on either side (Weisfeiler and
  /// Leman, 1968). A number stands for what is long.
  private func pattern(_ boxes: [String: String], _ edges: [(from: String, to: String)]) -> [String]
  {
    var views = boxes
    for _ in 0..<4 {
      views = views.reduce(into: [:]) { next, box in
        let before = edges.filter { $0.to == box.key }.map { views[$0.from] ?? "" }.sorted()
        let after = edges.filter { $0.from == box.key }.map { views[$0.to] ?? "" }.sorted()
        next[box.key] = digest("\(box.value)|\(before)|\(after)")
      }
    }
    return views.values.sorted()
  }

  private func digest(_ text: String) -> String {
    String(
      text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 },
      radix: 36)
  }
}
