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
    #expect(exactCosts(of: [4, 3, 2, 1]) == [24 + 8, 6 + 12])
    #expect(exactCosts(of: [100, 10, 10, 1]) == [11_000, 1100])
    #expect(exactCosts(of: [1, 10, 10, 100]) == [1100, 11_000])
    #expect(exactCosts(of: [8, 4, 4, 1]) == [160, 48])
    #expect(exactCosts(of: [256, 16, 16, 1])[0] == 16 * exactCosts(of: [256, 16, 16, 1])[1])
    let product = Matrix([[1, 2]]) * Matrix([[3, 4], [5, 6]])
    #expect(product.rows == [[13, 16]] && product.multiplications == 4)
  }

  @Test("8.1 The tangent of a product has a part from each factor")
  func products() {
    check(
      [Pair(3, 2, 5, 7)] + drawn(8, Pair.init),
      { "the value and the tangent of \($0.text("·"))" },
      answer: { readParts(of: $0.first * $0.second) },
      is: { $0.product($0.a1 * $0.b, $0.a * $0.b1) },
      mistakes: [
        """
        Those are the tangents, multiplied. When one factor moves, the product changes by the other \
        factor times as much: two parts, added.
        """: { $0.product($0.a1 * $0.b1) },
        "The tangents were added. Each must be multiplied by the local derivative first.": {
          $0.product($0.a1, $0.b1)
        },
        "Those are the local derivatives, added. Each must be multiplied by its tangent.": {
          $0.product($0.a, $0.b)
        },
        """
        The local derivatives are swapped: that by the first factor is the second, and that by the \
        second is the first.
        """: { $0.product($0.a * $0.a1, $0.b * $0.b1) },
        "The second factor moves as well: it brings a part of its own.": {
          $0.product($0.b * $0.a1)
        },
        "The first factor moves as well: it brings a part of its own.": {
          $0.product($0.a * $0.b1)
        },
        "One part was subtracted. The parts of a product are added.": {
          $0.product($0.b * $0.a1, -$0.a * $0.b1)
        },
        "The two parts were multiplied. The parts of a product are added.": {
          $0.product($0.b * $0.a1 * $0.a * $0.b1)
        },
        oneTangentMissing: { $0.product($0.b * $0.a1, $0.a) },
        oneTangentMissing: { $0.product($0.b, $0.a * $0.b1) },
      ])
  }

  @Test("8.1 The tangent of a quotient falls when the divisor grows")
  func quotients() {
    check(
      [Pair(6, 2, 4, 3)] + drawn(8, Pair.init),
      { "the value and the tangent of \($0.text("÷"))" },
      answer: { readParts(of: $0.first / $0.second) },
      is: { $0.quotient($0.a1PerB, minus: $0.ab1PerB / $0.b) },
      mistakes: [
        "Those are the tangents, divided. Use the local derivatives: 1/b and −a/b².": {
          $0.quotient($0.a1 / $0.b1)
        },
        "When the divisor grows, the quotient falls: its part is subtracted.": {
          $0.quotient($0.a1PerB, minus: -$0.ab1PerB / $0.b)
        },
        "The sign is turned: the part of the divisor is subtracted, not the other.": {
          $0.quotient(-$0.a1PerB, minus: -$0.ab1PerB / $0.b)
        },
        """
        The difference b·a′ − a·b′ is to be divided by the divisor's square. Behind a / the square \
        needs parentheses: (b * b).
        """: { $0.quotient($0.b * $0.a1, minus: $0.ab1) },
        oneTangentMissing: { $0.quotient($0.a1PerB, minus: $0.a / $0.b / $0.b) },
        oneTangentMissing: { $0.quotient(1 / $0.b, minus: $0.ab1PerB / $0.b) },
        "The difference b·a′ − a·b′ is to be divided by the divisor's square, not by the divisor.":
          { $0.quotient($0.a1, minus: $0.ab1PerB) },
        "The local derivative by the divisor is −a/b²: the square is missing.": {
          $0.quotient($0.a1PerB, minus: $0.ab1PerB)
        },
        """
        Swift divides and multiplies from the left to the right: a / b * b is a. Put parentheses \
        round the divisor, a / (b * b).
        """: { $0.quotient($0.a1PerB, minus: $0.ab1) },
        "The divisor moves as well: it brings a part of its own.": { $0.quotient($0.a1PerB) },
        "The dividend moves as well: it brings a part of its own.": {
          $0.quotient(0, minus: $0.ab1PerB / $0.b)
        },
        "Those are the local derivatives, added. Each must be multiplied by its tangent.": {
          $0.quotient(1 / $0.b, minus: $0.a / $0.b / $0.b)
        },
      ])
  }

  private let oneTangentMissing = """
    One part lacks a tangent: each is a local derivative times the tangent of its own input.
    """

  @Test("8.1 The slope of tanh multiplies the tangent")
  func hyperbolicTangents() {
    check(
      [Pair(0.5, 2, 1, 0)] + drawn(8) { Pair(drawnHalf(&$0) / 2, drawnHalf(&$0), 1, 0) },
      { "the value and the tangent of tanh at \($0.a), which moves by \($0.a1)" },
      answer: { readParts(of: tanh($0.first)) }, is: { $0.squashed { 1 - $0 * $0 } },
      mistakes: [
        "That is the slope alone. Multiply it by the tangent of the input.": {
          [$0.y, 1 - $0.y * $0.y]
        },
        "The slope of tanh is 1 − y², where y is the output and not the input.": { pair in
          pair.squashed { _ in 1 - pair.a * pair.a }
        },
        "That is the sigmoid's slope, y·(1 − y). That of tanh is 1 − y².": {
          $0.squashed { $0 * (1 - $0) }
        },
        "The output is to be squared: the slope of tanh is 1 − y².": { $0.squashed { 1 - $0 } },
        "The sign is turned: the slope of tanh is 1 − y², which is above 0.": {
          $0.squashed { $0 * $0 - 1 }
        },
        "The slope of tanh is 1 − y², not 1 + y²: it is the less the farther out.": {
          $0.squashed { 1 + $0 * $0 }
        },
        "The tangent was squashed, too. It is multiplied by the slope.": {
          [$0.y, ChainRule.tanh($0.a1)]
        },
        "The tangent has come through unchanged. Multiply it by the slope.": {
          $0.squashed { _ in 1 }
        },
        "That is y² times the tangent. The slope of tanh is 1 − y².": { $0.squashed { $0 * $0 } },
        "The slope of tanh is 1 − y², and not the square of 1 − y.": {
          $0.squashed { (1 - $0) * (1 - $0) }
        },
        "Swift multiplies before it subtracts. Put parentheses round the slope, (1 - y * y).": {
          [$0.y, 1 - $0.y * $0.y * $0.a1]
        },
        "The slope was multiplied by the input itself. Multiply it by the input's tangent.": {
          [$0.y, (1 - $0.y * $0.y) * $0.a]
        },
        "The tangent was added to the slope. It is multiplied by it.": {
          [$0.y, 1 - $0.y * $0.y + $0.a1]
        },
      ])
  }

  @Test("8.2 A sweep forward moves all inputs at once")
  func forwardSweep() {
    check(
      machines, { "J·v for \($0), along \($0.direction)" },
      answer: { machine in
        jacobianVectorProduct(
          of: { machine.outputs($0) }, at: machine.inputs, along: machine.direction)
      },
      is: { $0.moved(along: $0.direction) },
      mistakes: [
        "There each input moves by 1. Its tangent is its number in the direction.": {
          $0.moved(along: $0.inputs.map { _ in 1 })
        },
        "There the first input moves alone. Each has a tangent of its own.": {
          $0.moved(along: $0.inputs.indices.map { $0 == 0 ? 1 : 0 })
        },
        "Those are the values of the outputs. Ask for their tangents.": {
          $0.outputs($0.inputs.map { Value($0) }).map(\.data)
        },
        "Nothing moves. The tangents of the inputs are the numbers of the direction.": {
          $0.weights.map { _ in 0 }
        },
        """
        There each input moves by 1, and the outputs are multiplied by the direction afterwards. It \
        belongs to the inputs: its numbers are their tangents.
        """: { $0.movedAndMultiplied },
        """
        The direction was multiplied into the inputs, so that they stand elsewhere. Leave their values \
        as they are: its numbers are their tangents.
        """: { $0.elsewhere.moved(along: $0.inputs.map { _ in 1 }) },
        "Those are the tangents of all outputs, added up. Give one for each output.": {
          [$0.moved(along: $0.direction).reduce(0, +)]
        },
        "The sign is turned: these are the tangents the other way along the direction.": {
          $0.moved(along: $0.direction.map { -$0 })
        },
        """
        That is v·J, the sweep back, which weighs the outputs. Here the inputs move along v.
        """: { $0.direction.count == $0.weights.count ? $0.weighed(by: $0.direction) : nil },
      ], tolerance: 1e-6)
  }

  @Test("8.2 A sweep forward calls the function once")
  func forwardSweepCount() {
    check(
      machines, { "how often the function of \($0) is called in a sweep forward" },
      answer: { machine in
        machine.callCount { counted in
          _ = jacobianVectorProduct(
            of: { (x: [Dual]) in counted(machine.outputs(x)) }, at: machine.inputs,
            along: machine.direction)
        }
      },
      is: { _ in 1 },
      mistakes: [
        "That is a sweep for each input. All inputs can move in the same sweep.": {
          $0.inputs.count
        },
        """
        That is one call for each input and one more, as slopes are measured. The tangents of dual \
        numbers are exact, and one call gives them.
        """: { $0.inputs.count + 1 },
        """
        That is two calls for each input, as slopes are measured. The tangents of dual numbers are \
        exact, and one call gives them.
        """: { 2 * $0.inputs.count },
        "That is a sweep for each output. One sweep gives the tangents of all outputs.": {
          $0.weights.count
        },
        """
        Two calls are a measured slope. The tangents of dual numbers are exact, and one call gives \
        them.
        """: { _ in 2 },
      ])
  }

  @Test("8.2 A sweep back weighs all outputs at once")
  func reverseSweep() {
    check(
      machines, { "w·J for \($0), weighted by \($0.weights)" },
      answer: { machine in
        vectorJacobianProduct(
          of: { machine.outputs($0) }, at: machine.inputs, weightedBy: machine.weights)
      },
      is: { $0.weighed(by: $0.weights) },
      mistakes: [
        "There each output counts once. Multiply it by its weight before you add.": {
          $0.weighed(by: $0.weights.map { _ in 1 })
        },
        "That is the gradient of the first output alone. Add the others, weighted.": {
          $0.weighed(by: $0.weights.indices.map { $0 == 0 ? 1 : 0 })
        },
        "That is the first output, weighted. Add the others.": {
          $0.weighed(by: [$0.weights[0]] + $0.weights.dropFirst().map { _ in 0 })
        },
        "That is the last output alone, weighted. Add the others.": {
          $0.weighed(by: $0.weights.dropLast().map { _ in 0 } + $0.weights.suffix(1))
        },
        """
        That is J·w, the sweep forward, which moves the inputs. Here the outputs are weighed.
        """: { $0.direction.count == $0.weights.count ? $0.moved(along: $0.weights) : nil },
        ontoInputs: { $0.gradientsTimesWeights },
        ontoInputs: { $0.gradientsOfWeightedInputs },
        ontoInputs: { $0.gradientsThroughWeightedInputs },
        "No gradient has arrived. Add up the weighted outputs, and call backward() on that.": {
          $0.inputs.map { _ in 0 }
        },
      ], tolerance: 1e-6)
    checkSweepBack()
  }

  private let ontoInputs = """
    There the inputs or their gradients are weighted. The weights are those of the outputs: multiply \
    each output by its weight before you add.
    """

  /// Asks whether it is one sweep.
  private func checkSweepBack() {
    check(
      machines, { "how often the function of \($0) is called for a sweep back" },
      answer: { machine in
        machine.callCount { counted in
          _ = vectorJacobianProduct(
            of: { (x: [Value]) in counted(machine.outputs(x)) }, at: machine.inputs,
            weightedBy: machine.weights)
        }
      },
      is: { _ in 1 },
      mistakes: [
        "The function is called for each output. One sweep back weighs all of them.": {
          $0.weights.count
        },
        measured: { $0.inputs.count },
        measured: { $0.inputs.count + 1 },
        measured: { 2 * $0.inputs.count },
      ])
    for machine in machines {
      let right = machine.gradientsBetween
      check(
        "the gradients that the values u and v of \(machine) end with",
        {
          var between: [Value] = []
          _ = vectorJacobianProduct(
            of: { x in
              between = machine.between(x)
              return machine.outputs(of: between)
            }, at: machine.inputs, weightedBy: machine.weights)
          return between.map { $0.hasGradient ? $0.gradient : nil }
        }()
      ) { gradients in
        // The kit's own functions leave no gradients behind.
        gradients.contains { $0 != nil } && !gradients.matches(right, tolerance: 1e-9)
          ? """
          the gradients that the values u and v of \(machine) end with: got \
          \(gradients.text(digits: 6)), expected \(right.text(digits: 6)).
          They are not from a sweep back that starts at the weighted sum of all outputs. That one is \
          enough.
          """ : nil
      }
    }
  }

  private let measured = """
    The function is called for each input, as slopes are measured. A sweep back needs one call and \
    finds all of them.
    """

  /// The README's machine, and others, with two or three inputs and outputs.
  private var machines: [Machine] { [Machine.worked] + drawn(8, Machine.init) }

  @Test("8.3 The Jacobian has a row for each output")
  func jacobians() {
    check(
      [Table([[1, 2], [3, 4], [5, 6]]), Table([[1, 2, 3], [4, 5, 6]])] + drawn(8, Table.init),
      { "the Jacobian \($0)" }, answer: { $0.swept().rows }, is: { $0.rows },
      mistakes: [
        """
        Each row here belongs to an input. A sweep forward gives a column: turn the columns into rows.
        """: { $0.height > $0.width ? $0.columns : $0.rows },
        """
        Each row here belongs to an input. A sweep forward gives a column: turn the columns into \
        rows. And see when a sweep back takes less.
        """: { $0.columns },
        Table.tooManyColumns: {
          $0.height > $0.width ? $0.withColumns($0.height) : $0.rows
        },
        Table.tooManyColumns: { $0.withColumns($0.height) },
      ])
  }

  @Test("8.3 The fewer sweeps are taken, forward or back")
  func sweepCounts() {
    check(
      [Table([[1], [2], [3], [4], [5]]), Table([[1, 2, 3, 4, 5]])] + drawn(8, Table.init),
      { "how many columns and how many rows are asked for, for the Jacobian \($0)" },
      answer: { table in
        let sweeps = table.swept()
        return [sweeps.columns, sweeps.asked]
      },
      is: { $0.height > $0.width ? [$0.width, 0] : [0, $0.height] },
      mistakes: [
        """
        Reverse does not always win: a sweep back gives one output's row, a sweep forward one \
        input's column. With fewer inputs than outputs, go forward.
        """: { [0, $0.height] },
        """
        Forward does not always win: a sweep forward gives one input's column, a sweep back one \
        output's row. With fewer outputs than inputs, go back.
        """: { [$0.width, 0] },
        "That is the dearer way each time. Compare the counts the other way round.": {
          $0.height > $0.width ? [0, $0.height] : [$0.width, 0]
        },
        "Rows alone or columns alone are enough: decide first, then sweep.": {
          [$0.width, $0.height]
        },
        Table.tooManyColumns: { $0.height > $0.width ? [$0.height, 0] : [0, $0.height] },
        """
        A sweep back gives the row of an output, and there are as many rows as outputs. More or \
        fewer were asked for.
        """: { $0.height > $0.width ? [$0.width, 0] : [0, $0.width] },
        overAndOver: { $0.height > $0.width ? [$0.entries, 0] : [0, $0.entries] },
        overAndOver: { $0.height > $0.width ? [$0.entries, 0] : [0, $0.height] },
        overAndOver: { $0.height > $0.width ? [$0.width, 0] : [0, $0.entries] },
        overAndOver: { [$0.entries, 0] },
        overAndOver: { [0, $0.entries] },
      ])
  }

  private let overAndOver =
    "The same sweeps are made over and over. Make each once, and keep what it gives."

  @Test("8.4 256 inputs and one output")
  func prediction() {
    let sizes = [256, 16, 16, 1]
    let outcome = exactCosts(of: sizes)
    check(
      "the multiplications forward and back", multiplicationsFor256Inputs, predicts: outcome,
      mistakes: [
        outcome.reversed(): """
        These are the two numbers, but swapped: forward comes first. Which end is narrow? The products \
        stay small that begin there.
        """,
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
      ]
    ) { answer in
      if answer.count != 2 { return "There are two numbers to give: forward, and then back." }
      let right = zip(answer, outcome).map { $0 == $1 }
      return right[0]
        ? "The first is right. From the output back, each product has one row."
        : right[1]
          ? "The second is right. From the input forward, each product has 256 columns."
          : "Neither is right yet. Write down the two products of each way, as the text does for 4 inputs."
    }
  }

  private let almost = "Three matrices are two products: nothing is multiplied to begin with."

  @Test("8.5 The chain of the worked example takes 32 forward, and 18 back")
  func multiplications() {
    let chains = [Chain([4, 3, 2, 1]), Chain([5, 2])] + drawn(10, Chain.init)
    check(
      chains, { "the multiplications of \($0) forward" },
      answer: { forwardMultiplications($0.sizes) }, is: { exactCosts(of: $0.sizes)[0] },
      mistakes: [
        "That is the count from the output back.": { exactCosts(of: $0.sizes)[1] },
        "The first matrix is simply there: two products are made of three matrices.": {
          exactCosts(of: $0.sizes)[0] + $0.sizes[0] * $0.sizes[1]
        },
        entries: { $0.entries.reduce(0, +) },
        "The last product is missing: each layer after the first is one more product.": {
          exactCosts(of: $0.sizes.dropLast())[0]
        },
        """
        That multiplies by the sizes before and behind each layer alone. Every product on the way \
        has as many columns as there are inputs.
        """: { $0.entries.dropFirst().reduce(0, +) },
        product: { $0.sizes.reduce(1, *) },
        twoSizes: { $0.sizes.count == 2 ? $0.entries[0] : exactCosts(of: $0.sizes)[0] },
        """
        Each product there takes three neighbours of the chain. The sizes before and behind the layer \
        are right, but the product on the way has always as many columns as there are inputs.
        """: { $0.neighbours },
        "The first product is missing: it is that of the first two matrices.": {
          exactCosts(of: $0.sizes)[0] - $0.sizes.prefix(3).reduce(1, *)
        },
        "Those are two sizes for each product. A product m × k by k × n takes m·k·n.": {
          $0.sizes[0] * $0.sizes.dropFirst().reduce(0, +)
        },
      ])
    check(
      chains, { "the multiplications of \($0) back" },
      answer: { reverseMultiplications($0.sizes) }, is: { exactCosts(of: $0.sizes)[1] },
      mistakes: [
        """
        The order makes a difference: going back, every product on the way has as many rows as there \
        are outputs, not as many columns as there are inputs.
        """: { exactCosts(of: $0.sizes)[0] },
        "The last matrix is simply there: two products are made of three matrices.": {
          exactCosts(of: $0.sizes)[1] + $0.sizes.suffix(2).reduce(1, *)
        },
        entries: { $0.entries.reduce(0, +) },
        "The last product is missing: each layer before the last is one more product.": {
          exactCosts(of: $0.sizes.dropFirst())[1]
        },
        """
        That multiplies by the sizes before and behind each layer alone. Every product on the way \
        has as many rows as there are outputs.
        """: { $0.entries.dropLast().reduce(0, +) },
        product: { $0.sizes.reduce(1, *) },
        twoSizes: { $0.sizes.count == 2 ? $0.entries[0] : exactCosts(of: $0.sizes)[1] },
        """
        Each product there takes three neighbours of the chain. The sizes before and behind the layer \
        are right, but the product on the way has always as many rows as there are outputs.
        """: { $0.neighbours },
        "The first product is missing: it is that of the last two matrices.": {
          exactCosts(of: $0.sizes)[1] - $0.sizes.suffix(3).reduce(1, *)
        },
      ])
  }

  private let twoSizes = "A chain of two sizes is one matrix. It is there already, and costs 0."

  private let entries =
    "Those are the entries of the matrices. A product m × k by k × n takes m·k·n."
  private let product = """
    Those are all sizes, multiplied. Each product takes the multiplications of three sizes, and the \
    products are added.
    """

  @Test("8.6 A vector on the left keeps the work small")
  func chains() {
    let chains = [Chain([8, 4, 4, 1])] + drawn(8, Chain.toOneOutput)
    check(
      chains, { "the Jacobian of \($0)" }, answer: { chained($0.matrices).rows },
      is: { $0.product.rows },
      mistakes: [
        "That is the last layer's matrix alone.": { $0.matrices[$0.matrices.count - 1].rows },
        "That is the first layer's matrix alone.": { $0.matrices[0].rows },
        "The first layer's matrix is missing in the product.": {
          Chain(Array($0.sizes.dropFirst())).product.rows
        },
        "The last layer's matrix is missing in the product.": {
          Chain($0.sizes.dropLast()).product.rows
        },
      ])
    check(
      chains, { "the multiplications for the Jacobian of \($0)" },
      answer: { chained($0.matrices).multiplications }, is: { exactCosts(of: $0.sizes)[1] },
      mistakes: [
        """
        The matrix is right, but matrices are multiplied by matrices. Begin at the output, where \
        there is one row: then each product is a vector by a matrix.
        """: { exactCosts(of: $0.sizes)[0] },
        "The matrix is right, but it was not made of the given matrices with *.": { _ in 0 },
        oneTooMany: { exactCosts(of: $0.sizes)[1] + $0.sizes[$0.sizes.count - 2] },
        """
        The matrix is right, but the first of the products changes nothing: begin with a matrix that is \
        given. And matrices are multiplied by matrices there. Begin at the output.
        """: { exactCosts(of: $0.sizes)[0] + $0.sizes[0] * $0.sizes[0] * $0.sizes[1] },
      ])
  }
}

private let oneTooMany = """
  The matrix is right, but there is a product too many: the first one changes nothing. Begin with the \
  last matrix itself.
  """

/// A multiple of ½ from −3 to 3, but not 0.
private func drawnHalf(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: 1...6, using: &random)) / (Bool.random(using: &random) ? 2 : -2)
}

private func readParts(of dual: Dual) -> [Double] { [dual.value, dual.tangent] }

/// Two numbers, and how much each of them moves.
private struct Pair {
  let a: Double
  let a1: Double
  let b: Double
  let b1: Double

  init(_ a: Double, _ a1: Double, _ b: Double, _ b1: Double) {
    (self.a, self.a1, self.b, self.b1) = (a, a1, b, b1)
  }

  init(_ random: inout SeededGenerator) {
    self.init(drawnHalf(&random), drawnHalf(&random), drawnHalf(&random), drawnHalf(&random))
  }

  var first: Dual { Dual(a, tangent: a1) }
  var second: Dual { Dual(b, tangent: b1) }
  var y: Double { ChainRule.tanh(a) }

  func text(_ sign: String) -> String {
    "\(a) \(sign) \(b), when \(a) moves by \(a1) and \(b) by \(b1)"
  }

  /// The product with a tangent of some parts.
  func product(_ parts: Double...) -> [Double] { [a * b, parts.reduce(0, +)] }

  /// The quotient with a tangent of two parts.
  func quotient(_ part: Double, minus other: Double = 0) -> [Double] { [a / b, part - other] }

  var a1PerB: Double { a1 / b }
  var ab1: Double { a * b1 }
  var ab1PerB: Double { a * b1 / b }

  /// tanh of the first number, with the slope that is made of the output.
  func squashed(slope: (Double) -> Double) -> [Double] { [y, slope(y) * a1] }
}

/// A function with values in between that its outputs share: u is a sum of products, v one of
/// inputs, and the outputs are u·v, u − v and v·v.
private struct Machine: CustomStringConvertible {
  let inputs: [Double]
  let factors: [Double]
  let direction: [Double]
  let weights: [Double]

  /// p = u·v and q = u − v, where u = a·b and v = a + b.
  static let worked = Machine(
    inputs: [2, 3], factors: [1, 1], direction: [1, 2], weights: [1, 10])

  private init(inputs: [Double], factors: [Double], direction: [Double], weights: [Double]) {
    self.inputs = inputs
    self.factors = factors
    self.direction = direction
    self.weights = weights
  }

  init(_ random: inout SeededGenerator) {
    // Their number is never that of the outputs: what is counted tells them apart.
    let count = Int.random(in: 4...5, using: &random)
    func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in drawnHalf(&random) } }
    inputs = numbers(count)
    factors = numbers(count)
    direction = numbers(count)
    weights = numbers(3)
  }

  var description: String {
    let names = inputs.indices.map { "x\($0)" }
    let u = zip(names, names.dropFirst()).map { "\($0)·\($1)" }
    let v = zip(factors, names).map { $0 == 1 ? $1 : "\($0)·\($1)" }
    let outputs = ["u·v", "u − v", "v·v"].prefix(weights.count)
    return "(\(outputs.joined(separator: ", "))), where u = \(u.joined(separator: " + ")) and "
      + "v = \(v.joined(separator: " + ")), at \(inputs)"
  }

  func between(_ x: [Value]) -> [Value] {
    let products = zip(x, x.dropFirst()).map { $0 * $1 }
    let terms = zip(factors, x).map { $0 * $1 }
    return [products, terms].map { terms in terms.dropFirst().reduce(terms[0], +) }
  }

  func outputs(of between: [Value]) -> [Value] {
    let (u, v) = (between[0], between[1])
    return Array([u * v, u - v, v * v].prefix(weights.count))
  }

  func outputs(_ x: [Value]) -> [Value] { outputs(of: between(x)) }

  /// The same of the lesson's dual numbers. Products are made here, so that the student's need not
  /// be there yet.
  func outputs(_ x: [Dual]) -> [Dual] {
    func product(_ a: Dual, _ b: Dual) -> Dual {
      Dual(a.value * b.value, tangent: a.tangent * b.value + a.value * b.tangent)
    }
    let u = zip(x, x.dropFirst()).map(product).reduce(Dual(0)) { $0 + $1 }
    let v = zip(factors, x).map { product(Dual($0), $1) }.reduce(Dual(0)) { $0 + $1 }
    return Array([product(u, v), u - v, product(v, v)].prefix(weights.count))
  }

  private var leaves: [Value] { inputs.map { Value($0) } }

  func moved(along direction: [Double]) -> [Double] {
    let leaves = leaves
    return ChainRule.jacobianVectorProduct(
      of: outputs(leaves), withRespectTo: leaves, along: direction)
  }

  func weighed(by weights: [Double]) -> [Double] {
    let leaves = leaves
    let products = zip(weights, outputs(leaves)).map { $0 * $1 }
    products.dropFirst().reduce(products[0], +).backward()
    return leaves.map { leaf in leaf.gradient }
  }

  /// The tangents where each input moves by 1, multiplied by the direction as far as it goes.
  var movedAndMultiplied: [Double] {
    zip(moved(along: inputs.map { _ in 1 }), direction).map { $0 * $1 }
  }

  /// The same machine at the inputs times the direction.
  var elsewhere: Machine {
    Machine(
      inputs: zip(inputs, direction).map { $0 * $1 }, factors: factors, direction: direction,
      weights: weights)
  }

  /// The gradients of the plain sum of the outputs, each times a weight.
  var gradientsTimesWeights: [Double] {
    zip(weights, weighed(by: weights.map { _ in 1 })).map { $0 * $1 }
  }

  /// The gradients of the plain sum of the outputs by inputs that are weighted, as far as there are
  /// weights.
  var gradientsOfWeightedInputs: [Double] {
    let inputs = zip(weights, inputs).map { Value($0 * $1) }
    let outputs = outputs(inputs)
    outputs.dropFirst().reduce(outputs[0], +).backward()
    return inputs.map(\.gradient)
  }

  /// The same by the inputs themselves.
  var gradientsThroughWeightedInputs: [Double] {
    zip(weights, gradientsOfWeightedInputs).map { $0 * $1 }
      + inputs.dropFirst(weights.count).map { _ in 0 }
  }

  /// The gradients of u and v after a sweep back from the weighted sum of the outputs.
  var gradientsBetween: [Double?] {
    let between = between(leaves)
    let products = zip(weights, outputs(of: between)).map { $0 * $1 }
    products.dropFirst().reduce(products[0], +).backward()
    return between.map(\.gradient)
  }

  /// How often outputs go through the function that `body` is given.
  func callCount<Number>(_ body: (([Number]) -> [Number]) -> Void) -> Int {
    var count = 0
    body { outputs in
      count += 1
      return outputs
    }
    return count
  }
}

/// A Jacobian whose columns and rows can be asked for.
private struct Table: CustomStringConvertible {
  let rows: [[Double]]

  init(_ rows: [[Double]]) { self.rows = rows }

  /// More rows than columns, or fewer.
  init(_ random: inout SeededGenerator) {
    let small = Int.random(in: 1...3, using: &random)
    let sizes = [small, small + Int.random(in: 1...3, using: &random)].shuffled(using: &random)
    rows = (0..<sizes[0]).map { _ in (0..<sizes[1]).map { _ in drawnHalf(&random) } }
  }

  static let tooManyColumns = """
    A sweep forward gives the column of an input, and there are as many columns as inputs, not as \
    outputs.
    """

  var height: Int { rows.count }
  var width: Int { rows[0].count }
  var columns: [[Double]] { (0..<width).map(column) }
  var entries: Int { width * height }
  var description: String { "of \(height.of("output")) by \(width.of("input"))" }

  /// What a sweep forward gives: no numbers for an input that is not there.
  private func column(_ j: Int) -> [Double] { rows.map { $0.indices.contains(j) ? $0[j] : .nan } }

  /// The matrix that is made of its first columns, or of more than there are.
  func withColumns(_ count: Int) -> [[Double]] {
    let columns = (0..<count).map(column)
    return rows.indices.map { i in columns.map { $0[i] } }
  }

  /// What the student's function makes of it, and how many columns and rows it asks for.
  func swept() -> (rows: [[Double]], columns: Int, asked: Int) {
    var (columns, asked) = (0, 0)
    let made = jacobian(
      inputCount: width, outputCount: height,
      column: { j in
        columns += 1
        return column(j)
      },
      row: { i in
        asked += 1
        return rows.indices.contains(i) ? rows[i] : rows[0].map { _ in .nan }
      })
    return (made, columns, asked)
  }
}

/// The sizes of a chain of layers, and Jacobians that fit.
private struct Chain: CustomStringConvertible {
  let sizes: [Int]

  init(_ sizes: [Int]) { self.sizes = sizes }

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 3...6, using: &random)
    sizes = (0..<count).map { _ in Int.random(in: 1...6, using: &random) }
  }

  static func toOneOutput(_ random: inout SeededGenerator) -> Chain {
    Chain(
      (0...Int.random(in: 2...4, using: &random)).map { _ in
        Int.random(in: 2...5, using: &random)
      } + [1])
  }

  var description: String { sizes.map(String.init).joined(separator: " → ") }
  var matrices: [Matrix] { drawnLayers(of: sizes) }

  var product: Matrix { matrices.dropFirst().reduce(matrices[0]) { $1 * $0 } }

  /// The sum of what three sizes in a row give.
  var neighbours: Int {
    zip(entries, sizes.dropFirst(2)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// How many entries each of the matrices has.
  var entries: [Int] { zip(sizes, sizes.dropFirst()).map { $0 * $1 } }
}

/// A chain of layers' Jacobians with these sizes, filled with small whole numbers.
private func drawnLayers(of sizes: [Int]) -> [Matrix] {
  zip(sizes, sizes.dropFirst()).map { inputs, outputs in
    let rows = (0..<outputs).map { row in
      (0..<inputs).map { column -> Double in Double((3 * row + 5 * column) % 7) - 3 }
    }
    return Matrix(rows)
  }
}

/// How many multiplications the product of a chain takes, from the input forward and from the
/// output back: counted while multiplying.
///
/// A chain of fewer than two matrices has nothing to multiply.
private func exactCosts(of sizes: some Collection<Int>) -> [Int] {
  let sizes = Array(sizes)
  guard sizes.count > 2 else { return [0, 0] }
  let matrices = drawnLayers(of: sizes)
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
