import ChainRule

/// The backward pass as one picture that plays by itself, in a browser or on a page of text.
///
/// ```swift
/// let x = Value(3, "x")
/// let animation = BackwardAnimation(of: tanh(x * x))
/// try writeFile(animation.svg(), to: "pass.svg")
/// ```
///
/// It is an SVG without any program in it. The steps of ``BackwardFrames`` follow one another, the
/// last one stays a little longer, and all begins again. For readers who have asked for less
/// motion, in print, and where animation is not known, the last step is shown.
public struct BackwardAnimation: Sendable {
  private let diagram: Diagram
  private let pass: RecordedPass

  /// The animation of the backward pass from `output`, with frames around the nodes of `clusters`.
  public init(of output: Value, clusters: [Cluster] = [], options: DiagramOptions = .init()) {
    diagram = Diagram(of: output, clusters: clusters, options: options)
    pass = RecordedPass(from: output)
  }

  /// The picture. `dot` draws the graph three times, with every step still to come, just taken and
  /// taken before, in the same places; of these the animation is put together.
  ///
  /// - Throws: ``RenderingError``
  public func svg(using graphviz: Graphviz = Graphviz()) throws(RenderingError) -> String {
    let ahead = try picture(.ahead, by: graphviz)
    let newest = try picture(.newest, by: graphviz)
    let past = try picture(.past, by: graphviz)
    var writer = AnimationWriter(
      timeline: Timeline(stepCount: pass.steps.count), pass: pass, options: diagram.options)
    for line in past.lines.indices {
      if let id = past.idOfGroup(at: line) {
        writer.writeGroup(id, ahead: ahead[id], newest: newest[id], past: past[id])
      } else if past.isCaption(line) {
        let captions = (0...pass.steps.count).map { caption(after: $0) }
        writer.writeCaptions(captions, like: past.lines[line])
      } else if !past.isInGroup(line) {
        writer.write(past.lines[line])
      }
    }
    let animated = withStyle(writer.style, in: writer.text)
    return diagram.options.theme == .auto ? ThemeStyle.added(to: animated) : animated
  }

  private func caption(after stepCount: Int) -> String {
    BackwardProgress(pass: pass, stepCount: stepCount).caption(diagram.nodes, diagram.options)
  }

  /// The graph with all gradients, all edges in one state, and room for the longest caption.
  private func picture(
    _ state: BackwardProgress.StepState, by graphviz: Graphviz
  ) throws(RenderingError) -> GraphvizPicture {
    var frame = diagram
    frame.options.theme = diagram.options.theme == .auto ? .light : diagram.options.theme
    frame.progress = BackwardProgress(pass: pass, stepCount: pass.steps.count)
    frame.progress?.stateOfAll = state
    frame.progress?.longestCaption = (0...pass.steps.count).map { caption(after: $0) }
      .max { $0.count < $1.count }
    frame.isIdentified = true
    frame.gradients = pass.finalGradients
    let picture = try graphviz.render(frame, as: .svg)
    return GraphvizPicture(String(decoding: picture, as: UTF8.self))
  }
}
