/// The passes that a backward pass is mistaken for: what they leave in the values of a graph.
extension GraphPlan {
  /// 0 everywhere, but in the output.
  func start(with outputGradient: Double) -> [Double] {
    indices.map { $0 == output ? outputGradient : 0 }
  }

  /// The values report in this order, the output first where none is given.
  func passed(reportingIn order: [Int]? = nil, from start: [Double]? = nil) -> [Double] {
    var gradients = start ?? self.start(with: 1)
    for value in order ?? indices.reversed() {
      for (input, local) in inputs[value] { gradients[input] += gradients[value] * local }
    }
    return gradients
  }

  /// A second pass, before which some of the gradients of the first are set to 0.
  ///
  /// - Parameter isAdding: Whether the output's 1 is added to what it has.
  func passedAgain(adding isAdding: Bool = false, settingToZero isReset: (Int) -> Bool) -> [Double]
  {
    var gradients = zip(indices, passed()).map { isReset($0) ? 0 : $1 }
    gradients[output] = isAdding ? gradients[output] + 1 : 1
    return passed(from: gradients)
  }

  /// The values report in this order, and each report takes the place of what was there.
  func lastReports(in order: [Int]) -> [Double] {
    var gradients = start(with: 1)
    for value in order {
      for (input, local) in inputs[value] { gradients[input] = gradients[value] * local }
    }
    return gradients
  }

  /// An order of reports in which each value waits for its uses; of those that are ready, the one
  /// that has been ready longest comes first, or last.
  func reportsByCounting(longestFirst: Bool) -> [Int] {
    var toCome = indices.map { _ in 0 }
    for (input, _) in inputs.joined() { toCome[input] += 1 }
    var order: [Int] = []
    var waiting = [output]
    while !waiting.isEmpty {
      order.append(waiting.remove(at: longestFirst ? 0 : waiting.count - 1))
      for (input, _) in inputs[order[order.count - 1]] {
        toCome[input] -= 1
        if toCome[input] == 0 { waiting.append(input) }
      }
    }
    return order
  }

  /// How a walk without an order goes on from a value.
  enum Walk {
    case inOrder, fromTheLast, reportsFirst, reportsFirstFromTheLast
  }

  /// A function that reports and calls itself for the inputs: each time that it comes to a value,
  /// or the first time alone.
  func walked(_ walk: Walk, again: Bool) -> [Double] {
    var gradients = start(with: 1)
    var seen: Set<Int> = []
    func tell(from value: Int) {
      let isBackwards = walk == .fromTheLast || walk == .reportsFirstFromTheLast
      let arrows = isBackwards ? inputs[value].reversed() : inputs[value]
      let reportsFirst = walk == .reportsFirst || walk == .reportsFirstFromTheLast
      if reportsFirst {
        for (input, local) in arrows { gradients[input] += gradients[value] * local }
      }
      for (input, local) in arrows {
        if !reportsFirst { gradients[input] += gradients[value] * local }
        if seen.insert(input).inserted || again { tell(from: input) }
      }
    }
    tell(from: output)
    return gradients
  }

  /// The same with a list of what waits, from which the first one is taken, or the last.
  func walkedByList(fromTheFirst: Bool, again: Bool) -> [Double] {
    var gradients = start(with: 1)
    var seen: Set<Int> = []
    var waiting = [output]
    while !waiting.isEmpty {
      let value = waiting.remove(at: fromTheFirst ? 0 : waiting.count - 1)
      for (input, local) in inputs[value] {
        gradients[input] += gradients[value] * local
        if seen.insert(input).inserted || again { waiting.append(input) }
      }
    }
    return gradients
  }
}
