import ChainRule
import Homework
import Testing

@testable import Lesson05

/// The student's own class; the engine's is `ChainRule.Value`.
private typealias Value = Lesson05.Value

@Suite("Lesson 5: Local rules", .homework)
struct Lesson05Tests: LessonSuite {
  @Test("5.1 Addition passes")
  func addition() {
    check(
      [Two(2, 5)] + Two.zeros + drawn(8, Two.init),
      { "the local derivatives of \($0.a) + \($0.b)" },
      answer: { (Value($0.a, "a") + Value($0.b, "b")).localDerivatives },
      is: { $0.kits(+) },
      mistakes: [
        """
        The sum does not share: nudge either input by 0.01, and the sum moves by the whole 0.01.
        """: { _ in [0.5, 0.5] },
        "That is the rule of multiplication.": { [$0.b, $0.a] },
        "Those are the inputs. How far the sum moves does not depend on them.": { [$0.a, $0.b] },
        "That is the sum itself. The question is how far it moves.": {
          [$0.a + $0.b, $0.a + $0.b]
        },
        "Nudge an input: the sum moves.": { _ in [0, 0] },
        "There are two inputs, so there are two derivatives.": { _ in [1] },
        zeroByZero: { [$0.a / $0.a, 1] },
        zeroByZero: { [$0.a / $0.a, $0.b / $0.b] },
        "That is the rule of subtraction. Nudge b up, and a + b goes up.": { _ in [1, -1] },
      ])
  }

  @Test("5.1 Subtraction passes, and turns the sign of what is taken away")
  func subtraction() {
    check(
      [Two(2, 5)] + Two.zeros + drawn(8, Two.init),
      { "the local derivatives of \($0.a) − \($0.b)" },
      answer: { (Value($0.a, "a") - Value($0.b, "b")).localDerivatives },
      is: { $0.kits(-) },
      mistakes: [
        "Nudge b up, and a − b goes down: the second sign is turned.": { _ in [1, 1] },
        "The signs are the wrong way round: it is b that is taken away.": { _ in [-1, 1] },
        "Nudge a up, and a − b goes up, too.": { _ in [-1, -1] },
        "Those are the inputs. How far the difference moves does not depend on them.": {
          [$0.a, -$0.b]
        },
        "There are two inputs, so there are two derivatives.": { _ in [1] },
        "Those are the inputs. How far the difference moves does not depend on them.": {
          [$0.b, -$0.a]
        },
        "Those are the inputs. How far the difference moves does not depend on them.": {
          [$0.a, $0.b]
        },
        "That is the rule of a tie. Nudge a by 0.01, and a − b moves by the whole 0.01.": { _ in
          [0.5, -0.5]
        },
      ])
  }

  @Test("5.2 Multiplication swaps")
  func multiplication() {
    check(
      [Two(2, 5)] + Two.zeros + [Two(1e12, 3)] + drawn(8, Two.init),
      { "the local derivatives of \($0.a) · \($0.b)" },
      answer: { (Value($0.a, "a") * Value($0.b, "b")).localDerivatives },
      is: { $0.kits(*) },
      mistakes: [
        "Multiplication swaps: nudge a by 0.01, and a · b moves by b times as much.": {
          [$0.a, $0.b]
        },
        "That is the rule of addition.": { _ in [1, 1] },
        "That is the product itself. The question is how far it moves.": {
          [$0.a * $0.b, $0.a * $0.b]
        },
        "That is the sum of the inputs. Each local derivative is the other input alone.": {
          [$0.a + $0.b, $0.a + $0.b]
        },
        "The first is the product itself. How far it moves with a is the other input, b.": {
          [$0.a * $0.b, $0.a]
        },
        "The second is the product itself. How far it moves with b is the other input, a.": {
          [$0.b, $0.a * $0.b]
        },
        "Both are b. The derivative by b is the other input, a.": { [$0.b, $0.b] },
        "Both are a. The derivative by a is the other input, b.": { [$0.a, $0.a] },
        "The 2 comes from the rule of a square. Here each is the other input, once.": {
          [2 * $0.b, 2 * $0.a]
        },
        "There are two inputs, so there are two derivatives.": { [$0.b] },
        zeroByZero: { [$0.a * $0.b / $0.a, $0.a * $0.b / $0.b] },
        zeroByZero: { [$0.a * $0.b / $0.a, $0.a] },
        zeroByZero: { [$0.b, $0.a * $0.b / $0.b] },
      ])
  }

  private let zeroByZero = """
    Where an input is 0, that divides 0 by 0, which is no number. The rule needs no such division.
    """

  @Test("5.2 Division: one over b, and minus a over b²")
  func division() {
    check(
      [Two(6, 4), Two(0, 4)] + drawn(8, Two.init),
      { "the local derivatives of \($0.a) ÷ \($0.b)" },
      answer: { (Value($0.a, "a") / Value($0.b, "b")).localDerivatives },
      is: { $0.kits(/) },
      mistakes: [
        "The second sign is wrong: the more you divide by, the less is left.": {
          $0.quotient($0.a / ($0.b * $0.b))
        },
        "In the second, b is to be squared: −a ÷ b².": { $0.quotient(-$0.a / $0.b) },
        "In the second, a is missing: −a ÷ b².": { $0.quotient(-1 / ($0.b * $0.b)) },
        "That is the rule of multiplication.": { [$0.b, $0.a] },
        "The second would be right for a · b. Nudge b: the quotient goes down.": {
          $0.quotient($0.a)
        },
        """
        The second comes out as −a. Swift goes from left to right, so -a / b * b divides by b and \
        multiplies by b again. Put what is below the line in parentheses: -a / (b * b).
        """: { $0.quotient(-$0.a) },
        "The second is upside down: −a ÷ b², not −b² ÷ a.": {
          $0.quotient(-$0.b * $0.b / $0.a)
        },
        "In the second, a and b have changed places: −a ÷ b².": {
          $0.quotient(-$0.b / ($0.a * $0.a))
        },
        "Squared is b · b, not 2 · b: −a ÷ b².": { $0.quotient(-$0.a / (2 * $0.b)) },
        "The two derivatives have changed places.": { $0.kits(/).reversed() },
        first: { $0.quotient(first: 1) },
        first: { $0.quotient(first: $0.b) },
        first: { $0.quotient(first: $0.a) },
        "The first is 1 ÷ a. Nudge a, and the quotient moves 1 ÷ b times as far.": {
          $0.quotient(first: 1 / $0.a)
        },
        "The first is the quotient itself. The question is how far it moves with a: 1 ÷ b.": {
          $0.quotient(first: $0.a / $0.b)
        },
        """
        The second comes out as −a·b ÷ 2. Below the line is b · b, in parentheses: without them Swift \
        divides, and multiplies again.
        """: { $0.quotient(-$0.a / 2 * $0.b) },
        "The second is 1 ÷ a. Nudge b, and the quotient goes down: −a ÷ b².": {
          $0.quotient(1 / $0.a)
        },
        "The second is −1 ÷ a. The rule is −a ÷ b².": { $0.quotient(-1 / $0.a) },
        "Those are the reciprocals. The rule is 1 ÷ b for a, and −a ÷ b² for b.": {
          [1 / $0.b, 1 / $0.b]
        },
        "Below the line is b³. The rule is −a ÷ b².": {
          $0.quotient(-$0.a / ($0.b * $0.b * $0.b))
        },
        "There are two inputs, so there are two derivatives.": { [1 / $0.b] },
        zeroByZero: { $0.quotient(first: $0.a / $0.b / $0.a) },
      ])
  }

  private let first = "The first is 1 ÷ b: nudge a, and the quotient moves 1 ÷ b times as far."

  @Test("5.3 The derivative of x³ at 2 is 12, and that of xⁿ is n·xⁿ⁻¹")
  func powers() {
    let exponents = [2, 3, -2, -1, 0, 0.5, 1]
    check(
      [Two(2, 3)] + drawn(21) { Two.power(&$0, exponents) } + [1, 2, 3].map { Two(0, $0) },
      { "the local derivative of \($0.a) to the power of \($0.b)" },
      answer: { power(Value($0.a, "x"), $0.b).localDerivatives },
      is: { [(ChainRule.Value($0.a) ** $0.b).localDerivatives[0]] },
      mistakes: [
        "The exponent comes down as a factor, and is lowered by one: n·xⁿ⁻¹, not n·xⁿ.": {
          [$0.b * pow($0.a, $0.b)]
        },
        "The exponent is lowered. It also comes down as a factor: n·xⁿ⁻¹.": {
          [pow($0.a, $0.b - 1)]
        },
        "That is n·x. The exponent is lowered by one, not left out: n·xⁿ⁻¹.": { [$0.b * $0.a] },
        "That is the power itself. The question is how far it moves.": { [pow($0.a, $0.b)] },
        """
        The factor in front is lowered as well. It is the exponent as it was; lowered by one is the \
        exponent that stays above.
        """: { [($0.b - 1) * pow($0.a, $0.b - 1)] },
        "The exponent was raised by one. Lower it: n·xⁿ⁻¹.": { [$0.b * pow($0.a, $0.b + 1)] },
        "That is the integral. The exponent comes down as a factor, and is lowered by one.": {
          [pow($0.a, $0.b + 1) / ($0.b + 1)]
        },
        "A base below 0 has no logarithm, and a power nevertheless: pow(x.data, …) has an answer.":
          {
            [$0.b * exp(($0.b - 1) * log($0.a))]
          },
        "That is the rule for a changing exponent. Here the base changes.": {
          [pow($0.a, $0.b) * log($0.a)]
        },
        """
        That divides by x, and where x is 0, it divides 0 by 0, which is no number. Lower the exponent \
        in its place.
        """: { [$0.b * pow($0.a, $0.b) / $0.a] },
        """
        Base and exponent have changed places: that is x·nˣ⁻¹. The exponent comes down, and the base \
        stays the base: n·xⁿ⁻¹.
        """: { [$0.a * pow($0.b, $0.a - 1)] },
        "The factor was raised as well. It stands outside: n · pow(x, n − 1).": {
          [pow($0.b * $0.a, $0.b - 1)]
        },
        "The 1 was taken off the power, not off the exponent: n·xⁿ⁻¹.": {
          [$0.b * (pow($0.a, $0.b) - 1)]
        },
        """
        The 1 was taken off in the end. It belongs to the exponent, within the parentheses of pow: \
        n·xⁿ⁻¹.
        """: { [$0.b * pow($0.a, $0.b) - 1] },
        "The exponent was added. It comes down as a factor: n·xⁿ⁻¹.": {
          [$0.b + pow($0.a, $0.b - 1)]
        },
        "That is the slope of the slope. Lower the exponent once: n·xⁿ⁻¹.": {
          [$0.b * ($0.b - 1) * pow($0.a, $0.b - 2)]
        },
        "The factor was lowered, and the exponent was not: n·xⁿ⁻¹.": {
          [($0.b - 1) * pow($0.a, $0.b)]
        },
        "That is the exponent alone. How far the power moves depends on x, too: n·xⁿ⁻¹.": {
          [$0.b]
        },
      ])
  }

  @Test("5.3 The derivative of tanh is 1 − y², with the output y")
  func hyperbolicTangents() {
    check(
      [0.5, 0] + drawn(8) { .random(in: 0.2...2, using: &$0) * (Bool.random(using: &$0) ? 1 : -1) },
      { "the local derivative of tanh(\($0))" },
      answer: { tanh(Value($0, "x")).localDerivatives },
      is: { tanh(ChainRule.Value($0)).localDerivatives },
      mistakes: [
        "That is 1 − x², with the input. The rule wants the output: 1 − y².": { [1 - $0 * $0] },
        "y is to be squared.": { [1 - tanh($0)] },
        "Squared is y · y, not 2 · y.": { [1 - 2 * tanh($0)] },
        "That is the rule of the sigmoid. The one of tanh is 1 − y².": {
          [tanh($0) * (1 - tanh($0))]
        },
        "That is the rule of tan. In tanh the curve gets flatter: 1 − y².": {
          [1 + tanh($0) * tanh($0)]
        },
        "tanh was applied twice: y is the tanh of x already. The rule is 1 − y².": {
          [1 - tanh(tanh($0)) * tanh(tanh($0))]
        },
        "That is the output. How far does it move? 1 − y² times as far as the input.": {
          [tanh($0)]
        },
        "That is y². The rule is 1 − y².": { [tanh($0) * tanh($0)] },
        "It is upside down: 1 − y², not 1 ÷ (1 − y²).": { [1 / (1 - tanh($0) * tanh($0))] },
        "The difference is turned round: 1 − y², not y² − 1.": { [tanh($0) * tanh($0) - 1] },
        "The difference was squared. Square y alone, then take it from 1.": {
          [(1 - tanh($0)) * (1 - tanh($0))]
        },
        """
        That is 1 − tanh(x²). Square the output, not the input: 1 − y².
        """: { [1 - tanh($0 * $0)] },
        "That is the slope of the sigmoid. The one of tanh is 1 − y².": {
          [sigmoid($0) * (1 - sigmoid($0))]
        },
      ])
  }

  @Test("5.4 The maximum routes everything to the larger input")
  func maxima() {
    let oneOfTwo = "At a tie neither is larger. By convention each gets half."
    check(
      [Two(2, 5), Two(5, 2), Two(3, 3), Two(-2, -5), Two(2, 2.25), Two(0, 0)]
        + drawn(6, Two.init) + drawn(2) { Two.tie(Two(&$0).a) },
      { "the local derivatives of max(\($0.a), \($0.b))" },
      answer: { maximum(Value($0.a, "a"), Value($0.b, "b")).localDerivatives },
      is: { $0.kits(maximum) },
      mistakes: [
        """
        That passes. Nudge the smaller input: the maximum stays where it is. The smaller one gets \
        nothing.
        """: { _ in [1, 1] },
        "That routes to the smaller input. Nudge it: the maximum stays where it is.": {
          $0.routed(1, 0, tie: nil)
        },
        "That shares. It is the convention for a tie, not for all.": { _ in [0.5, 0.5] },
        largerNumber: { $0.routed(0, max($0.a, $0.b), tie: nil) },
        largerNumber: { [max($0.a, $0.b), 0] },
        largerNumber: { [0, max($0.a, $0.b)] },
        largerNumber: { [max($0.a, $0.b), max($0.a, $0.b)] },
        "That is the rule of multiplication.": { [$0.b, $0.a] },
        "Those are the inputs. The question is how far the maximum moves with each.": {
          [$0.a, $0.b]
        },
        "That routes to the first input, whichever is larger.": { _ in [1, 0] },
        "That routes to the second input, whichever is larger.": { _ in [0, 1] },
        "Nudge the larger input: the maximum moves.": { _ in [0, 0] },
        "There are two inputs, so there are two derivatives.": { _ in [1] },
        oneOfTwo: { $0.routed(0, 1, tie: [1, 0]) },
        oneOfTwo: { $0.routed(0, 1, tie: [0, 1]) },
        "At a tie both together would move the maximum twice as far. By convention each gets half.":
          { $0.routed(0, 1, tie: [1, 1]) },
        "At a tie, nudge both, and the maximum moves. By convention each gets half.": {
          $0.routed(0, 1, tie: [0, 0])
        },
        """
        That is right where one input is the larger one. At a tie there is no single slope, but a NaN \
        would spoil the whole gradient. By convention each gets half.
        """: { $0.routed(0, 1, tie: [.nan, .nan]) },
      ])
  }

  private let largerNumber =
    "That is the larger number. The question is how far the maximum moves with it."

  @Test("5.4 relu lets through what is above 0; at 0 its slope is 0 by convention")
  func rectifiers() {
    check(
      [3, -2, 0, 0.25, -0.25] + drawn(4) { .random(in: 1.5...4, using: &$0) }
        + drawn(4) { .random(in: -4 ... -1.5, using: &$0) },
      { "the local derivative of relu(\($0))" },
      answer: { relu(Value($0, "x")).localDerivatives },
      is: { [$0 > 0 ? 1 : 0] },
      mistakes: [
        "That is the output. The question is how far it moves: as far as the input.": {
          [max($0, 0)]
        },
        "Below 0 the output stays at 0, however the input moves.": { $0 == 0 ? nil : [1] },
        "That is the slope of the absolute value. Below 0, relu is level.": {
          $0 == 0 ? nil : [$0 > 0 ? 1 : -1]
        },
        "That is turned round: relu is level below 0, and rises above.": {
          $0 == 0 ? nil : [$0 > 0 ? 0 : 1]
        },
        "That is the input. The question is how far the output moves.": { [$0] },
        "relu is a line with a corner: above 0 its slope is 1 everywhere, near 0 too.": {
          [min(max($0, 0), 1)]
        },
        "Above 0 the output moves as far as the input.": { _ in [0] },
        """
        The slope of relu at 0 is not 1. It is 1 on one side and 0 on the other; by convention, the \
        kit's and most others', it counts as 0.
        """: { [$0 >= 0 ? 1 : 0] },
        """
        At 0, halfway between both slopes is what a central slope measures. By convention, the kit's \
        and most others', it counts as 0.
        """: { [$0 > 0 ? 1 : $0 < 0 ? 0 : 0.5] },
        """
        True, there is no single slope at the corner. But one NaN would spoil the whole gradient. By \
        convention the slope at 0 counts as 0.
        """: { [$0 > 0 ? 1 : $0 < 0 ? 0 : .nan] },
      ])
  }

  @Test("5.5 Along a way, local derivatives multiply")
  func predictions() {
    let leaves = [2, 3, 5, 8, 4].map { ChainRule.Value($0) }
    let (a, b, c, d, e) = (leaves[0], leaves[1], leaves[2], leaves[3], leaves[4])
    (maximum(a * b, c) - d / e).backward()
    let right = leaves.map(\.gradient)
    check(
      "the derivatives by a, b, c, d and e", derivativesOfTheOutput, predicts: right,
      mistakes: [
        [3, 2, 1, -0.25, 0.5]: "The maximum does not pass. It routes: what happens to the smaller?",
        [1.5, 1, 0.5, -0.25, 0.5]: "The maximum shares at a tie alone. Here 6 is larger than 5.",
        [0, 0, 1, -0.25, 0.5]: "The maximum routes to the larger input. Which one is it?",
        [2, 3, 0, -0.25, 0.5]: "Multiplication swaps: the derivative by a is b.",
        [3, 2, 0, 0.25, -0.5]: "The difference turns the sign of all that is taken away.",
        [3, 2, 0, 0.25, 0.5]: "Nudge d up, and y goes down: d ÷ e is taken away.",
        [3, 2, 0, -0.25, -0.5]: """
        On the way to e there are two minus signs, of the difference and of the quotient. What becomes \
        of two?
        """,
        [3, 2, 0, -0.25, 2]: "The derivative of d ÷ e by e has e squared below the line.",
      ],
      otherwise: { prediction in
        let wrong = zip(["a", "b", "c", "d", "e"], zip(prediction, right))
          .filter { !$1.0.matches($1.1, tolerance: 1e-9) }.map(\.0)
        return prediction.count == right.count
          ? "What is not right yet is the derivative by \(wrong.joined(separator: ", "))."
          : "There are five numbers to predict, one for each leaf."
      })
  }

  @Test("5.6 The exponential function is its own slope")
  func exponentials() {
    check(
      [2, 0] + drawn(8) { .random(in: -2...3, using: &$0) },
      { "the local derivative of exp(\($0))" },
      answer: { exp(Value($0, "x")).localDerivatives },
      is: { exp(ChainRule.Value($0)).localDerivatives },
      mistakes: [
        "That is the input. The slope of eˣ is its height: the output.": { [$0] },
        """
        That is x·eˣ⁻¹, by the power rule. That rule is for a changing base; here the exponent changes, \
        and the slope is eˣ itself.
        """: { [$0 * exp($0 - 1)] },
        "That is x·eˣ. There is no x in front: the slope of eˣ is eˣ.": { [$0 * exp($0)] },
        "The slope of eˣ is eˣ itself, without the − 1.": { [exp($0) - 1] },
        "The exponent is not lowered: the slope of eˣ is eˣ.": { [exp($0 - 1)] },
        "exp was applied twice: y is eˣ already.": { [exp(exp($0))] },
        "That is the slope of the logarithm. The slope of eˣ is eˣ.": { [1 / $0] },
        "The slope of eˣ is eˣ: a number that changes with x.": { _ in [1] },
      ])
  }

  @Test("The worked numbers: small nudges, and how far each box moves")
  func nudges() {
    func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }
    #expect(isNear(2.01 * 3, 6.03) && isNear(2 * 3.01, 6.02))
    #expect(abs(6 / 2.01 - 2.985) < 1e-4)
    #expect(isNear((3.01 * 4 + 2) / 2, 7.02))
    for step in [0.1, 0.001] {
      let slope = (relu(step) - relu(-step)) / (2 * step)
      #expect(slope == 0.5)
    }
  }

  @Test("The worked table: the local derivatives of +, −, ×, ÷, max, power, exp and tanh")
  func workedTable() {
    let two = ChainRule.Value(2)
    let three = ChainRule.Value(3)
    #expect((two + three).localDerivatives == [1, 1])
    #expect((two - three).localDerivatives == [1, -1])
    #expect((two * three).localDerivatives == [3, 2])
    #expect((ChainRule.Value(6) / two).localDerivatives == [0.5, -1.5])
    #expect(maximum(two, three).localDerivatives == [0, 1])
    #expect((two ** 3).localDerivatives[0] == 12)
    #expect(exp(two).localDerivatives == [exp(2.0)])
    #expect(abs(exp(2.0) - 7.389) < 1e-3)
    #expect(abs(exp(1.0) - 2.72) < 0.005 && abs(exp(2.0) - 7.39) < 0.005)  // in the picture
    #expect(tanh(ChainRule.Value(0)).localDerivatives == [1])
    #expect(abs(tanh(2.0) - 0.964) < 1e-4)
    #expect(abs(tanh(two).localDerivatives[0] - 0.0707) < 1e-4)
    #expect(relu(ChainRule.Value(0)).localDerivatives == [0])
    #expect(maximum(three, ChainRule.Value(3)).localDerivatives == [0.5, 0.5])
  }

  @Test("The worked example: (a·b + c) ÷ d and its derivatives 2, 1.5, 0.5, −3.5")
  func workedExample() {
    let a = ChainRule.Value(3)
    let b = ChainRule.Value(4)
    let c = ChainRule.Value(2)
    let d = ChainRule.Value(2)
    let p = a * b
    let s = p + c
    let y = s / d
    y.backward()
    #expect([p, s, y].map(\.data) == [12, 14, 7])
    #expect([p, s, y].map(\.localDerivatives) == [[4, 3], [1, 1], [0.5, -3.5]])
    #expect([a, b, c, d].map(\.gradient) == [2, 1.5, 0.5, -3.5])
  }
}

/// Two inputs of a box.
private struct Two {
  let (a, b): (Double, Double)

  init(_ a: Double, _ b: Double) { (self.a, self.b) = (a, b) }

  static let zeros = [Two(0, 5), Two(5, 0), Two(0, 0)]

  /// Quarters that are neither 0 nor 1, and differ.
  init(_ random: inout SeededGenerator) {
    let numbers = Array(5...19).shuffled(using: &random).map { Double($0) / 4 }
    a = Bool.random(using: &random) ? numbers[0] : -numbers[0]
    b = numbers[1]
  }

  static func tie(_ a: Double) -> Two { Two(a, a) }

  /// A base, and one of some exponents; only a whole one where the base is below 0.
  static func power(_ random: inout SeededGenerator, _ exponents: [Double]) -> Two {
    let exponent = exponents.randomElement(using: &random) ?? 2
    let base = Two(&random).a
    return Two(exponent == 0.5 ? abs(base) : base, exponent)
  }

  /// The local derivatives that the kit has.
  func kits(_ operation: (ChainRule.Value, ChainRule.Value) -> ChainRule.Value) -> [Double] {
    operation(ChainRule.Value(a), ChainRule.Value(b)).localDerivatives
  }

  /// The right derivative by a, and another one by b.
  func quotient(_ second: Double) -> [Double] { [1 / b, second] }

  /// Another derivative by a, and the right one by b.
  func quotient(first: Double) -> [Double] { [first, kits(/)[1]] }

  /// What the smaller and the larger one get, and both at a tie.
  func routed(_ smaller: Double, _ larger: Double, tie: [Double]?) -> [Double]? {
    a == b ? tie : a < b ? [smaller, larger] : [larger, smaller]
  }
}
