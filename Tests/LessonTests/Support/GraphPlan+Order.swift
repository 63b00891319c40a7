extension GraphPlan {
  /// What is wrong with an order in which every value should come after its inputs; `nil` if
  /// nothing is.
  ///
  /// - Parameters:
  ///   - order: The names of the values, `?` for one that is not of this graph.
  ///   - reportsToCome: What is left of the count of each value's uses, where the order was found
  ///     by counting.
  func fault(in order: [String], _ reportsToCome: [Int]) -> String? {
    if order.contains("?") {
      return "A value in it is not of this graph. Put the values themselves on the list, no copies."
    }
    let isUncounted = reportsToCome.contains { $0 < 0 }
    if let name = names.first(where: { name in order.count { $0 == name } > 1 }) {
      return isUncounted
        ? Self.uncounted
        : "\(name) stands there more than once. It may go on the list only when it is ready."
    }
    let missing = indices.filter { !order.contains(names[$0]) }
    if let last = missing.last {
      return isUncounted ? Self.uncounted : words(on: missing, reportsToCome[last])
    }
    func place(_ value: Int) -> Int { order.firstIndex(of: names[value]) ?? 0 }
    let arrows = indices.flatMap { value in inputs[value].map { (input: $0.index, value: value) } }
    if !arrows.isEmpty, arrows.allSatisfy({ place($0.value) < place($0.input) }) {
      return "That begins with the output. Turn it round: every value comes after its inputs."
    }
    return arrows.first { place($0.value) < place($0.input) }.map { input, value in
      """
      \(names[value]) stands before its input \(names[input]). A value that the walk meets is not \
      always ready: it must wait until all its uses are done.
      """
    }
  }

  /// Whether the names are those of a value and of all behind it, each once, and every value after
  /// its inputs.
  func isOrder(_ order: [String], behind value: Int) -> Bool {
    var members: Set = [value]
    for index in indices.reversed() where members.contains(index) {
      members.formUnion(inputs[index].map(\.index))
    }
    func place(_ value: Int) -> Int { order.firstIndex(of: names[value]) ?? order.count }
    return order.sorted() == members.map { names[$0] }.sorted()
      && members.allSatisfy { member in
        inputs[member].allSatisfy { place($0.index) < place(member) }
      }
  }

  private static let uncounted = """
    Some reportsToCome have gone below 0: nobody had counted the uses. Call countUses(behind: output) \
    first.
    """

  /// What there is to say of values that are missing, the last of which has so many reports to
  /// come.
  private func words(on missing: [Int], _ reportsToCome: Int) -> String {
    let last = missing[missing.count - 1]
    if missing == Array(leaves.indices) && reportsToCome == 0 {
      return "The leaves are missing. They report to nobody, but they are values as the others are."
    }
    if missing == [output] {
      return "The output, \(names[output]), is missing. The order holds all values, it too."
    }
    let uses = inputs.joined().count { $0.index == last }
    if reportsToCome == uses && last != output {
      return """
        \(names[last]) is missing: none of its reports was taken off. Each value on the list takes one \
        from reportsToCome of each of its inputs.
        """
    }
    if reportsToCome > 0 {
      return """
        \(names[last]) is missing: it still waits for \(reportsToCome) of its \(uses) reports. A value \
        that is used twice by another one gets two from it.
        """
    }
    return """
      \(names[last]) is missing. The order holds all values, and a value is ready as soon as it has no \
      report to come.
      """
  }
}
