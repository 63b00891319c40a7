/// Puts the instructions of a schedule together to blocks.
struct BlockBuilder {
  private(set) var blocks: ContiguousArray<Block> = []
  private(set) var matrices = MatrixList()

  /// What runs of parameters and of rules with two inputs read, and where rows of matrices begin.
  private(set) var operands: ContiguousArray<Int32> = []

  /// How much there is so far, and how much there was after each step of the schedule.
  private(set) var size: TapeProgram.Size
  private(set) var steps: [TapeProgram.Size] = []

  init(_ schedule: Schedule) {
    size = TapeProgram.Size(
      blockCount: 0, localDerivativeCount: 0, slotCount: schedule.firstResult)
    var begin = 0
    for end in schedule.ends {
      add(schedule.instructions[begin..<end], schedule.terms, schedule.firstResult)
      size.blockCount = blocks.count
      size.slotCount = schedule.firstResult + end
      steps.append(size)
      begin = end
    }
  }

  private mutating func add(
    _ list: ArraySlice<Instruction>, _ terms: ContiguousArray<Instruction.Term>,
    _ firstResult: Int
  ) {
    var index = list.startIndex
    while index < list.endIndex {
      let rest = list[index...]
      switch list[index] {
      case .parameter: index += addParameters(rest)
      case .unary(let rule, let first):
        index += addUnary(rule, first, rest, result: Int32(firstResult + index))
      case .binary(let rule, _, _): index += addBinary(rule, rest)
      case .weightedSum(let start, let range, let ofGivenNumbers):
        let result = firstResult + index
        if let matrix = MatrixRows(rest, terms, firstResult: result) {
          blocks.append(
            .matrix(matrices.add(matrix, firstResult: result, operands: &operands)))
          index += matrix.count
        } else {
          blocks.append(
            .weightedSum(start: start, terms: range, ofGivenNumbers: ofGivenNumbers))
          index += 1
        }
      case .sumOfProducts(let start, let terms):
        blocks.append(.sumOfProducts(start: start, terms: terms))
        index += 1
      }
    }
  }

  /// Adds the parameters with which the list begins, and tells how many they are.
  private mutating func addParameters(_ list: ArraySlice<Instruction>) -> Int {
    let begin = operands.count
    for case .parameter(let parameter) in list.prefix(while: \.isParameter) {
      operands.append(parameter)
    }
    let count = operands.count - begin
    blocks.append(.parameters(operands: Int32(begin), count: Int32(count)))
    return count
  }

  /// Adds the instructions with a rule with which the list begins, as long as their inputs stand
  /// one behind the other and are not their own results, and tells how many they are.
  private mutating func addUnary(
    _ rule: Int32, _ first: Int32, _ list: ArraySlice<Instruction>, result: Int32
  ) -> Int {
    var count: Int32 = 0
    for instruction in list {
      guard case .unary(rule, first + count) = instruction, first + count < result else { break }
      count += 1
    }
    blocks.append(.unary(rule: rule, first: first, count: count))
    size.localDerivativeCount += Int(count)
    return Int(count)
  }

  private mutating func addBinary(_ rule: Int32, _ list: ArraySlice<Instruction>) -> Int {
    let begin = operands.count
    var seconds: [Int32] = []
    for instruction in list {
      guard case .binary(rule, let a, let b) = instruction else { break }
      operands.append(a)
      seconds.append(b)
    }
    operands += seconds
    size.localDerivativeCount += 2 * seconds.count
    blocks.append(.binary(rule: rule, operands: Int32(begin), count: Int32(seconds.count)))
    return seconds.count
  }
}

extension Instruction {
  fileprivate var isParameter: Bool { if case .parameter = self { true } else { false } }
}
