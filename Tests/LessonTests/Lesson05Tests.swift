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
      "the local derivatives of 2 + 5", (Value(2, "a") + Value(5, "b")).localDerivatives,
      is: [1, 1],
      mistakes: [
        [0.5, 0.5]: """
        The sum does not share: nudge either input by 0.01, and the sum moves by the whole 0.01.
        """,
        [5, 2]: "That is the rule of multiplication.",
        [2, 5]: "Those are the inputs. How far the sum moves does not depend on them.",
        [7, 7]: "That is the sum itself. The question is how far it moves.",
        [0, 0]: "Nudge an input: the sum moves.",
        [1]: "There are two inputs, so there are two derivatives.",
      ])
  }

  @Test("5.1 Subtraction passes, and turns the sign of what is taken away")
  func subtraction() {
    check(
      "the local derivatives of 2 − 5", (Value(2, "a") - Value(5, "b")).localDerivatives,
      is: [1, -1],
      mistakes: [
        [1, 1]: "Nudge b up, and a − b goes down: the second sign is turned.",
        [-1, 1]: "The signs are the wrong way round: it is b that is taken away.",
        [-1, -1]: "Nudge a up, and a − b goes up, too.",
      ])
  }

  @Test("5.2 Multiplication swaps")
  func multiplication() {
    check(
      "the local derivatives of 2 · 5", (Value(2, "a") * Value(5, "b")).localDerivatives,
      is: [5, 2],
      mistakes: [
        [2, 5]: "Multiplication swaps: nudge the 2 by 0.01, and 2.01 · 5 moves by 5 times as much.",
        [1, 1]: "That is the rule of addition.",
        [10, 10]: "That is the product itself. The question is how far it moves.",
      ])
  }

  @Test("5.2 Division: one over b, and minus a over b²")
  func division() {
    check(
      "the local derivatives of 6 ÷ 4", (Value(6, "a") / Value(4, "b")).localDerivatives,
      is: [0.25, -0.375],
      mistakes: [
        [0.25, 0.375]: "The second sign is wrong: the more you divide by, the less is left.",
        [0.25, -1.5]: "In the second, b is to be squared: −a ÷ b².",
        [0.25, -0.0625]: "In the second, a is missing: −a ÷ b².",
        [4, 6]: "That is the rule of multiplication.",
        [0.25, 6]: "The second would be right for a · b. Nudge the 4: the quotient goes down.",
        [0.25, -6]: "The second is to be divided by b².",
      ])
  }

  @Test("5.1 Sums and differences of 50 random pairs have the kit's derivatives")
  func randomSums() {
    for (a, b) in randomPairs() {
      checkPair("\(a) + \(b)", Value(a, "a") + Value(b, "b"), .init(a) + .init(b))
      checkPair("\(a) − \(b)", Value(a, "a") - Value(b, "b"), .init(a) - .init(b))
    }
  }

  @Test("5.2 Products and quotients of 50 random pairs have the kit's derivatives")
  func randomProducts() {
    for (a, b) in randomPairs() {
      checkPair("\(a) · \(b)", Value(a, "a") * Value(b, "b"), .init(a) * .init(b))
      checkPair("\(a) ÷ \(b)", Value(a, "a") / Value(b, "b"), .init(a) / .init(b))
    }
  }

  private func checkPair(_ name: String, _ own: Value, _ kits: ChainRule.Value) {
    check("the local derivatives of \(name)", own.localDerivatives, is: kits.localDerivatives)
  }

  private func randomPairs() -> [(Double, Double)] {
    var random = SeededGenerator(seed: 5)
    return (0..<50).map { _ in
      (.random(in: -3...3, using: &random), .random(in: 0.5...3, using: &random))
    }
  }

  @Test("5.3 The derivative of x³ at 2 is 12")
  func powers() {
    check(
      "the local derivative of 2³", power(Value(2, "x"), 3).localDerivatives, is: [12],
      mistakes: [
        [24]: "The exponent comes down as a factor, and is lowered by one: 3 · 2², not 3 · 2³.",
        [4]: "The exponent is lowered. It also comes down as a factor: 3 · 2².",
        [6]: "That is 3 · 2. The exponent is lowered by one, not left out: 3 · 2².",
        [8]: "That is the power itself. The question is how far it moves.",
        [8 * log(2.0)]: "That is the rule for a changing exponent. Here the base changes.",
      ])
  }

  @Test("5.3 Powers with any fixed exponent have the kit's derivatives")
  func randomPowers() {
    for (_, x) in randomPairs() {
      for exponent in [-2, -1, 0, 0.5, 1, 2, 3] {
        check(
          "the local derivative of \(x) to the power of \(exponent)",
          power(Value(x, "x"), exponent).localDerivatives,
          is: [(ChainRule.Value(x) ** exponent).localDerivatives[0]])
      }
    }
  }

  @Test("5.3 The derivative of tanh is 1 − y², with the output y")
  func hyperbolicTangents() {
    let y = tanh(0.5)
    check(
      "the local derivative of tanh(0.5)", tanh(Value(0.5, "x")).localDerivatives, is: [1 - y * y],
      mistakes: [
        [0.75]: "That is 1 − x², with the input. The rule wants the output: 1 − y².",
        [1 - y]: "y is to be squared.",
        [y * (1 - y)]: "That is the rule of the sigmoid. The one of tanh is 1 − y².",
        [1 + y * y]: "That is the rule of tan. In tanh the curve gets flatter: 1 − y².",
      ])
    check(
      "the local derivative of tanh(−2)", tanh(Value(-2, "x")).localDerivatives,
      is: tanh(ChainRule.Value(-2)).localDerivatives)
  }

  @Test("5.4 The maximum routes everything to the larger input")
  func maxima() {
    check(
      "the local derivatives of max(2, 5)", maximum(Value(2, "a"), Value(5, "b")).localDerivatives,
      is: [0, 1],
      mistakes: [
        [1, 1]: "That passes. Nudge the 2: the maximum stays at 5. The smaller input gets nothing.",
        [1, 0]: "That routes to the smaller input. Nudge the 2: the maximum stays at 5.",
        [0.5, 0.5]: "That shares. It is the convention for a tie, and this is none.",
        [0, 5]: "That is the larger number. The question is how far the maximum moves with it.",
        [5, 2]: "That is the rule of multiplication.",
      ])
    check(
      "the local derivatives of max(5, 2)", maximum(Value(5, "a"), Value(2, "b")).localDerivatives,
      is: [1, 0])
    let oneOfTwo = "At a tie neither is larger. By convention each gets half."
    check(
      "the local derivatives of max(3, 3)", maximum(Value(3, "a"), Value(3, "b")).localDerivatives,
      is: [0.5, 0.5],
      mistakes: [
        [1, 0]: oneOfTwo,
        [0, 1]: oneOfTwo,
        [1, 1]: "Both together would move the maximum twice as far. By convention each gets half.",
        [0, 0]: "Nudge both, and the maximum moves. By convention each gets half.",
      ])
  }

  @Test("5.4 relu lets through what is above 0; at 0 its slope is 0 by convention")
  func rectifiers() {
    check(
      "the local derivative of relu(3)", relu(Value(3, "x")).localDerivatives, is: [1],
      mistakes: [[3]: "That is the output. The question is how far it moves: as far as the input."])
    check(
      "the local derivative of relu(−2)", relu(Value(-2, "x")).localDerivatives, is: [0],
      mistakes: [
        [1]: "Below 0 the output stays at 0, however the input moves.",
        [-1]: "That is the slope of the absolute value. Below 0, relu is level.",
      ])
    check(
      "the local derivative of relu(0)", relu(Value(0, "x")).localDerivatives, is: [0],
      mistakes: [
        [1]: """
        The slope of relu at 0 is not 1. It is 1 on one side and 0 on the other; by convention, the \
        kit's and most others', it counts as 0.
        """,
        [0.5]: """
        Halfway between both slopes is what a central slope measures. By convention, the kit's and \
        most others', it counts as 0.
        """,
        [.nan]: """
        True, there is no single slope at a corner. But one NaN would spoil the whole gradient. By \
        convention the slope counts as 0.
        """,
      ])
  }

  @Test("5.5 Along a way, local derivatives multiply")
  func predictions() {
    let a = ChainRule.Value(2)
    let b = ChainRule.Value(3)
    let c = ChainRule.Value(5)
    let d = ChainRule.Value(8)
    let e = ChainRule.Value(4)
    (maximum(a * b, c) - d / e).backward()
    check(
      "the derivatives by a, b, c, d and e", derivativesOfTheOutput,
      predicts: [a, b, c, d, e].map(\.gradient),
      mistakes: [
        [3, 2, 1, -0.25, 0.5]: "The maximum does not pass. It routes: what happens to the smaller?",
        [1.5, 1, 0.5, -0.25, 0.5]: "The maximum shares at a tie alone. Here 6 is larger than 5.",
        [0, 0, 1, -0.25, 0.5]: "The maximum routes to the larger input. Which one is it?",
        [2, 3, 0, -0.25, 0.5]: "Multiplication swaps: the derivative by a is b.",
        [3, 2, 0, 0.25, -0.5]: "The difference turns the sign of all that is taken away.",
        [3, 2, 0, 0.25, 0.5]: "Nudge d up, and y goes down: d ÷ e is taken away.",
        [3, 2, 0, -0.25, -0.5]: """
        On the way to e there are two minus signs, of the difference and of the quotient. What \
        becomes of two?
        """,
        [3, 2, 0, -0.25, 2]: "The derivative of d ÷ e by e has e squared below the line.",
      ])
  }

  @Test("5.6 The exponential function is its own slope")
  func exponentials() {
    let y = exp(2.0)
    check(
      "the local derivative of exp(2)", exp(Value(2, "x")).localDerivatives, is: [y],
      mistakes: [
        [2]: "That is the input. The slope of eˣ is its height: the output.",
        [2 * exp(1.0)]: """
        That is x·eˣ⁻¹, by the power rule. That rule is for a changing base; here the exponent \
        changes, and the slope is eˣ itself.
        """,
        [2 * y]: "That is x·eˣ. There is no x in front: the slope of eˣ is eˣ.",
        [y - 1]: "The slope of eˣ is eˣ itself, without the − 1.",
      ])
    check(
      "the local derivative of exp(0)", exp(Value(0, "x")).localDerivatives, is: [1],
      mistakes: [[0]: "Look at the picture: at 0 the curve rises."])
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
    #expect(abs(exp(1.0) - 2.72) < 0.005 && abs(exp(1.75) - 5.75) < 0.005)  // in the picture
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
