import ChainRule
import Drawing

/// The picture of the README and of the documentation: the graph that all examples use.
let readme = [
  Picture(at: "Sources/Drawing/Drawing.docc/Resources/gradients.svg") {
    let formula = try Formula("c = a + b; d = a*b; y = (c + d) + c*d")
    let y = try formula.value(["a": 2, "b": 3])
    y.backward()
    var diagram = Diagram(of: y)
    diagram.options.theme = .auto
    return try svg(of: diagram, edges: .numbers)
  }
]
