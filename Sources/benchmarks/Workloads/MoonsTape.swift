import ChainRule

/// W4: the graph of a point's margin and that of the penalty, recorded once.
struct MoonsTape {
  let points: [[Double]]
  let margin, penalty: Tape

  init(_ moons: Moons) {
    points = moons.points.map { [$0.x, $0.y, $0.target] }
    let graph = MoonsGraph<Value>(moons)
    let inputs = [Value(0, "x"), Value(0, "y"), Value(0, "target")]
    margin = Tape(
      of: graph.margin(Array(inputs[..<2]), target: inputs[2]), inputs: inputs,
      parameters: graph.parameters)
    penalty = Tape(of: graph.penalty(), inputs: [], parameters: graph.parameters)
  }

  /// Differentiates by replaying the tapes, the margin's for all points.
  func differentiate(_ parameters: Numbers, into gradients: inout Numbers) -> Double {
    let parameters = Array(parameters)
    let margins = margin.replay(examples: points, parameters: parameters)
    let penalty = penalty.replay(inputs: [], parameters: parameters)
    let count = Double(points.count)
    for index in gradients.indices {
      gradients[index] = margins.parameters[index] / count + penalty.parameters[index]
    }
    return margins.outputs[0] / count + penalty.outputs[0]
  }
}

/// W4: the graph of the whole loss, recorded once with all its points.
struct WholeMoonsTape {
  private let loss: Tape

  init(_ moons: Moons) {
    let graph = MoonsGraph<Value>(moons)
    loss = Tape(of: graph.loss(), inputs: [], parameters: graph.parameters)
  }

  /// Differentiates by replaying the tape.
  func differentiate(_ parameters: Numbers, into gradients: inout Numbers) -> Double {
    let replay = loss.replay(inputs: [], parameters: Array(parameters))
    gradients = Numbers(replay.parameters)
    return replay.outputs[0]
  }
}
