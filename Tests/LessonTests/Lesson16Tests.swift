import ChainRule
import Homework
import Networks
import Testing

@testable import Lesson16

@Suite("Lesson 16: The next letter", .homework)
struct Lesson16Tests: LessonSuite {
  @Test("The README's three names have the probabilities, entropy and gradient of the text")
  func threeNames() {
    let counts = Names([[0, 1, 2, 1, 0], [0, 1, 3, 1, 0], [0, 3, 1, 3, 0]]).right
    #expect(counts == [[0, 2, 0, 1], [2, 0, 1, 2], [0, 1, 0, 0], [1, 2, 0, 0]])
    #expect(dividedRows(counts)[1].matches([0.4, 0, 0.2, 0.4], tolerance: 1e-12))
    #expect(Counted(counts).right.matches(0.758, tolerance: 5e-4))
    let flat = Learned([[Double]](repeating: [0, 0, 0, 0], count: 4), counts)
    #expect(flat.scaled(1)[1].matches([-0.75, 1.25, 0.25, -0.75], tolerance: 1e-12))
    #expect((-log(0.5)).matches(0.69, tolerance: 0.005))
  }

  @Test("The README's steps of Adam and its temperatures are right")
  func stepsAndTemperatures() {
    let rows = Steps([0], [[2], [2], [-2]], rate: 1).outcome()
    #expect(rows.prefix(3).map { $0[0] }.matches([-1, -2, -2.262], tolerance: 5e-4))
    #expect(
      rows[3][0].matches(0.142, tolerance: 1e-9) && rows[4][0].matches(0.011988, tolerance: 1e-6))
    let long = Steps([0], [[2000], [2000], [-2000]], rate: 1).outcome()
    #expect(zip(rows, long).prefix(3).allSatisfy { $0[0].matches($1[0], tolerance: 1e-7) })
    #expect((0.142 / (1 - 0.9 * 0.9 * 0.9)).matches(0.524, tolerance: 5e-4))
    let logits = [0.5, 0.25, 0.25].map { log($0) }
    for (temperature, first, second) in [(0.5, 0.667, 0.167), (1, 0.5, 0.25), (2, 0.414, 0.293)] {
      let chances = softmax(logits.map { $0 / temperature })
      #expect(chances.matches([first, second, second], tolerance: 5e-4))
    }
  }

  @Test("The README's names, pairs and losses of counted tables are right")
  func countedNames() {
    let (known, heldOut) = (Judged.pairs(of: names.training), Judged.pairs(of: names.heldOut))
    #expect(names.documents.count == 1354 && signCount == 27)
    #expect(names.heldOut.count == 135 && names.training.count == 1219)
    let rows = known.map { $0.reduce(0, +) }
    #expect(rows.reduce(0, +) == 7909 && rows[1] == 1135 && rows[17] == 8)
    #expect(Counted(known).right.matches(2.418, tolerance: 5e-4))
    #expect(exp(Counted(known).right).matches(11.2, tolerance: 0.005))
    let unseen = names.heldOut.count { name in
      zip(name, name.dropFirst()).contains { known[$0][$1] == 0 }
    }
    #expect(unseen == 7)
    #expect(known[4][25] == 0 && names.heldOut.map(names.vocabulary.text).contains("dylan"))
    let table: [(Double, Double, Double)] = [
      (0, 2.418, .infinity), (0.1, 2.422, 2.478), (0.3, 2.429, 2.474), (1, 2.453, 2.483),
      (10, 2.636, 2.636),
    ]
    for (extra, forKnown, forHeldOut) in table {
      let chances = Smoothed(known, extra: extra).right
      #expect(Judged(chances, known).right.matches(forKnown, tolerance: 5e-4))
      #expect(Judged(chances, heldOut).right.matches(forHeldOut, tolerance: 5e-4))
    }
  }

  @Test("The README's table learns the counts, and writes the names of the text")
  func figures() {
    guard figuresAreMeasured else { return }
    let (known, heldOut) = (Judged.pairs(of: names.training), Judged.pairs(of: names.heldOut))
    let descent = PairLearner(GradientDescent(), rate: 50, steps: 30, known)
    #expect(descent.chances[17][21].matches(0.09, tolerance: 0.005))
    #expect(
      PairLearner(Adam(), rate: 0.1, steps: 30, known).chances[17][21].matches(
        0.57, tolerance: 0.005))
    let early = PairLearner(Adam(), rate: 0.1, steps: 100, known)
    #expect(Judged(early.chances, heldOut).right.matches(2.478, tolerance: 5e-4))
    let late = PairLearner(Adam(), rate: 0.1, steps: 1000, known)
    #expect(Judged(late.chances, known).right.matches(2.4184, tolerance: 5e-5))
    #expect(Judged(late.chances, heldOut).right.matches(2.504, tolerance: 5e-4))
    let off = zip(late.chances.joined(), dividedRows(known).joined()).map { abs($0 - $1) }
    #expect(off.allSatisfy { $0 < 0.001 })

    let written: [(Double, [String])] = [
      (0.3, ["man", "ja", "la", "ha", "la", "ma"]),
      (1, ["mivelkomarenale", "njos", "al", "g", "li", "zinaicherneso"]),
      (2, ["mowelotieshilikanrmua", "laf", "lm", "zljeldimosppidmstebrugah", "xa", "nayul"]),
    ]
    for (temperature, expected) in written {
      var generator = SeededGenerator(seed: 1)
      #expect(expected == expected.map { _ in late.name(temperature, &generator) })
    }
    var generator = SeededGenerator(seed: 2)
    let many = (0..<1000).map { _ in late.name(1, &generator) }
    #expect(many.count { $0.count == 1 } == 154)
    #expect(many.count(where: names.documents.contains) == 17)
    #expect(many.contains("hana") && many.contains("elena"))
  }

  @Test("16.1 The pairs of ada, ana and nan are counted")
  func counting() {
    check(
      [Names([[0, 1, 2, 1, 0], [0, 1, 3, 1, 0], [0, 3, 1, 3, 0]])] + drawn(8, Names.init),
      { "the pairs of \($0.list)" },
      answer: { pairCounts(in: $0.list, signCount: 4) }, is: { $0.right },
      mistakes: [
        "Rows and columns are exchanged: the row is the sign, the column the one behind it.": {
          columnsOf($0.right)
        },
        "Each pair counts in both directions there. The sign behind it is the column.": {
          let right = $0.right
          return sumOfTables(right, columnsOf(right))
        },
        "The first letters are missing. Each name has an end sign before it, which begins a pair.":
          {
            $0.counts { $0.dropFirst() }
          },
        "The ends are missing. Each name has an end sign behind it, which ends a pair.": {
          $0.counts { $0.dropLast() }
        },
        "The end signs are missing. They stand before and behind each name, and count as well.": {
          $0.counts { $0.dropFirst().dropLast() }
        },
        """
        The end of a name and the beginning of the next one count there as a pair. Go through each name \
        for itself.
        """: { $0.joinedCounts },
        "A pair that a name has twice is to be counted twice.": { $0.countsOnce },
        "Each pair counts 1, however often it occurs. Add 1 each time.": {
          $0.right.map { $0.map { min($0, 1) } }
        },
        "These are the probabilities already. Give the counts themselves.": {
          dividedRows($0.right)
        },
        "These are the counts of the last name alone. Add up those of all names.": {
          Names([$0.list[$0.list.count - 1]]).right
        },
      ])
  }

  @Test("16.1 Each row of probabilities adds up to 1")
  func rows() {
    check(
      [Smoothed([[0, 2, 0, 1], [2, 0, 1, 2], [0, 1, 0, 0], [1, 2, 0, 0]], extra: 0)]
        + drawn(8, Smoothed.init),
      { "the probabilities of \($0.counts), adding \($0.extra)" },
      answer: { probabilities(of: $0.counts, adding: $0.extra) }, is: { $0.right },
      mistakes: [
        "Each column adds up to 1 there. For each sign, a row, one of the signs comes next.": {
          columnsOf(dividedRows(columnsOf($0.sums)))
        },
        "All pairs together add up to 1 there. Each row is to add up to 1 for itself.": {
          let total = $0.sums.joined().reduce(0, +)
          return $0.sums.map { $0.map { $0 / total } }
        },
        "Nothing was added to the counts.": {
          $0.counts.contains { $0.reduce(0, +) == 0 } ? nil : dividedRows($0.counts)
        },
        """
        The rows do not add up to 1: the sum is that of the counts alone. Add `extra` to each count \
        first, and sum up then.
        """: { $0.dividedBySum { sum, _, _ in sum } },
        """
        The rows do not add up to 1: `extra` is added to every count, so the sum rises by it once for \
        each sign.
        """: { $0.dividedBySum { sum, extra, _ in sum + extra } },
        "Only counts of 0 got something more. Add `extra` to each count.": { $0.zerosFilled },
        "That adds after dividing. Add `extra` to the counts first.": { $0.addedAfter },
        "That is a softmax of the counts. Divide each by the sum of its row.": {
          $0.sums.map { softmax($0) }
        },
        "Those are the counts with `extra` added. Divide each by the sum of its row.": { $0.sums },
      ])
  }

  @Test("16.2 The cross-entropy is the mean of −log p over the pairs")
  func surprises() {
    check(
      [
        Judged(
          [[0.5, 0.5, 0], [0.25, 0.25, 0.5], [0.5, 0, 0.5]], [[2, 1, 0], [1, 0, 1], [0, 0, 3]])
      ]
        + drawn(8, Judged.init),
      { "the cross-entropy of \($0.probabilities) on the counts \($0.counts)" },
      answer: { crossEntropy(of: $0.probabilities, on: $0.counts) }, is: { $0.right },
      mistakes: [
        "That is below 0. The logarithm of a probability is: take its opposite, −log p.": {
          -$0.right
        },
        "That is the sum. Divide by how many pairs were counted.": { $0.right * $0.total },
        """
        0 × log 0 is not a number. A pair that never occurs takes no part: ask for its logarithm only if \
        its count is above 0.
        """: { $0.hasNothing ? .nan : $0.right },
        "That is in bits, with the logarithm to base 2. `log` is the natural one.": {
          $0.right / log(2)
        },
        "Each kind of pair counts once there. A pair that was counted twice counts twice.": {
          $0.kinds
        },
        "Each row counts alike there. A pair that was counted twice counts twice.": { $0.byRows },
        "That weighs each logarithm with p. Weigh it with how often the pair occurs.": {
          $0.weighedByItself
        },
        "That is the logarithm of the mean. Take the mean of the logarithms.": { $0.logOfMean },
        "That is e to the power of it, the perplexity. Leave it as it is.": { exp($0.right) },
        "That is divided by how many kinds of pairs there are, not by how many were counted.": {
          $0.right * $0.total / Double($0.kindCount)
        },
        "That is divided by the number of signs, not by how many pairs were counted.": {
          $0.right * $0.total / 3
        },
      ])
  }

  @Test("16.2 No table is less surprised than the counts themselves")
  func lowest() {
    check(
      [
        Counted([[2, 1, 0], [1, 0, 1], [0, 0, 3]]),
        Counted([[0, 4, 0], [1, 2, 1], [0, 0, 0]]),
      ]
        + drawn(8, Counted.init),
      { "the lowest cross-entropy on the counts \($0.counts)" },
      answer: { entropy(of: $0.counts) }, is: { $0.right },
      mistakes: [
        """
        0 × log 0 and 0 / 0 are not numbers. Pairs that never occur take no part, nor does a sign that \
        nothing stands behind.
        """: { $0.hasNothing ? .nan : $0.right },
        "A sign that nothing stands behind takes no part: its 0 / 0 is not a number.": {
          $0.hasEmptyRow ? .nan : $0.right
        },
        "That is below 0. Take −log p.": { -$0.right },
        "That is the sum. Divide by how many pairs were counted.": { $0.right * $0.total },
        "That is in bits, with the logarithm to base 2. `log` is the natural one.": {
          $0.right / log(2)
        },
        "Each row counts alike there. Weigh it with how many pairs it has.": { $0.meanOfRows },
        """
        There all pairs together add up to 1. What is asked is the surprise at the next sign, when the \
        one before it is known: divide by the sum of each row.
        """: { $0.joint },
        "That is the highest one, of a table that knows nothing.": { _ in log(3) },
        "That is e to the power of it, the perplexity. Leave it as it is.": { exp($0.right) },
      ])
  }

  @Test("16.3 The gradient is p − y, for each pair its share")
  func slopes() {
    check(
      [Learned([[0, 0, 0], [0, 0, 0], [0, 0, 0]], [[2, 1, 0], [1, 0, 1], [0, 0, 3]])]
        + drawn(8, Learned.init),
      { "the gradient at the logits \($0.logits) on the counts \($0.counts)" },
      answer: { tableGradient(of: $0.logits, on: $0.counts) }, is: { $0.right },
      mistakes: [
        "That points downhill. A gradient points uphill: p − y, and not y − p.": {
          negated($0.right)
        },
        "That is the sum over all pairs. The loss is their mean.": { $0.scaled(1) },
        """
        Each row counts alike there. The mean is over all pairs, so a sign that occurs twice as often \
        has twice the part.
        """: { $0.byRows },
        """
        There each row's p counts once. It counts once for each pair of its row: as often as the sign \
        occurs.
        """: { $0.pOnce },
        "The part of p is there, but that of y is missing: minus 1 for the sign that came next.": {
          $0.withoutTargets
        },
        "The logits are no probabilities yet. Take the softmax of each row.": {
          $0.withoutSoftmax
        },
        "The softmax is taken over columns, or the table is turned. A row adds up to 1.": {
          $0.byColumns
        },
        """
        The softmax is taken over the whole table. A row adds up to 1 for itself.
        """: { $0.overTable },
        "Each row counts alike, and is divided by how many pairs there are. A row has many pairs.":
          {
            $0.rowsOverTotal
          },
        """
        The share of y is that of all pairs, and p is whole. Both belong to the row: first n·p − count, \
        and then divide by the number of all pairs.
        """: { $0.targetsOverTotal },
        "These are the differences of the tables, p minus the counts. A row has many pairs.": {
          $0.minusCounts
        },
      ])
  }

  @Test("16.4 Signs are drawn as often as the temperature says")
  func sampling() {
    let trials =
      [Sampled([0, 1, 2, -1], at: 1, seed: 1), Sampled([0, 1, 2, -1], at: 0.5, seed: 2)]
      + drawn(4, Sampled.init)
    for trial in trials {
      check("how often signs are drawn, of 4,000, \(trial.name)", counts(of: trial)) {
        trial.fault(in: $0)
      }
    }
    let trial = Sampled([0, 0.1, 0.2, 0.1], at: 1, seed: 5)
    check("thirty signs from a seed, twice", [thirty(of: trial), thirty(of: trial)]) {
      $0[0] == $0[1]
        ? nil
        : "From the same seed other signs are drawn. Take your random numbers from `generator`."
    }
    func oneAfterTheOther() -> [[Int]] {
      var generator = SeededGenerator(seed: 9)
      return (0..<2).map { _ in
        (0..<30).map { _ in draw(from: trial.logits, temperature: 1, using: &generator) }
      }
    }
    check("thirty signs, and thirty more from the same generator", oneAfterTheOther()) {
      $0[0] == $0[1]
        ? "The same signs come again. Draw from the generator itself, and not from a copy." : nil
    }
    func cold() -> [Int] {
      var generator = SeededGenerator(seed: 3)
      return (0..<20).map { _ in
        draw(from: [-2, 3, 1], temperature: 0.001, using: &generator)
      }
    }
    check("twenty signs from the logits -2, 3 and 1 at the temperature 0.001", cold()) {
      if $0.allSatisfy({ $0 == 1 }) { return nil }
      return """
        twenty signs from the logits −2, 3 and 1 at the temperature 0.001: got \($0), expected the likeliest \
        one, 1, each time. Divided by 0.001, a logit of 3 is 3000, whose exponential is too large for a \
        number. `softmax` subtracts the largest first.
        """
    }
  }

  @Test("16.5 Adam steps by its two means, and makes up for their start at 0")
  func adam() {
    check(
      [Steps([1, 2], [[2, 0], [-2, 0]], rate: 0.1)] + drawn(8, Steps.init),
      { "the numbers after each step, then means, squares and the step count, \($0.name)" },
      answer: { steps in
        var (numbers, moments) = (steps.numbers, Moments(count: steps.numbers.count))
        var rows: [[Double]] = []
        for gradient in steps.gradients {
          adamStep(&numbers, &moments, gradient: gradient, rate: steps.rate)
          rows.append(numbers)
        }
        return rows + [moments.means, moments.squares, [Double(moments.stepCount)]]
      },
      is: { $0.outcome() },
      mistakes: [
        """
        Both corrections are missing. The means begin at 0: divide them by 1 − 0.9ᵗ and 1 − 0.999ᵗ. \
        Without that the first step is √10 ≈ 3.16 times as long.
        """: {
          $0.outcome {
            $0.correctsMean = false
            $0.correctsSquare = false
          }
        },
        "The mean of the squares is not corrected: divide it by 1 − 0.999ᵗ.": {
          $0.outcome { $0.correctsSquare = false }
        },
        "The mean of the gradients is not corrected: divide it by 1 − 0.9ᵗ.": {
          $0.outcome { $0.correctsMean = false }
        },
        """
        In the first step t is 0 there, and 1 − 0.9⁰ is 0. Count the step first: t begins at 1.
        """: { $0.outcome { $0.countsLate = true } },
        "The steps are not counted: `moments.stepCount` grows by 1 in each.": {
          $0.outcome { $0.neverCounts = true }
        },
        """
        The corrected means were kept. They are for this step alone: what is kept for the next one are \
        the means themselves.
        """: { $0.outcome { $0.keepsCorrected = true } },
        "The root is missing: divide by the root of the mean of the squares.": {
          $0.outcome { $0.takesRoot = false }
        },
        "The gradient is not squared for the second mean.": {
          $0.outcome { $0.squares = false }
        },
        "That steps uphill. Take the step away from the number.": {
          $0.outcome { $0.rate = -$0.rate }
        },
        "0.9 and 0.999 are exchanged. The mean of the squares is the slow one.": {
          $0.outcome { ($0.first, $0.second) = ($0.second, $0.first) }
        },
        """
        The gradient was added to the mean as a whole. Of the new one a tenth counts, so that it stays \
        a mean.
        """: { $0.outcome { $0.wholeGradient = true } },
        """
        Both means got the new number as a whole. Of the gradient a tenth counts, of its square a \
        thousandth, so that they stay means.
        """: { $0.outcome { ($0.wholeGradient, $0.wholeSquare) = (true, true) } },
        "The mean of the squares is corrected after its root was taken. Correct it first.": {
          $0.outcome { $0.correctsRoot = true }
        },
        """
        A gradient that is always 0 gives 0 / 0, which is not a number. ε keeps the division from 0.
        """: { $0.outcome { $0.epsilon = 0 } },
        "That is plain descent: the rate times the gradient.": { $0.descent },
        "The step goes by the gradient itself, divided by the root. It goes by the corrected mean.":
          {
            $0.outcome { $0.usesGradient = true }
          },
        "Nothing has changed.": { steps in
          steps.gradients.map { _ in steps.numbers } + Steps.untouched
        },
      ], tolerance: 1e-6)
  }

  @Test("16.6 The loss of a table that knows nothing")
  func firstLossOfTable() {
    check(
      "the loss of a table of 27 signs that knows nothing", firstLoss,
      predicts: log(Double(signCount)),
      mistakes: [
        log(26): "The end sign is a sign, too: there are 27.",
        log(27) / log(2): "That is in bits. The loss has the natural logarithm.",
        1.0 / 27: "That is the probability of each sign. The loss is −log of it.",
        -log(27): "The logarithm of 1/27 is below 0. The loss is its opposite.",
        27: "27 signs are equally likely. The loss is −log of that probability.",
        0: "It gives 1/27 to the right sign. A loss of 0 would need 1.",
        log(27) / log(10): "That is the logarithm to base 10. The loss has the natural one.",
      ], tolerance: 0.002
    ) { _ in "To two decimals, please: −log p, where all 27 signs are equally likely." }
  }

  @Test("16.6 How far Adam goes in its first step")
  func firstStep() {
    let outcome = [(0.001, true), (10, true), (10, false)].map { gradient, isCorrected in
      let steps = Steps([0], [[gradient]], rate: 0.1)
      let moved = steps.outcome {
        ($0.correctsMean, $0.correctsSquare) = (isCorrected, isCorrected)
      }
      return abs(moved[0][0])
    }
    check(
      "how far a number moves in its first step", firstSteps.map { abs($0) }, predicts: outcome,
      mistakes: [
        [0, 1, 1]: """
        That is plain descent: the rate times the gradient. Adam divides the gradient by its own size.
        """,
        [0.0001, 1, 1]: """
        That is plain descent: the rate times the gradient. Adam divides the gradient by its own size.
        """,
        [0.1, 0.1, 0.1]: """
        Without the corrections the mean is a tenth of the gradient, and the mean of the squares a \
        thousandth of its square. What is a tenth, divided by the root of a thousandth?
        """,
        [0.1, 0.1, 0.01]: """
        The mean is a tenth of the gradient, but what it is divided by is too small as well: the root of \
        a thousandth.
        """,
        [0.1, 0.1, 10]: """
        The mean of the squares is a thousandth of the square, but its root is taken.
        """,
        [1, 1, 3.16]: "That is in rates. The rate is 0.1.",
        [0.1, 0.1, 3.16]: "The last number is how many rates long the step is. The rate is 0.1.",
      ], tolerance: 0.005
    ) { answer in
      guard answer.count == 3 else { return "There are three numbers to give." }
      let right = zip(answer, outcome).count { abs($0 - $1) <= 0.005 }
      return "Of the three, \(right == 1 ? "1 is" : "\(right) are") right. The hints help on."
    }
  }

  @Test("16.7 Logits of a thousand give a surprise that is a number")
  func hunt() {
    check(
      [
        Logits([0, 3, -2, 1], 3), Logits([1000, 0, 0], 0), Logits([1000, 0], 1),
        Logits([-1000, -1001], 0),
      ] + drawn(8, Logits.init),
      { "the surprise of \($0.logits) at \($0.sign)" },
      answer: { surprise(of: $0.logits, at: $0.sign) }, is: { $0.right },
      mistakes: [
        """
        The exponential of 1000 is too large for a number, and that of −1000 is 0. Subtract the largest \
        logit from all of them first: that changes no quotient.
        """: { $0.plain },
        """
        The exponential of 1000 is infinite, and the logarithm of infinity, too. Subtract the largest logit \
        from all of them first: that changes no difference.
        """: { $0.plainDifference },
        """
        The largest logit does no harm any more. But where another one is 1000 below it, its probability \
        is rounded to 0, and −log 0 is ∞. The logarithm of a quotient is a difference: log(sum) − logit.
        """: { $0.shiftedQuotient },
        """
        The largest logit was subtracted in the sum, but not from the logit of the sign.
        """: { $0.halfShifted },
        "The smallest logit was subtracted. The largest one is the danger.": { $0.shiftedByLeast },
        "That is log p. The surprise is −log p.": { -$0.right },
      ], tolerance: 1e-9)
  }

  private func counts(of trial: Sampled) -> [Int] {
    var generator = SeededGenerator(seed: trial.seed)
    var counts = [Int](repeating: 0, count: trial.logits.count + 1)
    for _ in 0..<4000 {
      let sign = draw(from: trial.logits, temperature: trial.temperature, using: &generator)
      counts[trial.logits.indices.contains(sign) ? sign : trial.logits.count] += 1
    }
    return counts
  }

  private func thirty(of trial: Sampled) -> [Int] {
    var generator = SeededGenerator(seed: trial.seed)
    return (0..<30).map { _ in
      draw(from: trial.logits, temperature: trial.temperature, using: &generator)
    }
  }
}

/// A table of whole numbers, each drawn from a range.
private func drawnTable(
  _ count: Int, in range: ClosedRange<Int>, _ random: inout SeededGenerator
) -> [[Double]] {
  (0..<count).map { _ in (0..<count).map { _ in Double(Int.random(in: range, using: &random)) } }
}

private func columnsOf(_ rows: [[Double]]) -> [[Double]] {
  rows.indices.map { column in rows.map { $0[column] } }
}

private func sumOfTables(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  zip(a, b).map { zip($0, $1).map(+) }
}

private func negated(_ rows: [[Double]]) -> [[Double]] { rows.map { $0.map { -$0 } } }

/// Each row divided by its sum.
private func dividedRows(_ rows: [[Double]]) -> [[Double]] {
  rows.map { row in row.map { $0 / row.reduce(0, +) } }
}

/// Names of the signs 0 to 3, and their pairs, counted in other ways.
private struct Names {
  let list: [[Int]]

  init(_ list: [[Int]]) { self.list = list }

  init(_ random: inout SeededGenerator) {
    list = (0..<Int.random(in: 2...3, using: &random)).map { _ in
      let start = Int.random(in: 1...3, using: &random)
      let letters = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Int.random(in: 1...3, using: &random)
      }
      return [0, start] + letters + [0]
    }
  }

  var right: [[Double]] { counts { $0[...] } }

  func counts(_ part: ([Int]) -> ArraySlice<Int>) -> [[Double]] {
    counted(
      list.flatMap { name in
        let part = Array(part(name))
        return Array(zip(part, part.dropFirst()))
      })
  }

  var joinedCounts: [[Double]] {
    let all = list.flatMap { $0 }
    return counted(Array(zip(all, all.dropFirst())))
  }

  var countsOnce: [[Double]] {
    counted(
      list.flatMap { name in
        Set(zip(name, name.dropFirst()).map { [$0, $1] }).map { ($0[0], $0[1]) }
      })
  }

  private func counted(_ pairs: [(Int, Int)]) -> [[Double]] {
    var counts = [[Double]](repeating: [0, 0, 0, 0], count: 4)
    for (sign, next) in pairs { counts[sign][next] += 1 }
    return counts
  }
}

/// Counts to which something is added before they are divided.
private struct Smoothed {
  let counts: [[Double]]
  let extra: Double

  init(_ counts: [[Double]], extra: Double) { (self.counts, self.extra) = (counts, extra) }

  init(_ random: inout SeededGenerator) {
    counts = drawnTable(4, in: 0...5, &random)
    extra = [0.5, 1.0, 2.0].randomElement(using: &random) ?? 1
  }

  var sums: [[Double]] { counts.map { $0.map { $0 + extra } } }
  var right: [[Double]] { dividedRows(sums) }

  /// Where each row is divided by something else, made of the sum of its counts.
  func dividedBySum(_ divisor: (Double, Double, Int) -> Double) -> [[Double]] {
    counts.map { numbers in
      let divisor = divisor(numbers.reduce(0, +), extra, numbers.count)
      return numbers.map { ($0 + extra) / divisor }
    }
  }

  var zerosFilled: [[Double]] { dividedRows(counts.map { $0.map { $0 == 0 ? extra : $0 } }) }

  var addedAfter: [[Double]]? {
    counts.contains { $0.reduce(0, +) == 0 }
      ? nil : dividedRows(dividedRows(counts).map { $0.map { $0 + extra } })
  }
}

/// A table of logits that learns pairs, and writes.
private struct PairLearner {
  private var logits = [Double](repeating: 0, count: 27 * 27)

  init(_ optimizer: some Optimizer, rate: Double, steps: Int, _ pairs: [[Double]]) {
    var optimizer = optimizer
    for _ in 0..<steps {
      let slopes = Learned((0..<27).map(row), pairs).right.flatMap { $0 }
      optimizer.step(&logits, gradients: slopes, learningRate: rate)
    }
  }

  private func row(_ sign: Int) -> [Double] { Array(logits[27 * sign..<27 * (sign + 1)]) }

  var chances: [[Double]] { (0..<27).map { softmax(row($0)) } }

  func name(_ temperature: Double, _ generator: inout SeededGenerator) -> String {
    var written: [Int] = []
    while written.count < 24 {
      let chances = softmax(row(written.last ?? 0).map { $0 / temperature })
      let place = generator.uniform(in: 0..<1)
      var end = 0.0
      let next = chances.firstIndex { chance in
        end += chance
        return place < end
      }
      guard let next, next != 0 else { break }
      written.append(next)
    }
    return names.vocabulary.text(of: written)
  }
}

/// A table of probabilities, and the counts that it is judged by.
private struct Judged {
  let probabilities: [[Double]]
  let counts: [[Double]]

  init(_ probabilities: [[Double]], _ counts: [[Double]]) {
    (self.probabilities, self.counts) = (probabilities, counts)
  }

  /// With a pair that has no probability and does not occur.
  init(_ random: inout SeededGenerator) {
    var (rows, counts) = (drawnTable(3, in: 1...4, &random), drawnTable(3, in: 0...4, &random))
    counts[0][1] += 1
    (rows[1][2], counts[1][2]) = (0, 0)
    self.init(dividedRows(rows), counts)
  }

  /// How often each sign stands behind each other.
  static func pairs(of names: [[Int]]) -> [[Double]] {
    var table = [[Double]](repeating: Array(repeating: 0, count: 27), count: 27)
    for name in names {
      for place in name.indices.dropLast() { table[name[place]][name[place + 1]] += 1 }
    }
    return table
  }

  /// Count and probability of each pair.
  private var pairs: [(count: Double, p: Double)] {
    zip(counts.joined(), probabilities.joined()).map { ($0, $1) }
  }

  private func sum(_ weight: (Double, Double) -> Double) -> Double {
    pairs.filter { $0.count > 0 }.reduce(0) { $0 - weight($1.count, $1.p) * log($1.p) }
  }

  var total: Double { counts.joined().reduce(0, +) }
  var right: Double { sum { count, _ in count } / total }
  var hasNothing: Bool { pairs.contains { $0.p == 0 && $0.count == 0 } }
  var kindCount: Int { pairs.count { $0.count > 0 } }
  var kinds: Double { sum { _, _ in 1 } / Double(kindCount) }
  var weighedByItself: Double { sum { _, p in p } }
  var logOfMean: Double { -log(pairs.reduce(0) { $0 + $1.count * $1.p } / total) }

  var byRows: Double {
    let rows = zip(probabilities, counts).map { Judged([$0], [$1]) }.filter { $0.total > 0 }
    return rows.reduce(0) { $0 + $1.right } / Double(rows.count)
  }
}

/// Counts of three signs, and entropies of them.
private struct Counted {
  let counts: [[Double]]

  init(_ counts: [[Double]]) { self.counts = counts }

  init(_ random: inout SeededGenerator) {
    var counts = drawnTable(3, in: 0...4, &random)
    for row in counts.indices { counts[row][row] += 1 }
    if Bool.random(using: &random) { counts[2] = [0, 0, 0] }
    self.counts = counts
  }

  private func sum(_ rows: [[Double]]) -> Double {
    rows.reduce(0) { sum, row in
      let total = row.reduce(0, +)
      return row.filter { $0 > 0 }.reduce(sum) { $0 - $1 * log($1 / total) }
    }
  }

  var total: Double { counts.joined().reduce(0, +) }
  var right: Double { sum(counts) / total }
  var joint: Double { sum([counts.flatMap { $0 }]) / total }
  var hasNothing: Bool { counts.joined().contains(0) }
  var hasEmptyRow: Bool { counts.contains { $0.reduce(0, +) == 0 } }

  var meanOfRows: Double {
    let rows = counts.filter { $0.reduce(0, +) > 0 }
    return rows.reduce(0) { $0 + sum([$1]) / $1.reduce(0, +) } / Double(rows.count)
  }
}

/// A table of logits, the counts that it learns from, and its gradient in other ways.
private struct Learned {
  let logits: [[Double]]
  let counts: [[Double]]
  private let rowTotals: [Double]
  private let total: Double

  init(_ logits: [[Double]], _ counts: [[Double]]) {
    (self.logits, self.counts) = (logits, counts)
    rowTotals = counts.map { $0.reduce(0, +) }
    total = rowTotals.reduce(0, +)
  }

  init(_ random: inout SeededGenerator) {
    var counts = drawnTable(3, in: 0...4, &random)
    for row in counts.indices { counts[row][(row + 1) % 3] += Double(row) * 2 + 1 }
    self.init(drawnTable(3, in: -4...4, &random).map { $0.map { $0 / 2 } }, counts)
  }

  private var probabilities: [[Double]] { logits.map { softmax($0) } }

  var right: [[Double]] { scaled(1 / total) }

  /// n·p − count, times a factor.
  func scaled(_ factor: Double) -> [[Double]] {
    made(of: probabilities) { factor * ($0 * $1 - $2) }
  }

  /// Made of the number of pairs of a row, a probability and a count.
  private func made(
    of probabilities: [[Double]], _ element: (Double, Double, Double) -> Double
  ) -> [[Double]] {
    counts.indices.map { row in
      let rowTotal = rowTotals[row]
      return zip(probabilities[row], counts[row]).map { element(rowTotal, $0, $1) }
    }
  }

  var byRows: [[Double]] { made(of: probabilities) { ($0 * $1 - $2) / $0 } }
  var rowsOverTotal: [[Double]] { made(of: probabilities) { ($0 * $1 - $2) / $0 / total } }
  var pOnce: [[Double]] { made(of: probabilities) { ($1 - $2) / total } }
  var targetsOverTotal: [[Double]] { made(of: probabilities) { $1 - $2 / total } }
  var minusCounts: [[Double]] { made(of: probabilities) { $1 - $2 } }
  var withoutTargets: [[Double]] { made(of: probabilities) { n, p, _ in n * p / total } }
  var withoutSoftmax: [[Double]] { made(of: logits) { ($0 * $1 - $2) / total } }

  var byColumns: [[Double]] {
    made(of: columnsOf(columnsOf(logits).map { softmax($0) })) { ($0 * $1 - $2) / total }
  }

  var overTable: [[Double]] {
    let all = softmax(logits.flatMap { $0 })
    let rows = (0..<3).map { Array(all[3 * $0..<3 * $0 + 3]) }
    return made(of: rows) { ($0 * $1 - $2) / total }
  }
}

/// Logits to draw from, and what is wrong with the frequencies of what was drawn.
private struct Sampled {
  let logits: [Double]
  let temperature: Double
  let seed: UInt64

  init(_ logits: [Double], at temperature: Double, seed: UInt64) {
    (self.logits, self.temperature, self.seed) = (logits, temperature, seed)
  }

  init(_ random: inout SeededGenerator) {
    let logits = random.shuffled([-1.5, -0.5, 0.5, 2.0])
    let temperature = Bool.random(using: &random) ? 0.5 : 2
    self.init(logits, at: temperature, seed: UInt64.random(in: 1...1000, using: &random))
  }

  var name: String { "from the logits \(logits) at the temperature \(temperature), seed \(seed)" }

  /// Whether counts are near what probabilities let one expect, within six standard deviations.
  private func isNear(_ counts: [Int], _ probabilities: [Double]) -> Bool {
    let total = Double(counts.reduce(0, +))
    return zip(counts, probabilities + [0]).allSatisfy { count, p in
      abs(Double(count) - total * p) <= 6 * sqrt(total * p * (1 - p)) + 1
    }
  }

  func fault(in counts: [Int]) -> String? {
    let right = softmax(logits.map { $0 / temperature })
    if isNear(counts, right) { return nil }
    let expected = right.map { Int(($0 * 4000).rounded()) }
    let verdict = """
      how often signs are drawn, of 4,000, \(name): got \(counts.dropLast()), expected about \(expected).
      """
    if counts.last ?? 0 > 0 {
      return verdict
        + "\n\(counts.last ?? 0) times a sign was drawn that is not there: they are 0 to "
        + "\(logits.count - 1)."
    }
    if counts.contains(4000) {
      return verdict + """

        The same sign comes each time. Draw it at random, with its probability, and with numbers from \
        the generator itself, not from a copy.
        """
    }
    let mistakes: [(String, [Double])] = [
      ("The temperature has no effect: divide the logits by it.", softmax(logits)),
      (
        "The logits were multiplied by the temperature. Divide them by it.",
        softmax(logits.map { $0 * temperature })
      ),
      (
        "For each sign a new random number was drawn. One number finds the piece on which it falls.",
        asked(right)
      ),
      ("All signs come equally often. Draw each with its probability.", logits.map { _ in 0.25 }),
      (
        "The signs are those of the places behind them: the first one is 0.",
        [right[3]] + right.dropLast()
      ),
      (
        "The signs come in the opposite order of their probabilities.",
        Array(right.reversed())
      ),
      (
        "The minus sign is one too many: likely signs have large logits.",
        softmax(logits.map { -$0 / temperature })
      ),
      (
        "The probabilities were divided by the temperature, and then the sums. Divide the logits.",
        cutOff(softmax(logits).map { $0 / temperature })
      ),
    ]
    let fitting = mistakes.filter { isNear(counts, $0.1) }
    return fitting.count == 1 ? verdict + "\n" + fitting[0].0 : verdict
  }

  /// What comes of a new random number for each sign in turn, where the last sign gets the rest.
  private func asked(_ parts: [Double]) -> [Double] {
    var left = 1.0
    var shares = parts.map { part -> Double in
      defer { left *= 1 - part }
      return left * part
    }
    shares[shares.count - 1] += left
    return shares
  }

  /// What comes of sums that pass 1 early, or never, where the last sign gets the rest.
  private func cutOff(_ parts: [Double]) -> [Double] {
    var left = 1.0
    var shares = parts.map { part -> Double in
      let share = min(part, left)
      left -= share
      return share
    }
    shares[shares.count - 1] += left
    return shares
  }
}

/// Some steps of Adam, and what comes of them when something is done otherwise.
private struct Steps {
  let numbers: [Double]
  let gradients: [[Double]]
  var rate: Double
  var (first, second) = (0.9, 0.999)
  var epsilon = 1e-8
  var (correctsMean, correctsSquare) = (true, true)
  var countsLate = false
  var neverCounts = false
  var keepsCorrected = false
  var takesRoot = true
  var squares = true
  var wholeGradient = false
  var wholeSquare = false
  var correctsRoot = false
  var usesGradient = false

  init(_ numbers: [Double], _ gradients: [[Double]], rate: Double) {
    (self.numbers, self.gradients, self.rate) = (numbers, gradients, rate)
  }

  init(_ random: inout SeededGenerator) {
    func some(_ count: Int) -> [Double] {
      (0..<count).map { _ in
        Double(Int.random(in: 1...12, using: &random)) / (Bool.random(using: &random) ? 4 : -4)
      }
    }
    self.init(
      some(2), (0..<3).map { _ in some(2) },
      rate: [0.01, 0.1, 0.5].randomElement(using: &random) ?? 0.1)
  }

  var name: String { "from \(numbers) with the gradients \(gradients) at the rate \(rate)" }

  static let untouched: [[Double]] = [[0, 0], [0, 0], [0]]

  func outcome(_ change: (inout Steps) -> Void) -> [[Double]] {
    var changed = self
    change(&changed)
    return changed.outcome()
  }

  /// The numbers after each step, then the means, the squares and the step count.
  func outcome() -> [[Double]] {
    var numbers = numbers
    var means = numbers.map { _ in 0.0 }
    var squareMeans = means
    var rows: [[Double]] = []
    for (index, gradient) in gradients.enumerated() {
      let t = Double(neverCounts ? (countsLate ? 0 : 1) : countsLate ? index : index + 1)
      for place in numbers.indices {
        let slope = gradient[place]
        means[place] = first * means[place] + (wholeGradient ? 1 : 1 - first) * slope
        let square = squares ? slope * slope : slope
        squareMeans[place] =
          second * squareMeans[place] + (wholeSquare ? 1 : 1 - second) * square
        let mean = correctsMean ? means[place] / (1 - pow(first, t)) : means[place]
        let share = 1 - pow(second, t)
        let corrected = correctsSquare ? squareMeans[place] / share : squareMeans[place]
        if keepsCorrected { (means[place], squareMeans[place]) = (mean, corrected) }
        var divisor = takesRoot ? sqrt(corrected) : corrected
        if correctsRoot { divisor = sqrt(squareMeans[place]) / share }
        numbers[place] -= rate * (usesGradient ? slope : mean) / (divisor + epsilon)
      }
      rows.append(numbers)
    }
    return rows + [means, squareMeans, [neverCounts ? 0 : Double(gradients.count)]]
  }

  var descent: [[Double]] {
    var numbers = numbers
    let rows = gradients.map { gradient in
      numbers = zip(numbers, gradient).map { $0 - rate * $1 }
      return numbers
    }
    return rows + Self.untouched
  }
}

/// Logits, and the sign at which they are surprised.
private struct Logits {
  let logits: [Double]
  let sign: Int

  init(_ logits: [Double], _ sign: Int) { (self.logits, self.sign) = (logits, sign) }

  init(_ random: inout SeededGenerator) {
    let size: Double = [1, 100, 400].randomElement(using: &random) ?? 1
    let shift: Double = [-1000, 0, 1000].randomElement(using: &random) ?? 0
    logits = random.shuffled([0.0, 1.0, 3.0, 4.0]).map { $0 * size + shift }
    sign = Int.random(in: 0..<4, using: &random)
  }

  private var largest: Double { logits.max() ?? 0 }
  private var sum: Double { logits.reduce(0) { $0 + exp($1 - largest) } }

  var right: Double { log(sum) - (logits[sign] - largest) }
  var halfShifted: Double { log(sum) - logits[sign] }
  var plain: Double { quotient(0) }
  var plainDifference: Double { log(logits.reduce(0) { $0 + exp($1) }) - logits[sign] }
  var shiftedQuotient: Double { quotient(largest) }
  var shiftedByLeast: Double { quotient(logits.min() ?? 0) }

  private func quotient(_ shift: Double) -> Double {
    let powers = logits.map { exp($0 - shift) }
    return -log(powers[sign] / powers.reduce(0, +))
  }
}
