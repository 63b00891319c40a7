/// What is drawn of a diagram: its boxes and the edges between them, after folding and cutting.
struct Scene {
  /// One thing that is drawn: a node, or a folded cluster.
  struct Box {
    /// The cluster, if the box is a folded one.
    var cluster: Int?

    /// The nodes that it stands for.
    var positions: [Int] = []

    /// The boxes that edges come from, in order; a folded cluster lists each of them once.
    var inputs: [Int] = []

    /// Whether the box is near enough to an output to be drawn.
    var isVisible = false

    /// The nodes of a folded cluster that are used outside of it.
    fileprivate(set) var exits: Set<Int> = []

    /// The only node of a folded cluster that is used outside of it, as the output of a neuron is.
    var exit: Int? { exits.count == 1 ? exits.first : nil }

    /// How many nodes it stands for, in words.
    var size: String { positions.count == 1 ? "1 node" : "\(positions.count) nodes" }
  }

  /// All boxes, in the order of evaluation as far as folding leaves it.
  private(set) var boxes: [Box] = []

  /// The boxes of the outputs, each once.
  private(set) var outputs: [Int] = []

  init(of diagram: Diagram) {
    let boxOfPosition = makeBoxes(of: diagram)
    connectBoxes(of: diagram, boxOfPosition)
    var known: Set<Int> = []
    for position in diagram.outputs {
      let box = boxOfPosition[position]
      if known.insert(box).inserted { outputs.append(box) }
      boxes[box].exits.insert(position)
    }
    showBoxes(upTo: diagram.options.maximumDepth ?? .max)
  }

  /// The boxes that are near enough to an output to be drawn.
  var visibleBoxes: some Sequence<Int> { boxes.indices.lazy.filter { boxes[$0].isVisible } }

  /// Makes a box for each open node and each folded cluster.
  ///
  /// - Returns: the box of each position.
  private mutating func makeBoxes(of diagram: Diagram) -> [Int] {
    let folds = diagram.clusters.folds(foldingAll: diagram.options.foldsClusters)
    var boxOfFold: [Int: Int] = [:]
    return diagram.nodes.indices.map { position in
      let fold = diagram.clusters[position].flatMap { folds[$0] }
      let box = fold.flatMap { boxOfFold[$0] } ?? boxes.count
      if box == boxes.count { boxes.append(Box(cluster: fold)) }
      if let fold { boxOfFold[fold] = box }
      boxes[box].positions.append(position)
      return box
    }
  }

  private mutating func connectBoxes(of diagram: Diagram, _ boxOfPosition: [Int]) {
    for box in boxes.indices {
      let positions = boxes[box].positions.flatMap { diagram.nodes[$0].inputs.map(\.position) }
      let inputs = positions.map { boxOfPosition[$0] }
      for (position, input) in zip(positions, inputs) where input != box {
        if boxes[input].cluster != nil { boxes[input].exits.insert(position) }
      }
      var seen: Set = [box]
      let isFolded = boxes[box].cluster != nil
      boxes[box].inputs = isFolded ? inputs.filter { seen.insert($0).inserted } : inputs
    }
  }

  /// Goes from the outputs towards the inputs, one edge at a time.
  private mutating func showBoxes(upTo maximumDepth: Int) {
    var reached = outputs
    for box in reached { boxes[box].isVisible = true }
    var depth = 0
    while !reached.isEmpty && depth < maximumDepth {
      var next: [Int] = []
      for input in reached.flatMap({ boxes[$0].inputs }) where !boxes[input].isVisible {
        boxes[input].isVisible = true
        next.append(input)
      }
      reached = next
      depth += 1
    }
  }
}
