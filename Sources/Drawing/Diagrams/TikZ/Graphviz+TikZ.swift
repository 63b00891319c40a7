import Foundation

extension Graphviz {
  /// The diagram as a picture for LaTeX, placed by `dot`, with text in the fonts of the document.
  ///
  /// It is an environment `tikzpicture` to be put into a document, which loads the packages amsmath
  /// and tikz. Its first line says how large it is: a point of `dot` is `x=0.75bp`.
  ///
  /// ```swift
  /// let y = tanh(Value(0.5, "x"))
  /// try writeFile(Graphviz().tikz(Diagram(of: y)), to: "y.tikz")
  /// ```
  ///
  /// Of the options, the labels are always those of a ``DiagramOptions/Labels/table``.
  ///
  /// - Throws: ``RenderingError``
  public func tikz(
    _ diagram: Diagram, timeout: Duration = .seconds(60)
  ) throws(RenderingError) -> String {
    var diagram = diagram
    diagram.isIdentified = true
    diagram.options.labels = .table
    let layout = try layout(of: diagram.dot, timeout: timeout)
    let graph: PlacedGraph
    do {
      graph = try JSONDecoder().decode(PlacedGraph.self, from: layout)
    } catch {
      throw .failed("its layout cannot be read")
    }
    var writer = TikZWriter(diagram: diagram, graph: graph)
    writer.write()
    return writer.text
  }
}
