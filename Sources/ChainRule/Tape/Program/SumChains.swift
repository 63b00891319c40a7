/// Which lines of a tape make chains of sums: b + w₁x₁ + w₂x₂ + …
///
/// A sum goes on with the chain of its first operand if that is a sum too; its second operand, or a
/// product's two, are a term. Only what nobody else needs becomes part of a chain. It adds from
/// left to right as the lines do, with the same result to the last bit.
struct SumChains {
  /// Whether a line is computed within a chain and needs no place of its own.
  private(set) var isPart: ContiguousArray<Bool>

  private let sources: ArraySlice<TapeLines.Source>

  /// What a chain adds: a line, or the product of two.
  typealias Term = (first: Int32, second: Int32?)

  init(_ lines: TapeLines) {
    sources = lines.sources
    isPart = ContiguousArray(repeating: false, count: sources.count)
    let useCounts = lines.useCounts
    for line in sources.indices {
      guard let (a, b) = operands(of: Add.self, at: Int32(line)) else { continue }
      if useCounts[Int(a)] == 1, isSum(a) || isProduct(a) { isPart[Int(a)] = true }
      if useCounts[Int(b)] == 1, isProduct(b) { isPart[Int(b)] = true }
    }
  }

  /// Whether a line adds two others.
  func isSum(_ line: Int32) -> Bool { operands(of: Add.self, at: line) != nil }

  private func isProduct(_ line: Int32) -> Bool { operands(of: Multiply.self, at: line) != nil }

  /// Where the chain of a sum starts, if it does not start with a product, and its terms in order.
  func chain(endingWith line: Int32) -> (start: Int32?, terms: [Term]) {
    var terms: [Term] = []
    var line = line
    while let (a, b) = operands(of: Add.self, at: line) {
      terms.append(term(b))
      if !isPart[Int(a)] { return (a, terms.reversed()) }
      line = a
    }
    terms.append(term(line))
    return (nil, terms.reversed())
  }

  private func term(_ line: Int32) -> Term {
    guard isPart[Int(line)], let (a, b) = operands(of: Multiply.self, at: line) else {
      return (line, nil)
    }
    return (a, b)
  }

  private func operands(of operation: any Operation.Type, at line: Int32) -> (Int32, Int32)? {
    guard case .binary(let found, let a, let b) = sources[Int(line)] else { return nil }
    return found == operation ? (a, b) : nil
  }
}

extension TapeLines {
  /// How many lines and outputs need each line; 2 stands for more than one.
  fileprivate var useCounts: ContiguousArray<UInt8> {
    var counts = ContiguousArray<UInt8>(repeating: 0, count: sources.count)
    func use(_ line: Int32) { counts[Int(line)] = min(counts[Int(line)] + 1, 2) }
    for output in outputs { use(output) }
    for source in sources {
      switch source {
      case .unary(_, let x): use(x)
      case .binary(_, let a, let b):
        use(a)
        use(b)
      case .input, .parameter, .constant: break
      }
    }
    return counts
  }
}
