/// Weighted sums one after the other that are the rows of a matrix: they multiply the same slots,
/// which lie side by side, by parameters that are equally far apart from column to column and from
/// row to row.
struct MatrixRows {
  let firstParameter, rowStride, columnStride: Int

  /// The slots that the rows multiply: so many from the first one on.
  let firstFactor, columnCount: Int

  /// The slots with which the rows begin.
  private(set) var starts: [Int32]

  let ofGivenNumbers: Bool

  var count: Int { starts.count }

  /// The matrix with which a list of instructions begins; `nil` if it has not two rows at least.
  init?(_ list: ArraySlice<Instruction>, _ terms: ContiguousArray<Instruction.Term>) {
    guard list.count > 1, let first = Row(list[list.startIndex], terms), first.terms.count > 1,
      let second = Row(list[list.startIndex + 1], terms)
    else { return nil }
    let columnStride = first.parameter(1) - first.parameter(0)
    let rowStride = second.parameter(0) - first.parameter(0)
    guard columnStride == 1 || rowStride == 1 else { return nil }
    for column in first.terms.indices.dropFirst() {
      guard terms[column].second == terms[column - 1].second + 1,
        terms[column].first - terms[column - 1].first == columnStride
      else { return nil }
    }
    firstFactor = Int(first.terms[first.terms.startIndex].second)
    columnCount = first.terms.count
    firstParameter = first.parameter(0)
    self.rowStride = rowStride
    self.columnStride = columnStride
    ofGivenNumbers = first.ofGivenNumbers
    starts = [first.start]
    for instruction in list.dropFirst() {
      guard let row = Row(instruction, terms), row.ofGivenNumbers == ofGivenNumbers,
        row.isParallel(to: first, distance: count * rowStride)
      else { break }
      starts.append(row.start)
    }
    if count < 2 { return nil }
  }

  /// A weighted sum.
  private struct Row {
    let start: Int32
    let terms: ContiguousArray<Instruction.Term>.SubSequence
    let ofGivenNumbers: Bool

    init?(_ instruction: Instruction, _ terms: ContiguousArray<Instruction.Term>) {
      guard case .weightedSum(let start, let range, let ofGivenNumbers) = instruction else {
        return nil
      }
      self.start = start
      self.terms = terms[Int(range.lowerBound)..<Int(range.upperBound)]
      self.ofGivenNumbers = ofGivenNumbers
    }

    func parameter(_ column: Int) -> Int { Int(terms[terms.startIndex + column].first) }

    /// Whether each term multiplies the same slot as that of another row, by the parameter that
    /// stands at a distance from its.
    func isParallel(to other: Row, distance: Int) -> Bool {
      terms.count == other.terms.count
        && zip(terms, other.terms).allSatisfy {
          $0.second == $1.second && Int($0.first) == Int($1.first) + distance
        }
    }
  }
}
