/// Puts the instructions of a schedule together to blocks.
struct BlockBuilder {
  private(set) var blocks: ContiguousArray<Block> = []
  private(set) var matrices = MatrixList()

  /// The slots that runs of a rule and matrices read.
  private(set) var operands: ContiguousArray<Int32> = []

  init(_ schedule: Schedule, firstResult: Int) {
    let list = schedule.instructions
    blocks.reserveCapacity(list.count)
    var index = 0
    while index < list.count {
      let rest = list[index...]
      switch list[index] {
      case .parameter(let parameter):
        blocks.append(.parameter(parameter))
        index += 1
      case .unary(let rule, _): index += addUnary(rule, rest)
      case .binary(let rule, _, _): index += addBinary(rule, rest)
      case .weightedSum(let start, let terms, let ofGivenNumbers):
        if let matrix = MatrixRows(rest, schedule.terms) {
          blocks.append(
            .matrix(
              matrices.add(matrix, firstResult: firstResult + index, operands: &operands)))
          index += matrix.count
        } else {
          blocks.append(
            .weightedSum(start: start, terms: terms, ofGivenNumbers: ofGivenNumbers))
          index += 1
        }
      case .sumOfProducts(let start, let terms):
        blocks.append(.sumOfProducts(start: start, terms: terms))
        index += 1
      }
    }
  }

  /// Adds the instructions with a rule with which the list begins, and tells how many they are.
  private mutating func addUnary(_ rule: Int32, _ list: ArraySlice<Instruction>) -> Int {
    let begin = operands.count
    for instruction in list {
      guard case .unary(rule, let x) = instruction else { break }
      operands.append(x)
    }
    let count = operands.count - begin
    blocks.append(.unary(rule: rule, operands: Int32(begin), count: Int32(count)))
    return count
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
    blocks.append(.binary(rule: rule, operands: Int32(begin), count: Int32(seconds.count)))
    return seconds.count
  }
}
