/// What a replay carries out, made of the lines of a tape in three steps.
///
/// 1. ``TapeCompiler`` makes an instruction of each line, and one of a whole sum of products.
/// 2. ``Schedule`` puts them in the order of their depth, equal ones side by side.
/// 3. ``BlockBuilder`` makes a block of those that can be carried out at once.
///
/// Values stand in slots: first the inputs, then the constants, then what the instructions give, in
/// the order of the schedule.
struct TapeProgram: Sendable {
  let inputCount, parameterCount: Int
  let constants: [Double]
  let blocks: ContiguousArray<Block>

  /// The products of all sums, one sum after the other.
  let terms: ContiguousArray<Instruction.Term>

  let matrices: MatrixList

  /// What runs of parameters and of rules with two inputs read, and where rows of matrices begin.
  let operands: ContiguousArray<Int32>

  let unaryRules: ContiguousArray<CompiledUnaryRule>
  let binaryRules: ContiguousArray<CompiledBinaryRule>

  /// The slots of the outputs.
  let outputs: [Int]

  /// How many local derivatives the rules of all instructions yield.
  let localDerivativeCount: Int

  /// How many slots there are.
  let slotCount: Int

  /// The program that computes what the lines say.
  init(_ lines: TapeLines) {
    var compiler = TapeCompiler(lines)
    for line in lines.sources.indices { compiler.compile(line) }
    inputCount = lines.inputCount
    parameterCount = lines.parameterCount
    let outputs = lines.outputs.map { compiler.slot(of: $0) }
    constants = compiler.constants
    let firstResult = inputCount + constants.count
    slotCount = firstResult + compiler.instructions.count
    let schedule = Schedule(compiler.instructions, compiler.terms, firstResult: firstResult)
    self.outputs = outputs.map { Int(schedule.slot($0)) }
    let builder = BlockBuilder(schedule, firstResult: firstResult)
    blocks = builder.blocks
    terms = schedule.terms
    matrices = builder.matrices
    operands = builder.operands
    unaryRules = compiler.unaryRules.rules
    binaryRules = compiler.binaryRules.rules
    localDerivativeCount = blocks.reduce(0) { total, block in
      switch block {
      case .unary(_, _, let count): total + Int(count)
      case .binary(_, _, let count): total + 2 * Int(count)
      case .parameters, .weightedSum, .sumOfProducts, .matrix: total
      }
    }
  }

  /// Where the slots of the instructions begin.
  var firstResult: Int { inputCount + constants.count }
}
