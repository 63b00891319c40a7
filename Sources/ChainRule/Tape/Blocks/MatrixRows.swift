/// Weighted sums one after the other that are the rows of a matrix: they multiply the same slots,
/// which lie side by side, by parameters that are equally far apart from column to column and from
/// row to row.
struct MatrixRows {
  let firstParameter, rowStride, columnStride: Int

  /// The slots that the rows multiply: so many from the first one on.
  let firstFactor, columnCount: Int

  /// What the rows begin with: nothing, slots, or parameters that are equally far apart.
  private(set) var starts: [Instruction.Start]

  let ofGivenNumbers: Bool

  var count: Int { starts.count }

  /// The matrix with which a list of instructions begins; `nil` if it has not two rows at least.
  ///
  /// - Parameter firstResult: the slot of the first row's result. A row that begins with the result
  ///   of another one has to wait for it.
  init?(
    _ list: ArraySlice<Instruction>, _ terms: ContiguousArray<Instruction.Term>, firstResult: Int
  ) {
    guard list.count > 1, let first = Row(list[list.startIndex], terms),
      let second = Row(list[list.startIndex + 1], terms)
    else { return nil }
    columnCount = first.terms.count
    firstFactor = Int(first.terms[first.terms.startIndex].second)
    firstParameter = first.parameter(0)
    rowStride = second.parameter(0) - firstParameter
    // A single column has no distance to the next: either way back is right, and 0 is the fast one
    // where the parameters of the rows lie side by side.
    columnStride =
      columnCount > 1 ? first.parameter(1) - firstParameter : rowStride == 1 ? 0 : 1
    guard columnStride == 1 || rowStride == 1 else { return nil }
    for column in first.terms.indices.dropFirst() {
      guard terms[column].second == terms[column - 1].second + 1,
        terms[column].first - terms[column - 1].first == columnStride
      else { return nil }
    }
    ofGivenNumbers = first.ofGivenNumbers
    starts = [first.start]
    for instruction in list.dropFirst() {
      guard let row = Row(instruction, terms), row.ofGivenNumbers == ofGivenNumbers,
        row.isParallel(to: first, distance: count * rowStride),
        row.start.isEven(after: starts), row.start.stands(before: firstResult)
      else { break }
      starts.append(row.start)
    }
    if count < 2 { return nil }
  }

  /// A weighted sum.
  private struct Row {
    let start: Instruction.Start
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

extension Instruction.Start {
  /// Whether it is known before the result in this slot, and those behind it.
  fileprivate func stands(before firstResult: Int) -> Bool {
    if case .slot(let slot) = self { slot < firstResult } else { true }
  }

  /// Whether a row that begins with this goes on with rows that begin with those: all with nothing,
  /// all with slots, or all with parameters at equal distances.
  fileprivate func isEven(after others: [Instruction.Start]) -> Bool {
    switch (self, others[others.count - 1], others[0]) {
    case (.nothing, .nothing, _), (.slot, .slot, _): true
    case (.parameter(let next), .parameter(let last), .parameter):
      if others.count > 1, case .parameter(let secondLast) = others[others.count - 2] {
        next - last == last - secondLast
      } else {
        true
      }
    default: false
    }
  }
}
