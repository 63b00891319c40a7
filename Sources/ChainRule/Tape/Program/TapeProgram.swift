/// What a replay carries out: the lines of a tape as instructions, a sum of products as one.
///
/// Values stand in slots: first the inputs, then the constants, then what the instructions give.
struct TapeProgram: Sendable {
  let inputCount, parameterCount: Int
  let constants: [Double]
  let instructions: ContiguousArray<Instruction>

  /// The products of all sums, one sum after the other.
  let terms: ContiguousArray<Instruction.Term>

  let unaryRules: ContiguousArray<CompiledUnaryRule>
  let binaryRules: ContiguousArray<CompiledBinaryRule>

  /// The slots of the outputs.
  let outputs: [Int]

  /// How many local derivatives the rules of all instructions yield.
  let localDerivativeCount: Int

  /// The program that computes what the lines say.
  init(_ lines: TapeLines) {
    var compiler = TapeCompiler(lines)
    for line in lines.sources.indices { compiler.compile(line) }
    inputCount = lines.inputCount
    parameterCount = lines.parameterCount
    outputs = lines.outputs.map { Int(compiler.slot(of: $0)) }
    constants = compiler.constants
    instructions = compiler.instructions
    terms = compiler.terms
    unaryRules = compiler.unaryRules.rules
    binaryRules = compiler.binaryRules.rules
    localDerivativeCount = instructions.reduce(0) { count, instruction in
      switch instruction {
      case .unary: count + 1
      case .binary: count + 2
      case .parameter, .weightedSum, .sumOfProducts: count
      }
    }
  }

  /// Where the slots of the instructions begin.
  var firstResult: Int { inputCount + constants.count }

  var slotCount: Int { firstResult + instructions.count }
}
