import ChainRule

/// W4: the step of W2, whose shape stays the same, in other ways than by building a graph.
func replaySection(_ runs: Int, _ progress: Progress) throws -> Section {
  let moons = Moons()
  var loop = HandWrittenMoons(moons)
  let program = try MoonsProgram(moons)
  let printed = program.map { program in
    Competitor(name: "C that Notation wrote, cc -O2") {
      try trainingStep(moons, trainings: 20, "the program in C", program.differentiate)
    }
  }
  var competitors = [
    Competitor(name: "hand-written loop") {
      try trainingStep(moons, trainings: 50, "hand-written loop") {
        loop.differentiate($0, into: &$1)
      }
    },
    Competitor(name: "Tape, sixteen points at once") {
      try trainingStep(moons, trainings: 50, "Tape", MoonsTape(moons).differentiate)
    },
    Competitor(name: "Tape of the whole graph") {
      try trainingStep(
        moons, trainings: 2, "Tape of the whole graph", WholeMoonsTape(moons).differentiate)
    },
    Competitor(name: "Value, rebuilt") {
      try trainingStep(
        moons, trainings: 1, "Value, rebuilt", MoonsGraph<Value>(moons).differentiate)
    },
  ]
  if let printed { competitors.insert(printed, at: 2) }
  let rounds = try Rounds(runs, competitors, progress: progress)
  var section = Section(
    "W4",
    "a step of W2: the loss, all gradients, and the update"
      + (printed == nil ? " (no C compiler, cc, was found for a program in C)" : ""),
    rows: rounds.names)
  section.add("microseconds", "µs a step") { rounds.median($0) { $0 * 1e6 } }
  section.add("ratio", "ratio") { rounds.ratio($0, to: 0) { $0 } }
  return section
}

/// The mean time of a step in seconds, after the results have been verified.
private func trainingStep(
  _ moons: Moons, trainings: Int, _ name: String, _ differentiate: Differentiation
) throws -> Double {
  try MoonsTraining.train(moons, differentiate) { try MoonsTraining.verify($0, $1, $2, of: name) }
  var watch = Stopwatch()
  for _ in 0..<trainings { try MoonsTraining.train(moons, differentiate) }
  return watch.lap() / Double(trainings * MoonsTraining.stepCount)
}

extension MoonsGraph {
  /// Differentiates by building a graph and freeing it.
  func differentiate(_ numbers: Numbers, into gradients: inout Numbers) -> Double {
    for (parameter, number) in zip(parameters, numbers) {
      parameter.data = number
      parameter.resetGradient()
    }
    let loss = loss()
    loss.backward()
    for (index, parameter) in parameters.enumerated() { gradients[index] = parameter.gradient }
    return loss.data
  }
}
