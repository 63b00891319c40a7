import ChainRule

/// The backward pass as a series of diagrams, one for each application of the chain rule.
///
/// ```swift
/// let x = Value(3, "x")
/// for (number, diagram) in BackwardFrames(of: x * x).enumerated() {
///   try writeFile(Graphviz().render(diagram, as: .svg), to: "step-\(number).svg")
/// }
/// ```
///
/// Frame 0 shows the data of all nodes, and the gradient 1 of the output, unless that is a
/// constant. Frame k shows the gradients as they stand after k steps of a `BackwardPass`, and
/// beside the edge of the k-th step upstream gradient × local derivative = contribution.
///
/// The pass is made once, on a copy of the graph: the gradients of the nodes themselves are neither
/// shown nor changed. All frames have the same layout.
public struct BackwardFrames: RandomAccessCollection, Sendable {
  private let diagram: Diagram
  private let pass: RecordedPass

  /// The frames of the backward pass from `output`, with frames around the nodes of `clusters`.
  public init(of output: Value, clusters: [Cluster] = [], options: DiagramOptions = .init()) {
    diagram = Diagram(of: output, clusters: clusters, options: options)
    pass = RecordedPass(from: output)
  }

  public var startIndex: Int { 0 }

  /// One more than there are steps.
  public var endIndex: Int { pass.steps.count + 1 }

  /// The diagram after so many steps.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and edges.
  public subscript(stepCount: Int) -> Diagram {
    precondition(indices.contains(stepCount), "the frames are numbered from 0 to \(count - 1)")
    var frame = diagram
    frame.progress = BackwardProgress(pass: pass, stepCount: stepCount)
    frame.gradients = pass.gradients(after: stepCount)
    return frame
  }
}

/// How far a backward pass has come.
struct BackwardProgress: Sendable {
  /// Whether a step has been taken.
  enum StepState: Sendable { case past, newest, ahead }

  let pass: RecordedPass
  let stepCount: Int

  /// The state that all steps are drawn in, for an animation.
  var stateOfAll: StepState?

  /// What the room of an animation's captions is made for.
  var longestCaption: String?

  func state(ofStep index: Int) -> StepState {
    if let stateOfAll { return stateOfAll }
    return index == stepCount - 1 ? .newest : index < stepCount ? .past : .ahead
  }
}

/// The steps of a backward pass, by positions instead of nodes.
struct RecordedPass: Sendable {
  let steps: [RecordedStep]

  /// Which step goes along an edge.
  let indexOfStep: [RecordedStep.Edge: Int]

  /// The gradients when the pass is complete.
  private(set) var finalGradients: [Double?] = []

  /// Whether the output is no constant; a constant gets no gradient.
  let outputHasGradient: Bool

  private let nodeCount: Int

  init(from output: Value) {
    let graph = Graph(of: output)
    nodeCount = graph.count
    outputHasGradient = !output.isConstant
    let copies = graph.evaluate { Value($0.data) }  // in the same order as the originals
    let copy = copies[copies.count - 1]
    steps = Graph(of: copy).record(BackwardPass(from: copy))
    indexOfStep = Dictionary(uniqueKeysWithValues: zip(steps.map(\.edge), steps.indices))
    finalGradients = gradients(after: steps.count)
  }

  /// The gradients as they stand after so many steps; `nil` where none has arrived.
  func gradients(after stepCount: Int) -> [Double?] {
    var gradients = [Double?](repeating: nil, count: nodeCount)
    if outputHasGradient { gradients[nodeCount - 1] = 1 }
    for step in steps[..<stepCount] { gradients[step.inputPosition] = step.runningTotal }
    return gradients
  }
}
