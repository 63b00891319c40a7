import ChainRule
import Drawing
import FileAccess
import Foundation
import Notation

/// A web page on which a graph can be touched: stepped through, given other numbers, predicted.
///
/// ```swift
/// let a = Value(2, "a")
/// let b = Value(3, "b")
/// let page = try Page(of: (a + b) * b)
/// try writeFile(page.html, to: "page.html")
/// ```
///
/// It is one file that needs no network. What it computes is computed by code that `Notation` has
/// printed from the rules; the graph is laid out once, by `dot`. Text of the graph's own, such as
/// labels, is shown as it is and never read as markup.
public struct Page {
  /// The page, in HTML with everything in it.
  public let html: String

  /// Why the graph is not drawn, as where `dot` is missing; `nil` if it is. Without a drawing the
  /// page steps through its table.
  public let drawingFailure: RenderingError?

  /// The page of an output and of all that it is made of.
  ///
  /// - Parameters:
  ///   - output: the node whose derivatives are shown. Its gradients are neither read nor changed.
  ///   - inputs: variables that were asked for. Those on which the output does not depend are
  ///     named.
  ///   - title: what stands above; the formula, if nothing else is given.
  ///   - clusters: nodes that belong together, such as those of a neuron. A folded one is shown as
  ///     a box, which opens where it stands.
  ///   - seed: what other formulas of the same size are drawn from.
  ///   - graphviz: where `dot` is.
  /// - Throws: `UnwritableOperation` if an operation of your own has a value that is stated for
  ///   plain numbers alone.
  public init(
    of output: Value, inputs: [Value] = [], title: String? = nil, clusters: [Cluster] = [],
    seed: UInt64 = 1,
    using graphviz: Graphviz = Graphviz()
  ) throws {
    let graph = Graph(of: output)
    let placed = PlacedClusters(clusters, in: graph)
    let copy = graph.copy { operation, _ in operation }.withNamedOutput
    let graphs = [copy] + copy.others(seed: seed)
    let unused = inputs.filter { input in !graph.contains { $0 === input } }
    let data = PageData(graphs, title: title, clusters: placed, unused: unused)
    var drawing = ""
    do throws(RenderingError) {
      for layout in PageLayout.all(of: data) {
        let svg = try graphviz.render(layout.dot, as: .svg)
        drawing += PageLayout.drawing(in: String(decoding: svg, as: UTF8.self))
      }
      drawingFailure = nil
    } catch {
      drawing = "<p class=\"missing\">\(escapedMarkup(error.description))</p>"
      drawingFailure = error
    }
    var programs: [String] = []
    for graph in graphs { programs.append(try NodeFunctions(of: graph).text()) }
    html = try PageText(
      kind: .graph, title: data.graphs[0].title, drawings: ["drawing": drawing], data: data,
      programs: Self.enclosed(programs)
    ).html
  }

  /// Two printed functions for each graph. Each pair is one expression, so that they can all have
  /// the same names.
  private static func enclosed(_ programs: [String]) -> String {
    let pairs = programs.map { "(() => {\n\($0)return { values, derivatives };\n})()" }
    return """
      // Printed from the rules of the operations: the values and local derivatives of each formula.
      const programs = [
      \(pairs.joined(separator: ",\n"))
      ];

      """
  }
}
