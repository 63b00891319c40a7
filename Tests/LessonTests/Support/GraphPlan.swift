import ChainRule
import Homework

/// A small graph that can be made again and again, of a lesson's values as of the kit's.
///
/// Each value stands after its inputs, and all of them are behind the last one.
struct GraphPlan: CustomStringConvertible {
  /// A result: the sign of its operation, and the places of its inputs.
  typealias Step = (sign: String, i: Int, j: Int)

  /// The numbers that are put in.
  let leaves: [Double]
  let steps: [Step]

  /// The names of all values, the leaves first.
  let names: [String]

  /// The numbers of all values.
  let data: [Double]

  /// For each value its inputs, with the local derivatives by them.
  let inputs: [[(index: Int, local: Double)]]

  init(_ leaves: [Double], _ steps: [Step], names: String = "abcdefghijklmnopqrst") {
    let data = Self.results(of: leaves, steps, (+), (-), (*))
    self.names = names.prefix(data.count).map(String.init)
    inputs =
      leaves.map { _ in [] }
      + steps.map { sign, i, j in
        let locals: (Double, Double) =
          sign == "+" ? (1, 1) : sign == "−" ? (1, -1) : (data[j], data[i])
        return [(i, locals.0), (j, locals.1)]
      }
    (self.leaves, self.steps, self.data) = (leaves, steps, data)
  }

  /// Six results of three leaves, and the sums that bring together what is left.
  ///
  /// All are whole numbers, so that a sum comes out the same in every order.
  init(_ random: inout SeededGenerator) {
    let leaves: [Double] = (0..<3).map { _ in [-3, -2, 2, 3].randomElement(using: &random) ?? 2 }
    var steps: [Step] = []
    var data = leaves
    var unused = Array(leaves.indices)
    while steps.count < 6 || unused.count > 1 {
      let j = unused.remove(at: .random(in: unused.indices, using: &random))
      let i = steps.count < 6 ? .random(in: data.indices, using: &random) : unused[0]
      unused.removeAll { $0 == i }
      let signs = abs(data[i] * data[j]) > 60 ? ["+", "−"] : ["+", "−", "×", "×"]
      steps.append((signs.randomElement(using: &random) ?? "+", i, j))
      data = Self.results(of: leaves, steps, (+), (-), (*))
      unused.append(data.count - 1)
    }
    self.init(leaves, steps)
  }

  /// The values of the graph, made of `leaves` by operations of one's own.
  func results<V>(
    of leaves: [V], _ sum: (V, V) -> V, _ difference: (V, V) -> V, _ product: (V, V) -> V
  ) -> [V] {
    Self.results(of: leaves, steps, sum, difference, product)
  }

  private static func results<V>(
    of leaves: [V], _ steps: [Step], _ sum: (V, V) -> V, _ difference: (V, V) -> V,
    _ product: (V, V) -> V
  ) -> [V] {
    steps.reduce(into: leaves) { values, step in
      let (a, b) = (values[step.i], values[step.j])
      values.append(
        step.sign == "+" ? sum(a, b) : step.sign == "−" ? difference(a, b) : product(a, b))
    }
  }

  var indices: Range<Int> { data.indices }
  var output: Int { data.count - 1 }

  var description: String {
    let leaves = zip(names, leaves).map { "\($0) = \($1)" }
    let results = zip(names.dropFirst(leaves.count), steps).map { name, step in
      "\(name) = \(names[step.i]) \(step.sign) \(names[step.j])"
    }
    return (leaves + results).joined(separator: ", ")
  }

  /// The gradients of all values as the kit finds them, from the last one or another one.
  var gradients: [Double] { gradients(of: output) }

  func gradients(of output: Int) -> [Double] {
    let values = results(of: leaves.map { Value($0) }, (+), (-), (*))
    values[output].backward()
    return values.map(\.gradient)
  }
}
