/// What a replay carries out, made of the lines of a tape in three steps.
///
/// 1. ``TapeCompiler`` makes an instruction of each line, and one of a whole sum of products.
/// 2. ``Schedule`` puts them in the order of their depth, equal ones side by side.
/// 3. ``BlockBuilder`` makes a block of those that can be carried out at once.
///
/// Values stand in slots: first the inputs, then the constants, then what the instructions give, in
/// the order of the schedule.
struct TapeProgram: Sendable {
  private(set) var inputCount: Int
  let parameterCount: Int

  /// The slot of the first constant.
  let firstConstant: Int

  let constants: [Double]
  private(set) var blocks: ContiguousArray<Block>

  /// The products of all sums, one sum after the other.
  let terms: ContiguousArray<Instruction.Term>

  let matrices: MatrixList

  /// What runs of parameters and of rules with two inputs read, and where rows of matrices begin.
  let operands: ContiguousArray<Int32>

  let unaryRules: ContiguousArray<CompiledUnaryRule>
  let binaryRules: ContiguousArray<CompiledBinaryRule>

  /// The slots of the outputs.
  private(set) var outputs: [Int]

  private(set) var size: Size

  /// If the program is in steps, its size after each of them.
  private let steps: [Size]

  /// How much of a program is carried out, and what a replay has to hold.
  struct Size {
    var blockCount, localDerivativeCount, slotCount: Int
  }

  /// The program that computes what the lines say.
  ///
  /// - Parameter inSteps: whether each output is a step of its own, so that it can be cut.
  ///   Otherwise more instructions can stand side by side.
  init(_ lines: TapeLines, inSteps: Bool) {
    var compiler = TapeCompiler(lines)
    var outputs: [Int32] = []
    var ends: [Int] = []
    var next = 0
    for output in lines.outputs {
      while next <= output {
        compiler.compile(next)
        next += 1
      }
      outputs.append(compiler.slot(of: output))
      if inSteps { ends.append(compiler.instructions.count) }
    }
    inputCount = lines.inputCount
    parameterCount = lines.parameterCount
    firstConstant = inputCount
    constants = compiler.constants
    let schedule = Schedule(
      compiler.instructions, compiler.terms, firstResult: firstConstant + constants.count,
      ends: ends.isEmpty ? [compiler.instructions.count] : ends)
    self.outputs = outputs.map { Int(schedule.slot($0)) }
    let builder = BlockBuilder(schedule)
    blocks = builder.blocks
    terms = schedule.terms
    matrices = builder.matrices
    operands = builder.operands
    unaryRules = compiler.unaryRules.rules
    binaryRules = compiler.binaryRules.rules
    size = builder.size
    steps = inSteps ? builder.steps : []
  }

  /// Where the slots of the instructions begin.
  var firstResult: Int { firstConstant + constants.count }
}

extension TapeProgram {
  /// The first steps of a program that is in steps. The inputs left over keep their slots.
  func cut(toOutputs outputCount: Int, inputs inputCount: Int) -> TapeProgram {
    var program = self
    program.size = steps[outputCount - 1]
    program.blocks = ContiguousArray(blocks.prefix(program.size.blockCount))
    program.outputs = Array(outputs.prefix(outputCount))
    program.inputCount = inputCount
    return program
  }
}
