/// Turns the lines of a tape into instructions, one line after the other.
struct TapeCompiler {
  private let lines: TapeLines
  private let chains: SumChains

  /// The constants; the first one serves the sums.
  private(set) var constants = [1.0]
  private(set) var instructions: ContiguousArray<Instruction> = []
  private(set) var terms: ContiguousArray<Instruction.Term> = []
  private(set) var unaryRules = RuleList(compile: CompiledUnaryRule.of)
  private(set) var binaryRules = RuleList(compile: CompiledBinaryRule.of)

  /// The slot of each line; −1 for a line that has none (yet).
  private var slots: ContiguousArray<Int32>

  /// Where the slots of the instructions begin.
  private let firstResult: Int32

  init(_ lines: TapeLines) {
    self.lines = lines
    chains = SumChains(lines)
    slots = ContiguousArray(repeating: -1, count: lines.sources.count)
    let constantCount = lines.sources.count { if case .constant = $0 { true } else { false } }
    firstResult = Int32(lines.inputCount + constants.count + constantCount)
    // There are never more; room that is left over is never touched and costs nothing.
    instructions.reserveCapacity(lines.sources.count)
    terms.reserveCapacity(lines.sources.count)
  }

  /// The constant that changes nothing when it is a factor.
  private var one: Int32 { Int32(lines.inputCount) }

  /// The slot in which a line's value stands.
  mutating func slot(of line: Int32) -> Int32 {
    if slots[Int(line)] < 0, case .parameter(let index) = lines.sources[Int(line)] {
      slots[Int(line)] = emit(.parameter(index))
    }
    return slots[Int(line)]
  }

  /// Emits what a line asks for.
  mutating func compile(_ line: Int) {
    switch lines.sources[line] {
    case .input(let index): slots[line] = index
    case .parameter: break  // most parameters are factors in a sum and need no slot
    case .constant(let constant):
      slots[line] = Int32(lines.inputCount + constants.count)
      constants.append(constant)
    case .unary(let operation, let x):
      slots[line] = emit(.unary(rule: unaryRules.index(of: operation), slot(of: x)))
    case .binary where chains.isPart[line]: break  // its sum computes it
    case .binary where chains.isSum(Int32(line)): slots[line] = emitChain(endingWith: Int32(line))
    case .binary(let operation, let a, let b):
      let rule = binaryRules.index(of: operation)
      slots[line] = emit(.binary(rule: rule, slot(of: a), slot(of: b)))
    }
  }

  private mutating func emit(_ instruction: Instruction) -> Int32 {
    instructions.append(instruction)
    return firstResult + Int32(instructions.count) - 1
  }
}

extension TapeCompiler {
  /// Emits a chain of sums: an instruction for each run of terms, or the rule of ``Add`` if there
  /// are only two lines to add.
  private mutating func emitChain(endingWith line: Int32) -> Int32 {
    let chain = chains.chain(endingWith: line)
    let last = chain.terms[chain.terms.count - 1]
    if chain.terms.count == 1, let start = chain.start, last.second == nil,
      parameter(last.first) == nil
    {
      let rule = binaryRules.index(of: Add.self)
      return emit(.binary(rule: rule, slot(of: start), slot(of: last.first)))
    }
    var sum = Instruction.Start.nothing
    if let start = chain.start {
      sum = parameter(start).map { .parameter($0) } ?? .slot(slot(of: start))
    }
    var run: TermRun?
    for lines in chain.terms {
      let (kind, term) = self.term(lines)
      if run?.take(kind, term) != true {
        if let run { sum = .slot(emit(run, to: sum)) }
        run = TermRun(kind, term, at: Int32(terms.count))
      }
      terms.append(term)
    }
    guard let run else { preconditionFailure("a sum has terms") }
    return emit(run, to: sum)
  }

  /// Emits the run of terms that ends here.
  private mutating func emit(_ run: TermRun, to start: Instruction.Start) -> Int32 {
    let range = run.begin..<Int32(terms.count)
    switch run.kind {
    case .product: return emit(.sumOfProducts(start: start, terms: range))
    case .weighted(let ofGivenNumbers):
      return emit(.weightedSum(start: start, terms: range, ofGivenNumbers: ofGivenNumbers))
    }
  }

  /// A factor that is a parameter comes first; a term with a single factor gets the factor 1.
  private mutating func term(_ lines: SumChains.Term) -> (TermRun.Kind, Instruction.Term) {
    var (first, second) = (lines.first, lines.second)
    if let other = second, parameter(first) == nil { (first, second) = (other, first) }
    let factor = second.map { slot(of: $0) } ?? one
    guard let parameter = parameter(first) else {
      return (.product, Instruction.Term(first: slot(of: first), second: factor))
    }
    let term = Instruction.Term(first: parameter, second: factor)
    return (.weighted(ofGivenNumbers: factor < firstResult), term)
  }

  private func parameter(_ line: Int32) -> Int32? {
    if case .parameter(let index) = lines.sources[Int(line)] { index } else { nil }
  }
}
