import ChainRule
import Homework
import Networks
import Testing

@testable import Lesson17

extension Change: Answer {}

@Suite("Lesson 17: Attention", .homework)
struct Lesson17Tests: LessonSuite {
  @Test("The README's numbers of the worked examples are right")
  func readme() {
    let meeting = meetings[0]
    #expect(meeting.products == [[2, 4, 0]] && meeting.scores == [[1, 2, 0]])
    let weights = softmax(meeting.scores[0])
    #expect(weights.matches([0.245, 0.665, 0.090], tolerance: 0.0005))
    let answer = mixed([weights], [[8, 0], [0, 8], [4, 4]])[0]
    #expect(answer.matches([2.32, 5.68], tolerance: 0.005))

    let lookback = lookbacks[0]
    #expect(lookback.weights.matches([0.25, 0.75], tolerance: 1e-9))
    #expect(lookback.exact.values.matches([[0.25], [0.75]], tolerance: 1e-9))
    #expect(lookback.byScores.matches([-0.75, 0.75], tolerance: 1e-9))
    #expect(lookback.exact.keys.matches([[-1.5], [1.5]], tolerance: 1e-9))
    #expect(lookback.exact.query.matches([0.412], tolerance: 0.0005))
  }

  @Test("The README's numbers of the root are right")
  func readmeRoot() {
    let (without, with) = (
      RandomMeetings(length: 256, hasRoot: false), RandomMeetings(length: 256, hasRoot: true)
    )
    check(
      "the largest weight and its slope, without and with the root",
      [without.largest, without.slope, with.largest, with.slope], is: [0.92, 0.046, 0.36, 0.22],
      tolerance: 0.005)
  }

  @Test("Exchanging the first two letters changes nothing for the last, without positions")
  func order() {
    let reading = Reading(
      seed: 3, letters: [0, 1, 2], letterCount: 3, width: 4, knowsPositions: false)
    let logits = [[0, 1, 2], [1, 0, 2]].map { readData(readerLogits($0, reading.reader))[2] }
    #expect(logits[0].matches(logits[1], tolerance: 1e-12))
  }

  @Test("What readers can know is what they learn, from the seeds 1 to 10")
  func figuresOfRepeating() {
    guard figuresAreMeasured else { return }
    for seed in UInt64(1)...10 {
      let losses = [(true, 3), (false, 3), (false, 1)].map { knowsPositions, seen in
        let reader = repeatingReader(seed: seed, knowsPositions: knowsPositions)
        let loss = repeatingLoss { readerLogits(Array($0.suffix(seen)), reader)[seen - 1] }
        return train(loss, reader.parameters, rate: 0.03, steps: 201)[200]
      }
      #expect(losses[0] < 0.001, "seed \(seed)")
      #expect((0.462...0.470).contains(losses[1]), "seed \(seed): \(losses[1])")
      #expect(losses[2].matches(1.099, tolerance: 0.0005), "seed \(seed): \(losses[2])")
    }
  }

  @Test("A reader that sees the answer has the lowest loss, and writes nothing")
  func figuresOfMask() {
    guard figuresAreMeasured else { return }
    let right = NameCourse(seed: 1) { $0 + 1 }
    #expect(right.lossInTraining.matches(2.42, tolerance: 0.005))
    #expect(right.lossOnHeldOut.matches(2.42, tolerance: 0.005))
    #expect(right.names.prefix(6) == ["imasesh", "man", "kanra", "eranss", "corja", "eniar"])
    let wrong = NameCourse(seed: 1) { $0 + 2 }
    #expect(wrong.lossInTraining.matches(0.002, tolerance: 0.0005))
    #expect(wrong.lossOnHeldOut.matches(0.011, tolerance: 0.0005))
    #expect(wrong.names.allSatisfy { $0.isEmpty })
  }

  @Test("17.1 A score is a dot product, divided by the root of the length")
  func scoring() {
    check(
      meetings, { "the scores of \($0)" }, answer: { readData($0.studentScores()) },
      is: { $0.scores },
      mistakes: [
        "The root is missing: divide by the root of the length of the vectors.": { $0.products },
        "That is divided by the length itself. Divide by its root.": { meeting in
          meeting.products.map { $0.map { $0 / Double(meeting.length) } }
        },
        "That is multiplied by the root. Divide by it.": { meeting in
          meeting.products.map { $0.map { $0 * meeting.root } }
        },
        """
        It is divided by the root of the number of keys. The length of the vectors is meant, by which a \
        dot product grows.
        """: { meeting in
          let root = Double(meeting.keys.count).squareRoot()
          return meeting.products.map { $0.map { $0 / root } }
        },
        """
        It is divided by the root of the number of queries. The length of the vectors is meant, by which \
        a dot product grows.
        """: { meeting in
          let root = Double(meeting.queries.count).squareRoot()
          return meeting.products.map { $0.map { $0 / root } }
        },
        "There is a list for each key. Make one for each query, with a score for each key.": {
          exactTransposed($0.scores)
        },
        "There is a list for each key, and the root is missing. Make one for each query.": {
          exactTransposed($0.products)
        },
        "Each query meets one key alone there, the one at its own position.": { meeting in
          zip(meeting.queries, meeting.keys).map { [exactDot($0, $1) / meeting.root] }
        },
        "Those are weights already. A score is what goes into the softmax.": {
          $0.scores.map { softmax($0) }
        },
        "The sums are not all there: that is the product of the first numbers alone.": {
          meeting in
          meeting.queries.map { query in meeting.keys.map { query[0] * $0[0] / meeting.root } }
        },
      ])
    check(
      meetings, { "the gradients of the sum of squared scores, by queries and keys, of \($0)" },
      answer: { meeting in
        let (queries, keys) = (asLeaves(meeting.queries), asLeaves(meeting.keys))
        sumOfSquares(scores(of: queries, keys)).backward()
        return readGradients(queries + keys)
      },
      is: { meeting in
        let (queries, keys) = (asLeaves(meeting.queries), asLeaves(meeting.keys))
        sumOfSquares(exactScores(queries, keys)).backward()
        return readGradients(queries + keys)
      },
      mistakes: [onlyNumbers: { zerosLike($0.queries + $0.keys) }])
  }

  private var meetings: [Meeting] {
    [Meeting(queries: [[1, 0, 2, 1]], keys: [[2, 1, 0, 0], [0, 1, 1, 2], [-1, 2, 1, -1]])]
      + drawn(6, Meeting.init)
  }

  @Test("17.2 Without the root, long vectors saturate the softmax")
  func root() {
    let outcome = RandomMeetings.changes
    check(
      "what becomes of the seven numbers", changes, predicts: outcome,
      mistakes: [
        Array(repeating: .stays, count: 7): """
        A dot product has one summand for each number of the vectors. What becomes of a sum of random \
        numbers when it gets more summands?
        """,
        [.grows, .stays, .stays, .stays, .stays, .stays, .stays]: """
        The scores grow, and so do their differences. The softmax of 1 and 2 is not the softmax of 10 \
        and 20.
        """,
        [.grows, .grows, .stays, .grows, .stays, .stays, .stays]: """
        A weight w changes by w·(1 − w) for each unit of its score. What is that where w is almost 1?
        """,
        [.grows, .grows, .stays, .grows, .grows, .grows, .grows]: """
        The root of the length grows just as the size of a dot product does. Look at the last three \
        again, and at the slope: a weight w changes by w·(1 − w) for each unit of its score.
        """,
        [.grows, .grows, .grows, .shrinks, .stays, .stays, .stays]: """
        The weights are a softmax. What is their sum, always?
        """,
        [.grows, .grows, .stays, .shrinks, .shrinks, .shrinks, .grows]: """
        With the root, the size of a score does not shrink. A sum of d random numbers grows only with \
        the root of d, for they cancel in part.
        """,
      ]
    ) { answer in
      if answer.count != 7 { return "There are seven answers to give, one for each number." }
      let right = zip(answer, outcome).count { $0 == $1 }
      return "Of the seven, \(right == 1 ? "1 is" : "\(right) are") right. "
        + "The hints show how to find the others."
    }
  }

  @Test("17.3 No position sees a later one, and the weights of each add up to 1")
  func masking() {
    check(
      tables, { "the weights of \($0)" },
      answer: { readData(weights(of: asLeaves($0.scores))) }, is: { $0.weights },
      mistakes: [
        """
        The weights of later positions are set to 0 after the softmax: what is left does not add up to 1. \
        Mask before it, with −∞.
        """: { $0.cutAfterwards },
        """
        The scores of later positions are set to 0. That is a score like any other, and its exponential \
        is 1. Only −∞ gives the weight 0.
        """: { $0.weights { $1 <= $0 ? $2 : 0 } },
        "Every position sees every other there, later ones too.": { $0.weights { $2 } },
        """
        Every position sees the one behind it, too. That is the letter which it is to find out.
        """: { $0.weights { $1 <= $0 + 1 ? $2 : -.infinity } },
        """
        A position does not see itself there, and the first one sees nothing at all. It sees itself and \
        all before it.
        """: { $0.weights { $1 < $0 ? $2 : -.infinity } },
        "That is the wrong triangle: each position sees what comes later. It sees what came before.":
          {
            $0.weights { $1 >= $0 ? $2 : -.infinity }
          },
        """
        The weights of each key add up to 1 there. It is those of each query that are to: a softmax for \
        each list of scores.
        """: { $0.byColumns },
        """
        The later positions are left out of the lists. Give them the weight 0, so that each list has a \
        number for each position.
        """: { table in
          table.scores.indices.map { softmax(Array(table.scores[$0].prefix($0 + 1))) }
        },
        "Those are the masked scores. Their softmax is asked for.": {
          $0.masked { $1 <= $0 ? $2 : -.infinity }
        },
        "Those are exponentials, which do not add up to 1. Divide them by their sum.": {
          $0.masked { $1 <= $0 ? exp($2) : 0 }
        },
      ])
    check(
      tables, { "the gradients of the sum of squared weights, by the scores of \($0)" },
      answer: { table in
        let scores = asLeaves(table.scores)
        sumOfSquares(weights(of: scores)).backward()
        return readGradients(scores)
      },
      is: { table in
        let scores = asLeaves(table.scores)
        sumOfSquares(scores.indices.map { softmax(Array(scores[$0].prefix($0 + 1))) }).backward()
        return readGradients(scores)
      },
      mistakes: [onlyNumbers: { zerosLike($0.scores) }])
  }

  private var tables: [ScoreTable] {
    [ScoreTable(scores: [[1, 3, 2], [0, 2, 1], [1, 2, 0]])] + drawn(6, ScoreTable.init)
  }

  @Test("17.4 Two heads look at different things, and their answers stand side by side")
  func heads() {
    let meeting = Meeting(queries: [[1, 0, 2, 1]], keys: [[2, 1, 0, 0], [0, 1, 1, 2]])
    let table = ScoreTable(scores: [[1, 3, 2], [0, 2, 1], [1, 2, 0]])
    guard needs("17.1", readData(meeting.studentScores()), is: meeting.scores),
      needs("17.3", readData(weights(of: asLeaves(table.scores))), is: table.weights)
    else { return }
    check(
      [Crowd(seed: 1, headCount: 2, inputCount: 3, width: 2, count: 3)] + drawn(6, Crowd.init),
      { "what \($0) find" },
      answer: { readData(attention(of: asLeaves($0.vectors), by: $0.heads)) }, is: { $0.answers },
      mistakes: [
        "The heads' answers are added up. Each keeps its own numbers: one list behind the other.": {
          $0.sum
        },
        "That is the first head alone.": { $0.answers(of: [0]) },
        "That is the last head alone.": { $0.answers(of: [$0.headCount - 1]) },
        "The last head comes first there.": { $0.answers(of: $0.headIndices.reversed()) },
        "All that is seen counts the same there. Multiply each value by its weight.": {
          $0.answers { crowd, head in crowd.answer(head, weigh: plainMeans) }
        },
        "Those are the sums of the keys. A key is compared; what is passed on is the value.": {
          $0.answers { $0.answer($1, values: \.key) }
        },
        """
        The weights are turned round: weights[i][j] is how strongly position i looks at position j.
        """: { $0.answers { crowd, head in crowd.answer(head, weigh: exactTransposed) } },
        "Queries and keys are exchanged: the position that looks is the one that asks.": {
          $0.answers { $0.answer($1, queries: \.key, keys: \.query) }
        },
        "Those are the values themselves. Each position gets what it sees, with its weights.": {
          $0.answers { $0.numbers($1.value) }
        },
        """
        That is how each weight multiplies the vectors. What a head passes on is its value of a vector.
        """: { $0.ofVectors },
        """
        The mask was forgotten: later positions have weights as well. Use your function of 17.3.
        """: { $0.answers { crowd, head in crowd.answer(head, weigh: unmasked, masks: false) } },
        """
        The numbers of the heads are mixed: first the first number of each. Give all of the first head, then \
        all of the second.
        """: { $0.interleaved },
        "That is divided by the number of positions. The weights add up to 1 already.": { crowd in
          crowd.answers.map { $0.map { $0 / Double(crowd.vectors.count) } }
        },
        """
        There is a list for each head, with what all positions get. Make one list for each position.
        """: { $0.byHeads },
      ])
    check(
      drawn(3, Crowd.init), { "the gradients of the sum of squares of what \($0) find" },
      answer: { crowd in
        let (vectors, heads) = (asLeaves(crowd.vectors), crowd.heads)
        sumOfSquares(attention(of: vectors, by: heads)).backward()
        return readGradients(vectors + heads.flatMap(\.rows))
      },
      is: { crowd in
        let (vectors, heads) = (asLeaves(crowd.vectors), crowd.heads)
        sumOfSquares(exactAttention(vectors, heads)).backward()
        return readGradients(vectors + heads.flatMap(\.rows))
      },
      mistakes: [
        onlyNumbers: { crowd in
          zerosLike(crowd.vectors + crowd.heads.flatMap(\.rows).map { $0.map(\.data) })
        }
      ],
      tolerance: 1e-8)
  }

  @Test("17.5 The gradient by hand is that of the graph")
  func byHand() {
    check(
      lookbacks, { "the gradient by the values, for \($0)" },
      answer: { $0.student.values }, is: { $0.exact.values },
      mistakes: [
        "That is the upstream gradient. A value reaches the answer times its weight.": {
          lookback in lookback.values.map { _ in lookback.upstream }
        },
        "Those are the weights times the values. The local derivative by a value is the weight.": {
          zip($0.weights, $0.values).map { weight, value in value.map { weight * $0 } }
        },
        "The weights are those of undivided scores: divide each dot product by the root.": {
          lookback in
          lookback.undividedWeights.map { weight in lookback.upstream.map { weight * $0 } }
        },
        "The upstream gradient is missing: multiply it by each weight.": { lookback in
          lookback.weights.map { weight in lookback.upstream.map { _ in weight } }
        },
      ])
    check(
      lookbacks, { "the gradient by the keys, for \($0)" },
      answer: { $0.student.keys }, is: { $0.exact.keys },
      mistakes: [
        eachAlone: { $0.keys(byScores: $0.ownSlopes) },
        noSoftmax: { $0.keys(byScores: $0.byWeights) },
        notRelative: { $0.keys(byScores: $0.timesWeights) },
        noRoot: { $0.keys(byScores: $0.byScores.map(by: $0.root)) },
        plainMean: { $0.keys(byScores: $0.abovePlainMean) },
        wrongSign: { $0.keys(byScores: $0.byScores.map(by: -1)) },
        weightsAlone: { $0.keys(byScores: $0.weights) },
        "The slopes of the scores are multiplied by the keys. A key was multiplied by the query.": {
          lookback in
          zip(lookback.byScores, lookback.keys).map { slope, key in
            key.map { slope * $0 / lookback.root }
          }
        },
        "Those are the slopes of the scores. Each goes on to the key: times the query, by the root.":
          {
            lookback in lookback.byScores.map { slope in lookback.query.map { _ in slope } }
          },
      ])
    check(
      lookbacks, { "the gradient by the query, for \($0)" },
      answer: { $0.student.query }, is: { $0.exact.query },
      mistakes: [
        eachAlone: { $0.query(byScores: $0.ownSlopes) },
        noSoftmax: { $0.query(byScores: $0.byWeights) },
        notRelative: { $0.query(byScores: $0.timesWeights) },
        noRoot: { $0.query(byScores: $0.byScores.map(by: $0.root)) },
        plainMean: { $0.query(byScores: $0.abovePlainMean) },
        wrongSign: { $0.query(byScores: $0.byScores.map(by: -1)) },
        weightsAlone: { $0.query(byScores: $0.weights) },
        "Only the last key reports to the query. It is compared with all of them: add up.": {
          $0.query(byScores: $0.onlyLast)
        },
        "That is multiplied by the query. What the query was multiplied by is the key.": {
          lookback in
          let sum = lookback.byScores.reduce(0, +)
          return lookback.query.map { sum * $0 / lookback.root }
        },
      ])
  }

  private var lookbacks: [Lookback] {
    [
      Lookback(query: [2], keys: [[0], [log(3) / 2]], values: [[4], [8]], upstream: [1]),
      Lookback(
        query: [1, 2], keys: [[1, 0], [0, 1]], values: [[1, 3], [2, -1]], upstream: [1, 2]),
    ] + drawn(6, Lookback.init)
  }

  private let eachAlone = """
    Each weight is taken as if its own score alone changed it: w·(1 − w). But a softmax divides by the \
    sum of all, so that each score changes every weight.
    """
  private let noSoftmax = """
    The gradients of the weights are passed on to the scores as they are. There is a softmax between.
    """
  private let notRelative = """
    The slope of a score is its weight times how far its value lies above the answer: subtract the mean.
    """
  private let plainMean = """
    The plain mean is subtracted. It is the mean by the weights: what weighs more counts more.
    """
  private let wrongSign = """
    The signs are turned round: what a value gives, minus the mean, and not the mean minus that.
    """
  private let weightsAlone = """
    The weights stand there in place of the gradients of the scores.
    """
  private let noRoot = """
    The root is missing on the way back. A score was divided by it, so its gradient is divided, too.
    """

  @Test("17.6 A reader adds up letter and position, looks back and says logits")
  func reading() {
    let crowd = Crowd(seed: 1, headCount: 2, inputCount: 3, width: 2, count: 3)
    guard
      needs(
        "17.4", readData(attention(of: asLeaves(crowd.vectors), by: crowd.heads)), is: crowd.answers
      )
    else { return }
    check(
      [
        Reading(seed: 1, letters: [2, 0, 1], letterCount: 3, width: 4, knowsPositions: false),
        Reading(seed: 1, letters: [2, 0, 1], letterCount: 3, width: 4, knowsPositions: true),
      ] + drawn(8, Reading.init), { "the logits of \($0)" },
      answer: { readData(logits(after: $0.letters, by: $0.reader)) }, is: { readData($0.exact) },
      mistakes: [
        "The positions are missing. Add to each letter's vector that of its place.": {
          readData(readerLogits($0.letters, $0.reader, place: { _ in nil }))
        },
        "Every letter has the vector of the first position. Count them.": {
          readData(readerLogits($0.letters, $0.reader, place: { _ in 0 }))
        },
        "The vectors of the positions are those of the letters' numbers. A place counts from 0.": {
          reading in
          readData(readerLogits(reading.letters, reading.reader) { reading.letters[$0] })
        },
        "Those are the head's answers. The output makes logits of them.": {
          readData(exactAttention(readerVectors($0.letters, $0.reader), [$0.reader.head]))
        },
        "There the output reads the vectors: the head does not look back at all.": {
          readData(readerVectors($0.letters, $0.reader).map($0.reader.output.times))
        },
        "That is after the last letter alone. Give the logits after each.": {
          readData($0.exact.suffix(1).map(\.self))
        },
        "Those are probabilities already. The logits are asked for.": {
          readData($0.exact).map { softmax($0) }
        },
        """
        The answer is added to the vector before the output reads it. That is a good idea, of lesson 18. \
        Here the output reads the head's answer alone.
        """: { reading in
          let vectors = readerVectors(reading.letters, reading.reader)
          let sums = zip(vectors, exactAttention(vectors, [reading.reader.head])).map {
            zip($0, $1).map { $0 + $1 }
          }
          return readData(sums.map(reading.reader.output.times))
        },
      ], tolerance: 1e-8)
  }

  @Test("17.6 A reader learns to repeat the letter before the last")
  func repeating() {
    let small = Reading(
      seed: 5, letters: [2, 0, 1], letterCount: 3, width: 4, knowsPositions: true)
    guard
      needs(
        "17.6", readData(logits(after: small.letters, by: small.reader)), is: readData(small.exact))
    else { return }
    check("the loss after 40 steps, from seed 1", repeated()) {
      $0 < 0.01 ? nil : "The loss after 40 steps is \($0.text(digits: 3)), not below 0.01."
    }
    func repeated() -> Double {
      let reader = repeatingReader(seed: 1)
      let loss = repeatingLoss { logits(after: $0, by: reader)[2] }
      return train(loss, reader.parameters, rate: 0.1, steps: 41).last ?? .nan
    }
  }

  @Test("17.6 Who can know the letter before the last")
  func knowing() {
    check(
      "the lowest losses", lowestLosses, predicts: lowestLossesOfThree,
      mistakes: [
        [0, 0, 1.1]: """
        A reader without positions sees *which* letters were there, and not in which order. Is b, a, c \
        another thing to it than a, b, c?
        """,
        [0, 0, 0]: """
        What does the third one see of the letter before the last?
        """,
        [0, 1.1, 1.1]: """
        A reader without positions sees at least which letters were there. That rules some out.
        """,
        [0, 0.69, 1.1]: """
        0.69 is the loss of a choice between two. But in some sequences the first two letters are the \
        same, and there is nothing to choose.
        """,
        [0.46, 0, 1.1]: "Positions cannot make it harder.",
      ], tolerance: 0.006
    ) { answer in
      if answer.count != 3 { return "There are three answers to give, one for each reader." }
      let right = zip(answer, lowestLossesOfThree).count { abs($0 - $1) < 0.006 }
      return
        "Of the three, \(right == 1 ? "1 is" : "\(right) are") right. Write down what each sees of "
        + "b, a, c and of a, b, c."
    }
  }

  @Test("17.7 A reader that learns to go on does not see what comes next")
  func goingOn() {
    let readable = Reading(
      seed: 2, letters: [0, 2, 1, 0], letterCount: 3, width: 4, knowsPositions: true)
    check(
      [readable] + drawn(8, Reading.init), { "the loss of \($0)" },
      answer: { $0.studentLoss.data }, is: { $0.loss { 0..<$0 + 1 }.data },
      mistakes: [
        seesTheAnswer: { reading in reading.loss { 0..<min($0 + 2, reading.inputCount) }.data },
        "Every position sees all letters there, those that it is to say as well.": { reading in
          reading.loss { _ in 0..<reading.inputCount }.data
        },
        "Each position sees itself alone. It may look back.": { $0.loss { $0..<$0 + 1 }.data },
        "A position does not see itself there. It is the last letter that was read.": {
          $0.loss { 0..<max($0, 1) }.data
        },
        "That looks ahead, and not back.": { reading in
          reading.loss { $0..<reading.inputCount }.data
        },
        "The root is missing: divide each dot product by the root of the length.": { reading in
          let root = Double(reading.width).squareRoot()
          return reading.loss(factor: root) { 0..<$0 + 1 }.data
        },
        "Each position is to say the letter that it has just read. It is to say the next one.": {
          $0.loss(shift: 0) { 0..<$0 + 1 }.data
        },
        "That is the loss of the last letter alone. All letters but the first count.": {
          $0.losses[$0.inputCount - 1]
        },
        "The last letter is left out. It is to be said as well.": {
          Array($0.losses.dropLast()).mean()
        },
        "That is the mean of the probabilities, with a minus. Take −log of each.": {
          -$0.losses.map { exp(-$0) }.mean()
        },
        "That is the sum over the letters, not the mean.": { reading in
          Double(reading.inputCount) * reading.loss { 0..<$0 + 1 }.data
        },
      ], tolerance: 1e-8)
    check(
      drawn(4, Reading.init), { "the gradient of the loss by the vectors, for \($0)" },
      answer: { reading in
        let vectors = asLeaves(readData(readerVectors(reading.inputs, reading.reader)))
        loss(of: reading.letters, vectors: vectors, by: reading.reader).backward()
        return readGradients(vectors)
      },
      is: { reading in
        let vectors = asLeaves(readData(readerVectors(reading.inputs, reading.reader)))
        goingOnLoss(reading.letters, vectors, reading.reader) { 0..<$0 + 1 }.backward()
        return readGradients(vectors)
      }, tolerance: 1e-8)
  }

  private let seesTheAnswer = """
    Each position sees the letter behind it, and that is the answer. It learns to copy, and when it writes \
    there is nothing to copy from.
    """

  private let onlyNumbers = """
    Nothing flows back: somewhere the graph ends in plain numbers. Calculate with the values themselves.
    """
}

/// Lists of numbers as leaves of a graph.
private func asLeaves(_ rows: [[Double]]) -> [[Value]] { rows.map { $0.map { Value($0) } } }

private func readData(_ rows: [[Value]]) -> [[Double]] { rows.map { $0.map(\.data) } }
private func readGradients(_ rows: [[Value]]) -> [[Double]] { rows.map { $0.map(\.gradient) } }
private func zerosLike(_ rows: [[Double]]) -> [[Double]] { rows.map { $0.map { _ in 0 } } }
private func exactTransposed(_ rows: [[Double]]) -> [[Double]] {
  rows[0].indices.map { index in rows.map { $0[index] } }
}

private func sumOfSquares(_ rows: [[Value]]) -> Value {
  rows.joined().reduce(Value.constant(0)) { $0 + $1 * $1 }
}

private func exactDot<S: Scalar>(_ a: [S], _ b: [S]) -> S { zip(a, b).map { $0 * $1 }.sum() }

private func exactScores<S: Scalar>(_ queries: [[S]], _ keys: [[S]]) -> [[S]] {
  queries.map { query in keys.map { exactDot(query, $0) / Double(query.count).squareRoot() } }
}

/// The sums of values with weights.
private func mixed<S: Scalar>(_ weights: [[S]], _ values: [[S]]) -> [[S]] {
  weights.map { weights in
    values[0].indices.map { index in exactDot(Array(weights), values.map { $0[index] }) }
  }
}

private func exactAttention(_ vectors: [[Value]], _ heads: [Head]) -> [[Value]] {
  let found = heads.map { head in
    let scores = exactScores(head.queries(of: vectors), head.keys(of: vectors))
    let said = head.values(of: vectors)
    return vectors.indices.map { position in
      let weights = softmax(Array(scores[position][...position]))
      return mixed([weights], Array(said[...position]))[0]
    }
  }
  return vectors.indices.map { position in found.flatMap { $0[position] } }
}

private func unmasked(_ weights: [[Double]]) -> [[Double]] { weights }

/// The same weight for all that a position sees.
private func plainMeans(_ weights: [[Double]]) -> [[Double]] {
  weights.enumerated().map { position, weights in
    weights.indices.map { $0 <= position ? 1 / Double(position + 1) : 0 }
  }
}

extension Head {
  fileprivate var rows: [[Value]] { query.rows + key.rows + value.rows }
}

/// A quarter of a whole number, from −2 to 2.
private func drawnQuarter(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: -8...8, using: &random)) / 4
}

private func drawnQuarters(
  _ rowCount: Int, _ columnCount: Int, _ random: inout SeededGenerator
) -> [[Double]] {
  (0..<rowCount).map { _ in (0..<columnCount).map { _ in drawnQuarter(&random) } }
}

/// Queries that meet keys.
private struct Meeting: CustomStringConvertible {
  let queries: [[Double]]
  let keys: [[Double]]

  init(queries: [[Double]], keys: [[Double]]) { (self.queries, self.keys) = (queries, keys) }

  /// As many numbers a vector, queries and keys as are told apart.
  init(_ random: inout SeededGenerator) {
    let counts = random.shuffled([2, 3, 4, 5])
    queries = drawnQuarters(counts[0], counts[2], &random)
    keys = drawnQuarters(counts[1], counts[2], &random)
  }

  var description: String { "the queries \(queries) and the keys \(keys)" }
  var length: Int { queries[0].count }
  var root: Double { Double(length).squareRoot() }
  var products: [[Double]] { queries.map { query in keys.map { exactDot(query, $0) } } }
  var scores: [[Double]] { exactScores(queries, keys) }
  func studentScores() -> [[Value]] { Lesson17.scores(of: asLeaves(queries), asLeaves(keys)) }
}

/// Scores of each position for each.
private struct ScoreTable: CustomStringConvertible {
  let scores: [[Double]]

  init(scores: [[Double]]) { self.scores = scores }

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 3...5, using: &random)
    scores = drawnQuarters(count, count, &random)
  }

  var description: String { "the scores \(scores)" }
  var weights: [[Double]] { weights { $1 <= $0 ? $2 : -.infinity } }

  /// What is made of each score, by the positions that ask and are asked.
  func masked(_ change: (Int, Int, Double) -> Double) -> [[Double]] {
    scores.enumerated().map { position, scores in
      scores.enumerated().map { change(position, $0, $1) }
    }
  }

  func weights(_ change: (Int, Int, Double) -> Double) -> [[Double]] {
    // Where all is masked, a softmax has no answer.
    masked(change).map { scores in
      scores.allSatisfy { $0 == -.infinity } ? scores.map { _ in .nan } : softmax(scores)
    }
  }

  var cutAfterwards: [[Double]] {
    weights { $2 }.enumerated().map { position, weights in
      weights.enumerated().map { $0 <= position ? $1 : 0 }
    }
  }

  var byColumns: [[Double]] {
    exactTransposed(
      scores.indices.map { key in
        softmax(scores.indices.map { $0 >= key ? scores[$0][key] : -.infinity })
      })
  }
}

/// Vectors, and heads that read them.
private struct Crowd: CustomStringConvertible {
  let seed: UInt64
  let headCount: Int
  let width: Int
  let vectors: [[Double]]

  init(seed: UInt64, headCount: Int, inputCount: Int, width: Int, count: Int) {
    (self.seed, self.headCount, self.width) = (seed, headCount, width)
    var generator = SeededGenerator(seed: seed)
    vectors = drawnQuarters(count, inputCount, &generator)
  }

  init(_ random: inout SeededGenerator) {
    self.init(
      seed: UInt64.random(in: 1...1_000_000, using: &random),
      headCount: Int.random(in: 2...3, using: &random),
      inputCount: Int.random(in: 3...4, using: &random), width: 2,
      count: Int.random(in: 3...4, using: &random))
  }

  var description: String {
    "\(headCount) heads of width \(width), from seed \(seed), that read \(vectors)"
  }

  var headIndices: [Int] { Array(0..<headCount) }

  var heads: [Head] {
    var generator = SeededGenerator(seed: seed)
    return headIndices.map { _ in
      Head(inputCount: vectors[0].count, width: width, using: &generator)
    }
  }

  /// What a matrix makes of the vectors.
  func numbers(_ matrix: Matrix) -> [[Double]] {
    vectors.map { vector in matrix.rows.map { exactDot($0.map(\.data), vector) } }
  }

  /// What a head finds, if it reads and weighs in this way.
  func answer(
    _ head: Head, queries: KeyPath<Head, Matrix> = \.query, keys: KeyPath<Head, Matrix> = \.key,
    values: KeyPath<Head, Matrix> = \.value, weigh: ([[Double]]) -> [[Double]] = unmasked,
    masks: Bool = true
  ) -> [[Double]] {
    let table = ScoreTable(
      scores: exactScores(numbers(head[keyPath: queries]), numbers(head[keyPath: keys])))
    return mixed(
      weigh(masks ? table.weights : table.scores.map { softmax($0) }),
      numbers(head[keyPath: values]))
  }

  /// The answers of all heads side by side.
  func answers(_ answer: (Crowd, Head) -> [[Double]]) -> [[Double]] {
    let answers = heads.map { answer(self, $0) }
    return (0..<vectors.count).map { position in answers.flatMap { $0[position] } }
  }

  var answers: [[Double]] { answers { $0.answer($1) } }

  func answers(of indices: [Int]) -> [[Double]] {
    let heads = heads
    let answers = indices.map { answer(heads[$0]) }
    return (0..<vectors.count).map { position in answers.flatMap { $0[position] } }
  }

  var sum: [[Double]] {
    let answers = heads.map { answer($0) }
    return vectors.indices.map { position in
      (0..<width).map { index in answers.reduce(0) { $0 + $1[position][index] } }
    }
  }

  /// The vectors themselves, weighted.
  var ofVectors: [[Double]] {
    answers { crowd, head in
      let scores = exactScores(crowd.numbers(head.query), crowd.numbers(head.key))
      return mixed(ScoreTable(scores: scores).weights, crowd.vectors)
    }
  }

  var interleaved: [[Double]] {
    answers.map { answer in
      (0..<width).flatMap { index in headIndices.map { answer[$0 * width + index] } }
    }
  }

  var byHeads: [[Double]] { heads.map { answer($0).flatMap(\.self) } }
}

/// A query, the keys and values that it sees, and what comes back to its answer.
private struct Lookback: CustomStringConvertible {
  let query: [Double]
  let keys: [[Double]]
  let values: [[Double]]
  let upstream: [Double]

  init(query: [Double], keys: [[Double]], values: [[Double]], upstream: [Double]) {
    (self.query, self.keys) = (query, keys)
    (self.values, self.upstream) = (values, upstream)
  }

  init(_ random: inout SeededGenerator) {
    let length = Int.random(in: 2...4, using: &random)
    let width = Int.random(in: 2...3, using: &random)
    let count = Int.random(in: 2...3, using: &random)
    query = drawnQuarters(1, length, &random)[0]
    keys = drawnQuarters(count, length, &random)
    values = drawnQuarters(count, width, &random)
    upstream = drawnQuarters(1, width, &random)[0]
  }

  var description: String {
    "the query \(query), the keys \(keys), the values \(values) and the upstream gradient \(upstream)"
  }

  var student: (query: [Double], keys: [[Double]], values: [[Double]]) {
    let gradient = gradient(query: query, keys: keys, values: values, upstream: upstream)
    return (gradient.query, gradient.keys, gradient.values)
  }

  /// What the graph says.
  var exact: (query: [Double], keys: [[Double]], values: [[Double]]) {
    let (asking, asked, given) = (asLeaves([query]), asLeaves(keys), asLeaves(values))
    let answer = mixed([softmax(exactScores(asking, asked)[0])], given)[0]
    zip(answer, upstream).map { $0 * $1 }.sum().backward()
    return (readGradients(asking)[0], readGradients(asked), readGradients(given))
  }

  var root: Double { Double(query.count).squareRoot() }
  var weights: [Double] { softmax(exactScores([query], keys)[0]) }
  var undividedWeights: [Double] { softmax(keys.map { exactDot(query, $0) }) }
  var byWeights: [Double] { values.map { exactDot($0, upstream) } }
  var timesWeights: [Double] { zip(weights, byWeights).map { $0 * $1 } }
  var byScores: [Double] { weights.map(minus: timesWeights, times: timesWeights.reduce(0, +)) }

  /// The slopes of the scores, if each weight depended on its own one alone.
  var ownSlopes: [Double] { zip(weights, byWeights).map { $0 * (1 - $0) * $1 } }

  /// The slopes of the scores, if the plain mean were subtracted.
  var abovePlainMean: [Double] {
    zip(weights, byWeights).map { $0 * ($1 - byWeights.mean()) }
  }

  var onlyLast: [Double] { byScores.dropLast().map { _ in 0 } + byScores.suffix(1) }

  func keys(byScores slopes: [Double]) -> [[Double]] {
    slopes.map { slope in query.map { slope * $0 / root } }
  }

  func query(byScores slopes: [Double]) -> [Double] {
    query.indices.map { index in exactDot(slopes, keys.map { $0[index] }) / root }
  }
}

extension [Double] {
  fileprivate func map(by factor: Double) -> [Double] { map { factor * $0 } }

  /// What is left of `numbers` when each has lost its share of a whole.
  fileprivate func map(minus numbers: [Double], times whole: Double) -> [Double] {
    zip(self, numbers).map { $1 - $0 * whole }
  }
}

/// A reader, and letters for it.
private struct Reading: CustomStringConvertible {
  let seed: UInt64
  let letters: [Int]
  let letterCount: Int
  let width: Int
  let knowsPositions: Bool

  init(seed: UInt64, letters: [Int], letterCount: Int, width: Int, knowsPositions: Bool) {
    (self.seed, self.letters, self.letterCount) = (seed, letters, letterCount)
    (self.width, self.knowsPositions) = (width, knowsPositions)
  }

  init(_ random: inout SeededGenerator) {
    let letterCount = Int.random(in: 4...5, using: &random)
    self.init(
      seed: UInt64.random(in: 1...1_000_000, using: &random),
      letters: (0..<4).map { _ in Int.random(in: 0..<4, using: &random) },
      letterCount: letterCount, width: 3, knowsPositions: Bool.random(using: &random))
  }

  var description: String {
    "a reader \(knowsPositions ? "with" : "without") positions, of \(letterCount) letters and the width "
      + "\(width), from seed \(seed), that reads \(letters)"
  }

  var reader: Reader {
    var generator = SeededGenerator(seed: seed)
    return Reader(
      letterCount: letterCount, length: 5, width: width, knowsPositions: knowsPositions,
      using: &generator)
  }

  /// What is read when the last letter is to be found out.
  var inputs: [Int] { letters.dropLast() }
  var inputCount: Int { letters.count - 1 }

  var exact: [[Value]] { readerLogits(letters, reader) }

  var studentLoss: Value {
    let reader = reader
    return Lesson17.loss(of: letters, vectors: readerVectors(inputs, reader), by: reader)
  }

  /// The loss of each letter but the first.
  var losses: [Double] {
    zip(readerLogits(inputs, reader), letters.dropFirst()).map {
      softmaxCrossEntropy(logits: readData([$0])[0], label: $1)
    }
  }

  /// The loss, where a position sees what it is told.
  func loss(shift: Int = 1, factor: Double = 1, seen: (Int) -> Range<Int>) -> Value {
    let reader = reader
    return goingOnLoss(
      letters, readerVectors(inputs, reader), reader, shift: shift, factor: factor, seen: seen)
  }
}

/// The vectors that a reader makes of letters, with the position that each is told.
private func readerVectors(
  _ letters: [Int], _ reader: Reader, place: (Int) -> Int? = { $0 }
) -> [[Value]] {
  letters.enumerated().map { position, letter in
    guard let positions = reader.positions, let place = place(position) else {
      return reader.letters.rows[letter]
    }
    return zip(reader.letters.rows[letter], positions.rows[place]).map { $0 + $1 }
  }
}

private func readerLogits(
  _ letters: [Int], _ reader: Reader, place: (Int) -> Int? = { $0 }
) -> [[Value]] {
  exactAttention(readerVectors(letters, reader, place: place), [reader.head])
    .map(reader.output.times)
}

private func goingOnLoss(
  _ letters: [Int], _ vectors: [[Value]], _ reader: Reader, shift: Int = 1,
  factor: Double = 1, seen: (Int) -> Range<Int>
) -> Value {
  let queries = reader.head.queries(of: vectors)
  let keys = reader.head.keys(of: vectors)
  let values = reader.head.values(of: vectors)
  return vectors.indices.map { position in
    let seen = seen(position)
    let scores = exactScores([queries[position]], Array(keys[seen]))[0]
    let answer = mixed([softmax(scores.map { factor * $0 })], Array(values[seen]))[0]
    return softmaxCrossEntropy(
      logits: reader.output.times(answer), label: letters[position + shift])
  }.mean()
}

/// A reader of three letters out of three kinds.
private func repeatingReader(seed: UInt64, knowsPositions: Bool = true) -> Reader {
  var generator = SeededGenerator(seed: seed)
  return Reader(
    letterCount: 3, length: 3, width: 4, knowsPositions: knowsPositions, using: &generator)
}

/// The loss of saying the letter before the last, after all sequences of three letters.
private func repeatingLoss(_ logits: ([Int]) -> [Value]) -> Value {
  allSequences(of: 3, letterCount: 3).map {
    softmaxCrossEntropy(logits: logits($0), label: $0[1])
  }.mean()
}

/// The lowest losses that there can be, where this much is seen of three letters: all, which
/// letters, and the last one.
private var lowestLossesOfThree: [Double] {
  [{ $0 }, { $0.prefix(2).sorted() + $0.suffix(1) }, { $0.suffix(1).map(\.self) }].map {
    (seen: ([Int]) -> [Int]) in
    let groups = Dictionary(grouping: allSequences(of: 3, letterCount: 3), by: seen).values
    let losses = groups.flatMap { group in
      group.map { one in -log(Double(group.count { $0[1] == one[1] }) / Double(group.count)) }
    }
    return losses.mean()
  }
}

/// A reader that has learned to go on with names, where a position sees so many letters.
private struct NameCourse {
  let lossInTraining: Double
  let lossOnHeldOut: Double

  /// Twelve names that it writes.
  let names: [String]

  init(seed: UInt64, seenCount: (Int) -> Int) {
    let text = TextData(GivenNames.all, heldOut: 0.1)
    var generator = SeededGenerator(seed: seed)
    let reader = Reader(letterCount: 27, length: 16, width: 16, using: &generator)
    func loss(_ letters: [Int]) -> Value {
      goingOnLoss(letters, readerVectors(letters.dropLast(), reader), reader) {
        0..<min(seenCount($0), letters.count - 1)
      }
    }
    var numbers = reader.parameters.map(\.data)
    var adam = Adam()
    let losses = (0..<3000).map { step in
      reader.parameters.resetGradients()
      let loss = loss(text.training[step % text.training.count])
      loss.backward()
      adam.step(&numbers, gradients: reader.parameters.map(\.gradient), learningRate: 0.01)
      for (parameter, number) in zip(reader.parameters, numbers) { parameter.data = number }
      return loss.data
    }
    lossInTraining = losses.suffix(200).reduce(0, +) / 200
    let sums = text.heldOut.map { loss($0).data * Double($0.count - 1) }
    lossOnHeldOut = sums.sum() / Double(text.heldOut.reduce(0) { $0 + $1.count - 1 })
    names = (0..<12).map { _ in
      var letters = [0]
      while letters.count < 16 {
        let logits = readData(readerLogits(letters, reader))[letters.count - 1]
        let number = generator.uniform(in: 0..<1)
        var sum = 0.0
        let next = softmax(logits).firstIndex { probability in
          sum += probability
          return number < sum
        }
        guard let next, next != 0 else { break }
        letters.append(next)
      }
      return text.vocabulary.text(of: letters)
    }
  }
}

/// Queries that meet eight keys, all of whose numbers are −1 or 1 at random.
private struct RandomMeetings {
  let size: Double
  let largest: Double
  let slope: Double
  let sum: Double

  init(length: Int, hasRoot: Bool) {
    var generator = SeededGenerator(seed: 1)
    let root = hasRoot ? Double(length).squareRoot() : 1
    var (squares, largest, slopes, sums) = (0.0, 0.0, 0.0, 0.0)
    for _ in 0..<1000 {
      // Where two signs differ, their product is −1; a word of bits stands for up to 64 products.
      let scores = (0..<8).map { _ in
        let differing = stride(from: 0, to: length, by: 64).reduce(0) { count, start in
          count + (generator.next() >> UInt64(64 - min(64, length - start))).nonzeroBitCount
        }
        return Double(length - 2 * differing) / root
      }
      let weights = softmax(scores)
      let weight = weights.max() ?? 0
      squares += scores.map { $0 * $0 }.mean()
      largest += weight
      slopes += weight * (1 - weight)
      sums += weights.sum()
    }
    size = (squares / 1000).squareRoot()
    (self.largest, slope, sum) = (largest / 1000, slopes / 1000, sums / 1000)
  }

  /// What becomes of the seven numbers of 17.2.
  static var changes: [Change] {
    let (short, long) = (
      RandomMeetings(length: 16, hasRoot: false), RandomMeetings(length: 256, hasRoot: false)
    )
    let (first, last) = (
      RandomMeetings(length: 16, hasRoot: true), RandomMeetings(length: 256, hasRoot: true)
    )
    return [
      change(short.size, long.size), change(short.largest, long.largest),
      change(short.sum, long.sum), change(short.slope, long.slope), change(first.size, last.size),
      change(first.largest, last.largest), change(first.slope, last.slope),
    ]
  }

  private static func change(_ before: Double, _ after: Double) -> Change {
    after > 1.1 * before ? .grows : after < before / 1.1 ? .shrinks : .stays
  }
}
