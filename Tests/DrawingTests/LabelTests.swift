import ChainRule
import Drawing
import Foundation
import TestSupport
import Testing

@Suite("Labels", .serialized)
struct LabelTests {
  /// Each of these breaks a drawing that does not escape it, cut it, or replace it.
  static let hostileLabels = [
    "\"quoted\"", "back\\slash", "ends in \\", "new\nline", "\r\n", "{record|field}", "<b>bold</b>",
    "a & b", "&amp;", "&#60;", "&", "<", ">", "<!-- no comment -->", "]]>", "-->", "//", "/* */",
    "#",
    ";", "]", "}", "n0", "\\N", "\\G", "", " ", "   ", "\t", "\u{0}", "a\u{0}b", "\u{1B}[31mred",
    "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}backwards", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}",
    "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "w₁", "θ", "数", "é", "e" + String(repeating: "\u{301}", count: 5_000),
    String(repeating: "x", count: 10_000), String(repeating: "<", count: 10_000),
    String(repeating: "👩‍👩‍👧‍👦", count: 10_000), String(repeating: "\\", count: 9_999),
  ]

  @Test(
    "dot accepts any label, in nodes, edges, clusters and captions", .needs(.dot))
  func hostileLabelsAreAccepted() throws {
    let leaves = Self.hostileLabels.map { Value(1, $0) }
    var y = leaves[0]
    for leaf in leaves.dropFirst() { y = (y * tanh(leaf)).named(leaf.label ?? "") }
    let clusters = leaves.map { Cluster($0.label ?? "", of: [$0]) }
    var diagram = Diagram(of: y, clusters: clusters, options: options { $0.edges = .symbols })
    let open = try Graphviz().render(diagram.dot, as: .svg)
    diagram.options.foldsClusters = true
    let folded = try Graphviz().render(diagram.dot, as: .svg)
    #expect(open.count > 10_000)
    #expect(folded.count > 10_000)
  }

  @Test(
    "dot accepts any label by itself, and in the frames of a backward pass",
    .needs(.dot))
  func eachLabel() throws {
    // One run of dot draws them all: a file may hold many graphs.
    let graphs = Self.hostileLabels.flatMap { label in
      let frames = BackwardFrames(
        of: tanh(Value(1, label)), options: options { $0.edges = .symbols })
      return [frames[0].dot, frames[1].dot]
    }
    _ = try Graphviz().render(graphs.joined(), as: .svg)
  }

  @Test("The drawing shows what the label says", .needs(.dot))
  func escapedLabelsAreShown() throws {
    let dot = Diagram(of: Value(1, "<&\"\\{n0}|'>")).dot
    let svg = String(decoding: try Graphviz().render(dot, as: .svg), as: UTF8.self)
    #expect(svg.contains("&lt;&amp;&quot;\\{n0}|&#39;&gt;"))
  }

  @Test("Long labels lose their middle, and control characters become visible")
  func shownLabels() {
    let long = Diagram(of: Value(1, "start" + String(repeating: "x", count: 10_000) + "end")).dot
    #expect(long.utf8.count < 1_000)
    #expect(long.contains("startxxxxxxxxxx…xxxxxend"))
    #expect(
      Diagram(of: Value(1, "exactly twenty-four long")).dot.contains("exactly twenty-four long"))
    let marks = "e" + String(repeating: "\u{301}", count: 5_000)
    #expect(Diagram(of: Value(1, marks)).dot.utf8.count < 1_000, "one character, many marks")
    #expect(Diagram(of: Value(1, "a\nb\u{0}c")).dot.contains("a␊b␀c"))
    #expect(Diagram(of: Value(1, "a\u{202E}b")).dot.contains("a\u{FFFD}b"))
  }

  @Test("The text views keep a label on its line")
  func textViews() {
    for label in Self.hostileLabels {
      let diagram = Diagram(of: tanh(Value(1, label)))
      #expect(diagram.text.split(separator: "\n").count == 3, "\(label.prefix(20))")
      #expect(diagram.listing.split(separator: "\n").count == 3, "\(label.prefix(20))")
    }
  }
}
