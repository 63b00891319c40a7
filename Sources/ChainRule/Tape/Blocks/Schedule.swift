/// The instructions of a tape in the order of a replay.
///
/// The depth of a line is how many operations lie between it and what is given. Lines of equal
/// depth do not need each other, so they can stand side by side: weighted sums of the same slots
/// come together here, in the order of their parameters.
struct Schedule {
  /// The instructions by depth.
  private(set) var instructions: ContiguousArray<Instruction> = []

  /// The terms of the sums, with the slots as they are now.
  private(set) var terms: ContiguousArray<Instruction.Term>

  /// The new slot of each instruction, in the order of the list.
  private(set) var slots: ContiguousArray<Int32>

  /// Where the slots of the instructions begin.
  let firstResult: Int

  /// Where the steps end. An instruction stands side by side with those of its own step alone.
  let ends: [Int]

  init(
    _ list: ContiguousArray<Instruction>, _ terms: ContiguousArray<Instruction.Term>,
    firstResult: Int, ends: [Int]
  ) {
    self.firstResult = firstResult
    self.ends = ends
    self.terms = terms
    slots = ContiguousArray(repeating: 0, count: list.count)
    let order = Self.order(list, terms, firstResult, ends)
    for (place, index) in order.enumerated() { slots[Int(index)] = Int32(firstResult + place) }
    for index in self.terms.indices {
      let term = terms[index]
      self.terms[index] = Instruction.Term(first: term.first, second: slot(term.second))
    }
    instructions.reserveCapacity(list.count)
    for index in order { instructions.append(renamed(list[Int(index)])) }
  }

  /// Where a slot of the list is now.
  func slot(_ slot: Int32) -> Int32 {
    slot < firstResult ? slot : slots[Int(slot) - firstResult]
  }

  private func renamed(_ start: Instruction.Start) -> Instruction.Start {
    if case .slot(let slot) = start { .slot(self.slot(slot)) } else { start }
  }

  private mutating func renamed(_ instruction: Instruction) -> Instruction {
    switch instruction {
    case .parameter: return instruction
    case .unary(let rule, let x): return .unary(rule: rule, slot(x))
    case .binary(let rule, let a, let b): return .binary(rule: rule, slot(a), slot(b))
    case .weightedSum(let start, let range, let ofGivenNumbers):
      return .weightedSum(start: renamed(start), terms: range, ofGivenNumbers: ofGivenNumbers)
    case .sumOfProducts(let start, let range):
      for index in range {
        let term = terms[Int(index)]
        terms[Int(index)] = Instruction.Term(first: slot(term.first), second: term.second)
      }
      return .sumOfProducts(start: renamed(start), terms: range)
    }
  }
}
