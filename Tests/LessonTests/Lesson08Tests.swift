import ChainRule
import Homework
import Testing

@testable import Lesson08

private typealias Dual = Lesson08.Dual

@Suite("Lesson 8: Forward or reverse", .homework)
struct Lesson08Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let (a, b) = (Value(2), Value(3))
    let (u, v) = (a * b, a + b)
    let (p, q) = (u * v, u - v)
    #expect([u, v, p, q].map(\.data) == [6, 5, 30, 1])
    #expect([u.localDerivatives, p.localDerivatives] == [[3, 2], [5, 6]])
    #expect([v.localDerivatives, q.localDerivatives] == [[1, 1], [1, -1]])
    #expect(ChainRule.jacobian(of: [p, q], withRespectTo: [a, b]) == [[21, 16], [2, 1]])
    #expect(
      [u, v, p, q].map { $0.tangent(movingBy: [1, 0], of: [a, b]) } == [3, 1, 21, 2])
    p.backward()
    #expect([u, v, a, b].map(\.gradient) == [5, 6, 21, 16])
    #expect(costs(of: [4, 3, 2, 1]) == [24 + 8, 6 + 12])
    #expect(costs(of: [100, 10, 10, 1]) == [11_000, 1100])
    #expect(costs(of: [1, 10, 10, 100]) == [1100, 11_000])
    #expect(costs(of: [8, 4, 4, 1]) == [160, 48])
    #expect(costs(of: [256, 16, 16, 1])[0] == 16 * costs(of: [256, 16, 16, 1])[1])
    let product = Matrix([[1, 2]]) * Matrix([[3, 4], [5, 6]])
    #expect(product.rows == [[13, 16]] && product.multiplications == 4)
  }

  @Test("8.1 The tangent of a product has a part from each factor")
  func products() {
    let product = Dual(3, tangent: 2) * Dual(5, tangent: 7)
    check(
      "the value and the tangent of 3·5, when 3 moves by 2 and 5 by 7",
      [product.value, product.tangent], is: [15, 31],
      mistakes: [
        [15, 14]: """
        Those are the tangents, multiplied. When one factor moves, the product changes by the other \
        factor times as much: two parts, added.
        """,
        [15, 9]: "The tangents were added. Each must be multiplied by the local derivative first.",
        [15, 8]: "Those are the local derivatives, added. Each must be multiplied by its tangent.",
        [15, 41]: """
        The local derivatives are swapped: that by the first factor is the second, and that by the \
        second is the first.
        """,
        [15, 10]: "The second factor moves as well: it brings a part of its own.",
        [15, 21]: "The first factor moves as well: it brings a part of its own.",
      ])
  }

  @Test("8.1 The tangent of a quotient falls when the divisor grows")
  func quotients() {
    let quotient = Dual(6, tangent: 2) / Dual(4, tangent: 3)
    check(
      "the value and the tangent of 6 ÷ 4, when 6 moves by 2 and 4 by 3",
      [quotient.value, quotient.tangent], is: [1.5, -0.625],
      mistakes: [
        [1.5, 2.0 / 3]:
          "Those are the tangents, divided. Use the local derivatives: 1/b and −a/b².",
        [1.5, 1.625]: "When the divisor grows, the quotient falls: its part is subtracted.",
        [1.5, 0.625]: "The sign is turned: the part of the divisor is subtracted, not the other.",
        [1.5, -10]: "The divisor's square is missing: −10 is to be divided by 4².",
        [1.5, -2.5]: "The divisor must be squared: −10 is to be divided by 4², not by 4.",
      ])
  }

  @Test("8.1 The slope of tanh multiplies the tangent")
  func hyperbolicTangents() {
    let y = ChainRule.tanh(0.5)
    let result = tanh(Dual(0.5, tangent: 2))
    check(
      "the value and the tangent of tanh at 0.5, which moves by 2",
      [result.value, result.tangent], is: [y, 2 * (1 - y * y)],
      mistakes: [
        [y, 1 - y * y]: "That is the slope alone. Multiply it by the tangent of the input.",
        [y, 1.5]: "The slope of tanh is 1 − y², where y is the output and not the input.",
        [y, ChainRule.tanh(2)]: "The tangent was squashed, too. It is multiplied by the slope.",
      ])
  }

  @Test("8.1 Duals give the kit's derivatives at 30 random places")
  func randomDuals() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<30 {
      let a = random.uniform(in: -2..<2)
      let b = random.uniform(in: 1..<3)
      let own =
        tanh(Dual(a, tangent: 1) * Dual(b)) / (Dual(b) + Dual(a, tangent: 1) * Dual(a, tangent: 1))
      let x = Value(a)
      let kit = tanh(x * b) / (b + x * x)
      kit.backward()
      check("the derivative of tanh(x·\(b)) ÷ (\(b) + x²) at \(a)", own.tangent, is: x.gradient)
    }
  }

  @Test("8.2 A sweep forward moves all inputs at once")
  func forwardSweep() {
    check(
      "J·v for p and q at a = 2 and b = 3, along (1, 2)",
      jacobianVectorProduct(of: machine, at: [2, 3], along: [1, 2]), is: [53, 4],
      mistakes: [
        [37, 3]: "There each input moves by 1. Its tangent is its number in the direction.",
        [21, 2]: "There the first input moves alone. Each has a tangent of its own.",
        [30, 1]: "Those are the values of the outputs. Ask for their tangents.",
        [0, 0]: "Nothing moves. The tangents of the inputs are the numbers of the direction.",
        [25, 18]: """
        That is v·J, the sweep back, which weighs the outputs. Here the inputs move along v.
        """,
      ])
  }

  @Test("8.2 A sweep back weighs all outputs at once")
  func reverseSweep() {
    check(
      "w·J for p and q at a = 2 and b = 3, weighted by (1, 10)",
      vectorJacobianProduct(of: machine, at: [2, 3], weightedBy: [1, 10]), is: [41, 26],
      mistakes: [
        [23, 17]: "There each output counts once. Multiply it by its weight before you add.",
        [21, 16]: "That is the gradient of the first output alone. Add the others, weighted.",
        [181, 12]: """
        That is J·w, the sweep forward, which moves the inputs. Here the outputs are weighed.
        """,
        [0, 0]:
          "No gradient has arrived. Add up the weighted outputs, and call backward() on that.",
      ])
    check(
      "w·J for p and q at a = 2 and b = 3, weighted by (0, 1)",
      vectorJacobianProduct(of: machine, at: [2, 3], weightedBy: [0, 1]), is: [2, 1])
  }

  @Test("8.2 Both sweeps know the same matrix: w·(J·v) is (w·J)·v")
  func sweepsAgree() {
    var random = SeededGenerator(seed: 82)
    for _ in 0..<20 {
      func pair() -> [Double] { [0, 1].map { _ in random.uniform(in: -2..<2) } }
      let (x, v, w) = (pair(), pair(), pair())
      let forward = jacobianVectorProduct(of: machine, at: x, along: v)
      let back = vectorJacobianProduct(of: machine, at: x, weightedBy: w)
      check("w·(J·v) at \(x)", dot(w, forward), is: dot(back, v))
    }
  }

  @Test("8.3 The Jacobian has a row for each output")
  func jacobians() {
    let high = [[1.0, 2], [3, 4], [5, 6]]
    let wide = [[1.0, 2, 3], [4, 5, 6]]
    check(
      "the Jacobian of 3 outputs by 2 inputs", sweptJacobian(high).rows, is: high,
      mistakes: [
        [[1, 3, 5], [2, 4, 6]]: """
        Each row here belongs to an input. A sweep forward gives a column: turn the columns into rows.
        """
      ])
    check("the Jacobian of 2 outputs by 3 inputs", sweptJacobian(wide).rows, is: wide)
  }

  @Test("8.3 The fewer sweeps are taken, forward or back")
  func sweepCounts() {
    let tall = [[1.0], [2], [3], [4], [5]]
    check(
      "the sweeps for 1 input and 5 outputs, and for 5 inputs and 1 output",
      [sweptJacobian(tall).sweeps, sweptJacobian([[1, 2, 3, 4, 5]]).sweeps], is: [1, 1],
      mistakes: [
        [5, 1]: """
        Reverse does not always win: a sweep back gives one output's row, a sweep forward one \
        input's column. With fewer inputs than outputs, go forward.
        """,
        [1, 5]: """
        Forward does not always win: a sweep forward gives one input's column, a sweep back one \
        output's row. With fewer outputs than inputs, go back.
        """,
        [5, 5]: "That is the dearer way each time. Compare the counts the other way round.",
        [6, 6]: "Rows alone or columns alone are enough: decide first, then sweep.",
      ])
  }

  @Test("8.4 256 inputs and one output")
  func prediction() {
    let sizes = [256, 16, 16, 1]
    let outcome = costs(of: sizes)
    check(
      "the multiplications forward and back", multiplicationsFor256Inputs, predicts: outcome,
      mistakes: [
        outcome.reversed(): "Which end is narrow? The products stay small that begin there.",
        [outcome[0], outcome[0]]: """
        The order does not change the matrix that comes out, but it changes how much work it is.
        """,
        [outcome[1], outcome[1]]: """
        The order does not change the matrix that comes out, but it changes how much work it is.
        """,
        [4368, 4368]: "Those are the entries of the three matrices. Count the products in between.",
        [65_536, 256]: "That is the first of two products. Add the second.",
        [69_632, 4_368]: almost,
        [73_728, 4_352]: almost,
        [73_728, 4_368]: almost,
      ])
  }

  private let almost = "Three matrices are two products: nothing is multiplied to begin with."

  @Test("8.5 The chain of the worked example takes 32 forward, and 18 back")
  func multiplications() {
    let sizes = [4, 3, 2, 1]
    check(
      "the multiplications of 4 → 3 → 2 → 1 forward", forwardMultiplications(sizes), is: 32,
      mistakes: [
        18: "That is the count from the output back.",
        44: "The first matrix is simply there: two products are made of three matrices.",
        20: "Those are the entries of the matrices. A product m × k by k × n takes m·k·n.",
        24: "The product of all three is missing: each layer after the first is one more product.",
        8: """
        That multiplies by the size before the layer alone. Every product on the way has as many \
        columns as there are inputs: 4.
        """,
      ])
    check(
      "the multiplications of 4 → 3 → 2 → 1 back", reverseMultiplications(sizes), is: 18,
      mistakes: [
        32: """
        The order makes a difference: going back, every product on the way has as many rows as there \
        are outputs, not as many columns as there are inputs.
        """,
        20: "The last matrix is simply there: two products are made of three matrices.",
        6: "The product of all three is missing: each layer before the last is one more product.",
      ])
  }

  @Test("8.5 The counts are those of the matrices, for 20 random chains")
  func randomChains() {
    var random = SeededGenerator(seed: 85)
    for _ in 0..<20 {
      let sizes = (0..<(2 + random.index(below: 4))).map { _ in 1 + random.index(below: 6) }
      let name = sizes.map(String.init).joined(separator: " → ")
      check(
        "the multiplications of \(name), forward and back",
        [forwardMultiplications(sizes), reverseMultiplications(sizes)], is: costs(of: sizes))
    }
  }

  @Test("8.6 A vector on the left keeps the work small")
  func chains() async {
    await #expect(
      processExitsWith: .success,
      """
      The program ended: these two matrices do not fit. Each layer's matrix stands on the left of the \
      one before it.
      """
    ) {
      _ = chained(layers(of: [8, 4, 4, 1]))
    }
    guard isRightSoFar else { return }
    let matrices = layers(of: [8, 4, 4, 1])
    let product = chained(matrices)
    check(
      "the Jacobian of 8 → 4 → 4 → 1", product.rows,
      is: matrices.dropFirst().reduce(matrices[0]) { $1 * $0 }.rows)
    let outcome = costs(of: [8, 4, 4, 1])
    check(
      "its multiplications", product.multiplications, is: outcome[1],
      mistakes: [
        outcome[0]: """
        The matrix is right, but matrices are multiplied by matrices. Begin at the output, where \
        there is one row: then each product is a vector by a matrix.
        """,
        0: "The matrix is right, but it was not made of the given matrices with *.",
      ])
  }

  /// What a function that is given the columns and the rows of a matrix returns, and how many of
  /// them it has asked for.
  private func sweptJacobian(_ matrix: [[Double]]) -> (rows: [[Double]], sweeps: Int) {
    let (m, n) = (matrix.count, matrix[0].count)
    var sweeps = 0
    let rows = jacobian(
      inputCount: n, outputCount: m,
      column: { j in
        sweeps += 1
        return matrix.map { (0..<n).contains(j) ? $0[j] : .nan }
      },
      row: { i in
        sweeps += 1
        return (0..<m).contains(i) ? matrix[i] : matrix[0].map { _ in .nan }
      })
    return (rows, sweeps)
  }
}

/// p = u·v and q = u − v, where u = a·b and v = a + b. Products are made here, so that the
/// student's need not be there yet.
private func machine(_ inputs: [Dual]) -> [Dual] {
  func product(_ a: Dual, _ b: Dual) -> Dual {
    Dual(a.value * b.value, tangent: a.tangent * b.value + a.value * b.tangent)
  }
  let (u, v) = (product(inputs[0], inputs[1]), inputs[0] + inputs[1])
  return [product(u, v), u - v]
}

/// The same of the kit's values.
private func machine(_ inputs: [Value]) -> [Value] {
  let (u, v) = (inputs[0] * inputs[1], inputs[0] + inputs[1])
  return [u * v, u - v]
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}

/// A chain of layers' Jacobians with these sizes, filled with small whole numbers.
private func layers(of sizes: [Int]) -> [Matrix] {
  zip(sizes, sizes.dropFirst()).map { inputs, outputs in
    let rows = (0..<outputs).map { row in
      (0..<inputs).map { column -> Double in Double((3 * row + 5 * column) % 7) - 3 }
    }
    return Matrix(rows)
  }
}

/// How many multiplications the product of a chain takes, from the input forward and from the
/// output back: counted while multiplying.
private func costs(of sizes: [Int]) -> [Int] {
  let matrices = layers(of: sizes)
  let (first, last) = (matrices[0], matrices[matrices.count - 1])
  return [
    matrices.dropFirst().reduce(first) { $1 * $0 }.multiplications,
    matrices.dropLast().reversed().reduce(last) { $0 * $1 }.multiplications,
  ]
}

extension Value {
  /// How fast the node changes while the leaves move along a direction.
  fileprivate func tangent(movingBy direction: [Double], of leaves: [Value]) -> Double {
    jacobianVectorProduct(of: [self], withRespectTo: leaves, along: direction)[0]
  }
}
