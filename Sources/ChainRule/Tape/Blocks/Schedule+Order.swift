extension Schedule {
  /// The positions of the instructions by depth, those of equal depth by kind. What belongs to a
  /// step is deeper than all steps before it.
  static func order(
    _ list: ContiguousArray<Instruction>, _ terms: ContiguousArray<Instruction.Term>,
    _ firstResult: Int, _ ends: [Int]
  ) -> ContiguousArray<Int32> {
    var depths = ContiguousArray<Int32>(repeating: 0, count: list.count)
    func depth(_ slot: Int32) -> Int32 {
      slot < firstResult ? 0 : depths[Int(slot) - firstResult]
    }
    func depth(_ start: Instruction.Start) -> Int32 {
      if case .slot(let slot) = start { depth(slot) } else { 0 }
    }
    var step = 0
    var (depthOfStep, depthSoFar): (Int32, Int32) = (0, 0)
    for (index, instruction) in list.enumerated() {
      while index == ends[step] {
        step += 1
        depthOfStep = depthSoFar
      }
      var deepest = depthOfStep
      switch instruction {
      case .parameter: break
      case .unary(_, let x): deepest = max(deepest, depth(x))
      case .binary(_, let a, let b): deepest = max(deepest, depth(a), depth(b))
      case .weightedSum(let start, let range, _):
        deepest = max(deepest, depth(start))
        for index in range { deepest = max(deepest, depth(terms[Int(index)].second)) }
      case .sumOfProducts(let start, let range):
        deepest = max(deepest, depth(start))
        for index in range {
          let term = terms[Int(index)]
          deepest = max(deepest, depth(term.first), depth(term.second))
        }
      }
      depths[index] = deepest + 1
      depthSoFar = max(depthSoFar, deepest + 1)
    }
    let all = ContiguousArray((0..<Int32(list.count)))
    var order = sorted(sorted(all) { list[$0].kind }) { depths[$0] }

    // Rows of a matrix come together, in the order of their parameters.
    func row(_ index: Int32) -> (depth: Int32, factor: Int32, parameter: Int32)? {
      guard case .weightedSum(_, let range, _) = list[Int(index)] else { return nil }
      let term = terms[Int(range.lowerBound)]
      return (depths[Int(index)], term.second, term.first)
    }
    var begin = 0
    while begin < order.count {
      guard let first = row(order[begin]) else {
        begin += 1
        continue
      }
      let end = order[begin...].firstIndex { row($0)?.depth != first.depth } ?? order.endIndex
      order[begin..<end].sort { a, b in
        guard let a = row(a), let b = row(b) else { return false }
        return a < b
      }
      begin = end
    }
    return order
  }

  /// Positions in the order of their keys, and as they were where these are equal. They are counted
  /// and not compared, which takes time in proportion to how many there are.
  private static func sorted(
    _ positions: ContiguousArray<Int32>, by key: (Int) -> Int32
  ) -> ContiguousArray<Int32> {
    var places = ContiguousArray<Int32>(
      repeating: 0, count: positions.reduce(0) { max($0, Int(key(Int($1))) + 2) })
    for position in positions { places[Int(key(Int(position))) + 1] += 1 }
    for index in places.indices.dropFirst() { places[index] += places[index - 1] }
    var order = positions
    for position in positions {
      let key = Int(key(Int(position)))
      order[Int(places[key])] = position
      places[key] += 1
    }
    return order
  }
}

extension Instruction {
  /// A number for each kind of instruction, and for each rule.
  fileprivate var kind: Int32 {
    switch self {
    case .parameter: 0
    case .weightedSum: 1
    case .sumOfProducts: 2
    case .unary(let rule, _): 3 + 2 * rule
    case .binary(let rule, _, _): 4 + 2 * rule
    }
  }
}
