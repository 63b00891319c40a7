import ChainRule
import Homework
import Networks
import Testing

@testable import Lesson18

extension Kind: Answer {}

@Suite("Lesson 18: A language model from single numbers", .homework)
struct Lesson18Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let x = [3.0, -4, 0, 5]
    #expect(meanOfSquares(x) == 12.5 && 12.5.squareRoot().matches(3.536, tolerance: 0.0005))
    #expect(exact(x).matches([0.849, -1.131, 0, 1.414], tolerance: 0.0005))
    #expect(exact(x.map { 10 * $0 }).matches(exact(x), tolerance: 1e-6))
    let tenTimes = [1.1, 0.1].map { slope in (0..<10).reduce(1) { product, _ in product * slope } }
    #expect(tenTimes.matches([2.6, 1e-10], tolerance: 0.01))

    var generator = SeededGenerator(seed: 1)
    let gpt = GPT(vocabularySize: 27, using: &generator)
    let nodeCounts = [3, 9].map { length in
      Graph(of: gpt.loss(of: [0] + Array(repeating: 1, count: length) + [0])).count
    }
    #expect(nodeCounts == [33_265, 80_497])
    #expect(Set(GivenNames.all.map(\.count)) == Set(3...10))
    let cell = RecurrentReader(vocabularySize: 27, stateCount: 43, using: &generator)
    #expect([gpt.parameters.count, cell.parameters.count] == [4192, 4173])
  }

  @Test("Over ten seeds the recurrent cell is a little ahead of the GPT, and both of the table")
  func figuresOfRace() {
    guard figuresAreMeasured else { return }
    let races = (1...10).map { NameRace(seed: UInt64($0)) }
    let (training, heldOut) = (races.map(\.training), races.map(\.heldOut))
    #expect(meansOfLists(training).matches([2.463, 2.302, 2.317], tolerance: 0.0005))
    #expect(meansOfLists(heldOut).matches([2.500, 2.335, 2.345], tolerance: 0.0005))
    #expect(heldOut.count { $0[1] < $0[2] } == 8 && heldOut.allSatisfy { $0[2] < $0[0] })
    #expect(
      races[0].names == [
        [
          "mitelisharenale", "mino", "aka", "ali", "zonagdelirismann", "sa", "tta", "gul", "maush",
          "rina",
        ],
        [
          "uner", "toglast", "yulogna", "selatte", "liuhie", "cissta", "vrad", "rargael", "abeke",
          "aniline",
        ],
        [
          "soukari", "bardii", "nif", "alan", "binerin", "bezidca", "bur", "helass", "kamarna",
          "lakan",
        ],
      ])
    let known = races[0].names.joined().filter { GivenNames.all.contains($0) }
    #expect(known == ["alan"])
    let best = zip([Kind.table, .recurrentCell, .gpt], meansOfLists(heldOut)).sorted { $0.1 < $1.1 }
    #expect(best.map(\.0) == measuredRanking)
  }

  @Test("With 5,000 names the recurrent cell stays a little ahead")
  func figuresOfLongRace() {
    guard figuresAreMeasured else { return }
    let races = (1...10).map {
      NameRace(seed: UInt64($0), steps: 5000, kinds: [.recurrentCell, .gpt])
    }
    #expect(meansOfLists(races.map(\.heldOut)).matches([2.275, 2.285], tolerance: 0.0005))
  }

  @Test("Without the sums around its parts a model with one block is worse, from all of ten seeds")
  func figuresOfSums() {
    guard figuresAreMeasured else { return }
    let losses = (1...10).map { seed in
      [BareGPT.Way.whole, .withoutSums, .withoutNorms].map { way in
        NameRace.heldOutLoss(seed: UInt64(seed)) { BareGPT(of: $0, way: way) }
      }
    }
    #expect(meansOfLists(losses).matches([2.345, 2.417, 2.366], tolerance: 0.0005))
    #expect(losses.allSatisfy { $0[1] > $0[0] })
  }

  @Test("Names that the GPT has seen are hardly likelier than others")
  func figuresOfStoredNames() {
    guard figuresAreMeasured else { return }
    let counts = (1...3).map { seed in
      let written = NameRace(seed: UInt64(seed), kinds: [.gpt], nameCount: 1000).names[0]
      let text = NameRace.text(seed: UInt64(seed))
      return [text.training, text.heldOut].map { tokens in
        let names = Set(tokens.map { text.vocabulary.text(of: $0) })
        return written.count { names.contains($0) }
      }
    }
    #expect(counts == [[22, 4], [12, 0], [13, 0]])
    let text = NameRace.text(seed: 1)
    let tokenCount = text.training.reduce(0) { $0 + $1.count - 1 }
    #expect([text.training.count, text.heldOut.count, tokenCount] == [1219, 135, 7934])
    #expect((log(1219) / (7934 / 1219)).matches(1.09, tolerance: 0.005))
  }

  @Test("18.1 The norm divides by the root of the mean of the squares")
  func norm() {
    check(
      vectors, { "the norm of \($0)" }, answer: { readData(normed(asLeaves($0))) },
      is: { exact($0) },
      mistakes: [
        "The root is missing: divide by the root of the mean.": { x in
          x.map { $0 / (meanOfSquares(x) + 1e-5) }
        },
        """
        That is divided by the length of the vector, the root of the *sum* of the squares. The mean is \
        meant.
        """: { x in x.map { $0 / (meanOfSquares(x) * Double(x.count) + 1e-5).squareRoot() } },
        """
        That is divided by the length of the vector, the root of the *sum* of the squares, and nothing is \
        added below the root.
        """: { x in x.map { $0 / (meanOfSquares(x) * Double(x.count)).squareRoot() } },
        """
        The mean was subtracted first. That is an older norm, layer normalization; this one leaves the \
        mean as it is.
        """: { x in
          let mean = x.mean()
          return exact(x.map { $0 - mean })
        },
        "The 1e-5 is missing, or does not come first: it is added to the mean, below the root.": {
          x in x.map { $0 / meanOfSquares(x).squareRoot() }
        },
        "The 1e-5 is added to the root. It is added to the mean, below the root.": { x in
          x.map { $0 / (meanOfSquares(x).squareRoot() + 1e-5) }
        },
        "That is multiplied by the root. Divide by it.": { x in
          x.map { $0 * (meanOfSquares(x) + 1e-5).squareRoot() }
        },
        "That is divided by the mean of the sizes. It is the root of the mean of the squares.": {
          x in
          x.map { $0 / (x.map { abs($0) }.mean() + 1e-5) }
        },
        "That is divided by the root alone, of the mean itself. Square each number first.": { x in
          x.map { $0 / (x.mean() + 1e-5).squareRoot() }
        },
        "That is a softmax. The norm keeps the signs.": { softmax($0) },
      ])
    check(
      vectors, { "the gradient of the first number of the norm, by \($0)" },
      answer: { numbers in
        let x = asLeaves(numbers)
        normed(x).first?.backward()
        return x.map(\.gradient)
      },
      is: { numbers in
        let x = asLeaves(numbers)
        rootMeanSquareNorm(x)[0].backward()
        return x.map(\.gradient)
      },
      mistakes: [
        """
        The root is a plain number there, without a way back. But it depends on every entry: keep it as \
        a value.
        """: { x in
          x.indices.map { $0 == 0 ? 1 / (meanOfSquares(x) + 1e-5).squareRoot() : 0 }
        },
        onlyNumbers: { $0.map { _ in 0 } },
      ])
  }

  private var vectors: [[Double]] {
    [[3, -4, 0, 5], [0, 0, 0], [0.01, -0.02]]
      + drawn(6) { drawnNumbers(.random(in: 2...5, using: &$0), &$0) }
  }

  private let onlyNumbers = """
    Nothing flows back: somewhere the graph ends in plain numbers. Calculate with the values themselves.
    """

  @Test("18.2 A block adds to what comes in")
  func blocks() {
    guard needs("18.1", readData(normed(asLeaves([3, -4, 0, 5]))), is: exact([3, -4, 0, 5])) else {
      return
    }
    check(
      [Model(seed: 1, width: 4, headCount: 2, layerCount: 1, tokens: [2, 0, 1])]
        + drawn(6, Model.init),
      { "what the block makes of the vectors of the tokens, the first of \($0)" },
      answer: { model in
        let parts = ModelParts(of: model.gpt)
        return block(model.rows, parts.blocks[0]).map(readData)
      },
      is: { $0.block() },
      mistakes: [
        "Nothing is added: the block gives only what its second part makes.": {
          $0.block(Way(addsFirst: false, addsSecond: false))
        },
        "What the attention finds takes the place of the vectors. It is to be added to them.": {
          $0.block(Way(addsFirst: false))
        },
        "What the hidden layer makes takes the place of the vectors. It is to be added to them.": {
          $0.block(Way(addsSecond: false))
        },
        "The attention reads the vectors as they are. It is to read the normed ones.": {
          $0.block(Way(normsFirst: false))
        },
        "The hidden layer reads the vectors as they are. It is to read the normed ones.": {
          $0.block(Way(normsSecond: false))
        },
        "Neither part reads normed vectors. Each has a norm before it.": {
          $0.block(Way(normsFirst: false, normsSecond: false))
        },
        """
        It is the normed vectors to which something is added. Add to the vectors themselves: a norm is \
        for those who read.
        """: { $0.block(Way(addsToNormed: true)) },
        "The relu is missing: two matrices in a row are no more than one.": {
          $0.block(Way(hasRelu: false))
        },
        """
        The hidden layer reads the vectors that came in. It is to read what the attention has made of \
        them.
        """: { $0.block(Way(readsInputs: true)) },
        "The second part adds to its normed input. Add to the sum itself.": {
          $0.block(Way(addsToNormedSum: true))
        },
        """
        The second part adds to the vectors that came in, so that what the attention has found is lost. Add \
        to the sum.
        """: { $0.block(Way(addsToInputs: true)) },
        "That is tanh and not relu.": { $0.block(Way(squashes: true)) },
        "Each vector is alone there: the attention is to see all of them at once.": {
          $0.block(Way(isAlone: true))
        },
        "The attention alone is there. The second part is missing.": {
          $0.block(Way(hasSecond: false))
        },
        "The attention is missing. That is the second part alone.": {
          $0.block(Way(hasFirst: false))
        },
      ], tolerance: 1e-8)
  }

  @Test("18.3 The model's logits are those of the kit's GPT")
  func model() {
    let small = Model(seed: 1, width: 4, headCount: 2, layerCount: 1, tokens: [2, 0, 1])
    guard needs("18.1", readData(normed(asLeaves([3, -4, 0, 5]))), is: exact([3, -4, 0, 5])),
      needs(
        "18.2", block(small.rows, ModelParts(of: small.gpt).blocks[0]).map(readData),
        is: small.block(), tolerance: 1e-8)
    else { return }
    let models =
      [small, Model(seed: 2, width: 4, headCount: 2, layerCount: 2, tokens: [1, 1, 2])]
      + drawn(6, Model.init)
    check(
      models, { "the logits of \($0)" },
      answer: { model in logits(after: model.tokens, by: ModelParts(of: model.gpt)).map(readData) },
      is: { $0.gpt.predict($0.tokens) },
      mistakes: [
        "The positions are missing. Add to each token's vector that of its place.": {
          $0.logits(place: { _ in nil })
        },
        "All tokens have the vector of the first position.": { $0.logits(place: { _ in 0 }) },
        "The norm of the sums is missing, before the first block.": { $0.logits(norms: false) },
        "Token and position are normed apart, and then added up. Norm their sum.": {
          $0.logits(normsApart: true)
        },
        "There are two blocks or more. The vectors go through all of them.": {
          $0.layerCount == 1 ? nil : $0.logits(blocks: [0])
        },
        "The last block comes first there.": {
          $0.logits(blocks: Array(0..<$0.layerCount).reversed())
        },
        "There the vectors go through no block at all.": { $0.logits(blocks: []) },
        "Those are the vectors. The last matrix makes logits of them.": { $0.vectors },
        "That is after the last token alone. Give the logits after each.": { model in
          model.gpt.predict(model.tokens).suffix(1).map(\.self)
        },
        """
        The vectors are normed once more before the logits. Many models do that; this one does not.
        """: { $0.logits(normsAtEnd: true) },
        """
        The logits are made with the vectors of the tokens. Many models share the two; here they are \
        matrices of their own.
        """: { $0.logits(isTied: true) },
        "Those are probabilities already. The logits are asked for.": { model in
          model.gpt.predict(model.tokens).map { softmax($0) }
        },
      ], tolerance: 1e-8)
    check(
      models, { "the gradients of the loss, by all parameters of \($0)" },
      answer: { model in
        let gpt = model.gpt
        let found = logits(after: model.tokens, by: ModelParts(of: gpt))
        sumOfSquares(found).backward()
        return gpt.parameters.map(\.gradient)
      },
      is: { model in
        let gpt = model.gpt
        sumOfSquares(gpt(model.tokens)).backward()
        return gpt.parameters.map(\.gradient)
      }, tolerance: 1e-7)
  }

  @Test("18.4 How many parameters there are")
  func counting() {
    var generator = SeededGenerator(seed: 1)
    let count = GPT(vocabularySize: 27, using: &generator).parameters.count
    check(
      "the parameters", parameterCount, predicts: count,
      mistakes: [
        count - 16 * 16: "The vectors of the positions are missing.",
        count - 27 * 16: """
        Tokens have a matrix at either end: one gives their vectors, one makes logits.
        """,
        count - 16 * 16 - 27 * 16: """
        Count the matrices at the ends again: tokens, positions, logits.
        """,
        count + 3 * 4 * 16 * 16: """
        The heads share the numbers of a vector: four heads have no more parameters than one.
        """,
        count - 16 * 16 * 4 + 3 * 16 * 16: """
        Attention has four matrices: query, key and value, and one that mixes what the heads have found.
        """,
        count - 2 * 64 * 16 + 2 * 16 * 16: "The hidden layer is four times as wide as the vectors.",
        count - 64 * 16: "From the hidden layer a second matrix leads back.",
        count + 27 + 64 + 16 + 4 * 16: "There are no biases in this model.",
        count + 64 + 16: "There are no biases in this model.",
      ]
    ) { _ in "The hints list the matrices. Each has rows times columns." }
  }

  @Test("18.4 How large the first loss is")
  func firstLosses() {
    let losses = (1...3).map { (seed: UInt64) in
      var generator = SeededGenerator(seed: seed)
      return GPT(vocabularySize: 27, using: &generator).loss(of: [0, 5, 13, 13, 1, 0]).data
    }
    check(
      "the first loss", firstLoss, predicts: losses.mean(),
      mistakes: [
        0: "That would be a model that knows the name. It knows nothing yet.",
        4.75: "That is the logarithm to the base of 2. The loss is the natural one.",
        4.8: "That is the logarithm to the base of 2. The loss is the natural one.",
        1: "The sum of the probabilities is 1. The loss is −log of the right one.",
        2.8: "That is log 16, of as many as there are positions. It is to choose among the tokens.",
        1.4: "That is the logarithm to the base of 10. The loss is the natural one.",
      ], tolerance: 0.025
    ) { _ in
      "Nothing is known yet: with which probability is each of the 27 tokens expected, about?"
    }
  }

  @Test("18.4 Which of three models is best on names held out")
  func race() {
    check(
      "the order of the models", ranking, predicts: measuredRanking,
      mistakes: [
        [.gpt, .recurrentCell, .table]: """
        So one would think. But the names are short: how far back does a letter have to look? And which \
        of the two is told nothing of places, and need not learn them?
        """,
        [.table, .recurrentCell, .gpt]: "The table sees the last letter alone.",
        [.table, .gpt, .recurrentCell]: "The table sees the last letter alone.",
      ]
    ) { answer in
      Set(answer).count == 3 && answer.count == 3
        ? "What does the table see?" : "Put each of the three models in its place once."
    }
  }

  @Test("18.5 The loop takes a name at a time, with a tape for each length")
  func training() {
    check(
      courses, { "the losses of \($0)" }, answer: { $0.student().losses }, is: { $0.losses() },
      mistakes: [
        "Every loss is that of the model at the start: the steps change nothing that is replayed.":
          {
            $0.losses(Course.Way(moves: false))
          },
        "The rate stays the same. It falls in a straight line.": {
          $0.losses(Course.Way(falls: false))
        },
        """
        There is a new Adam at each step, which remembers nothing. Make one before the loop, as a `var`.
        """: { $0.losses(Course.Way(forgets: true)) },
        "Those are the losses after each step. Note the one before it.": { $0.lossesAfter },
        "That goes uphill.": { $0.losses(Course.Way(sign: -1)) },
        "That is always the first name. Take the next one at each step.": {
          $0.losses(Course.Way(place: { _ in 0 }))
        },
        "These are Adam's usual constants. Take β₁ = 0.85 and β₂ = 0.99 here.": {
          $0.losses(Course.Way(beta1: 0.9, beta2: 0.999))
        },
        "That starts with the second name.": { $0.losses(Course.Way(place: { $0 + 1 })) },
        "The rate falls too early: in the first step it is whole.": {
          $0.losses(Course.Way(firstStep: 1))
        },
        "The rate reaches 0 in the last step. It would reach it one step later.": { course in
          course.losses(Course.Way(extraSteps: -1))
        },
        "That is plain descent. Take the steps of Adam.": { $0.losses(Course.Way(isPlain: true)) },
        "That is the last loss alone. Return all of them.": { $0.losses().suffix(1).map(\.self) },
        "There is a loss too many: there are as many as steps.": { course in
          course.losses(Course.Way(count: course.steps + 1))
        },
      ], tolerance: 1e-8)
    check(
      courses, { "the lengths of which a tape is recorded, in \($0)" },
      answer: { $0.student().lengths }, is: { $0.lengths },
      mistakes: [
        """
        A tape is recorded at each step. Record it when its length comes for the first time, and keep it.
        """: { course in (0..<course.steps).map { course.name(at: $0).count } },
        "A tape is recorded for each name. Names of the same length share one.": { course in
          course.names.prefix(course.steps).map(\.count)
        },
        """
        Tapes are recorded for lengths that have not been needed yet. Record one when its length comes \
        for the first time.
        """: { course in course.unorderedLengths },
      ])
    check(
      courses, { "the model's first parameters after \($0)" },
      answer: { $0.student().parameters }, is: { $0.parameters },
      mistakes: [
        "The model has its old numbers. Put the new ones into its parameters at the end.": {
          Array($0.start.prefix(6))
        }
      ], tolerance: 1e-8)
  }

  private var courses: [Course] {
    [Course(seed: 1, names: [[0, 1, 2, 0], [0, 2, 0], [0, 3, 1, 0]], rate: 0.1, steps: 5)]
      + drawn(4, Course.init)
  }

  @Test("18.6 Each position has a vector of its own")
  func positions() {
    let readable = Places(seed: 1, count: 4, width: 3)
    let places = [readable] + drawn(6, Places.init)
    for place in places {
      check("how many numbers and different nodes \(place) have", place.counts()) {
        $0[0] == $0[1]
          ? nil
          : """
          \(place): \($0[0].of("number")) stand in \($0[1].of("different node")). A value is a class: an \
          array that repeats something repeats the same nodes, and what one of its places learns, the \
          others learn as well.
          """
      }
      check("the numbers of \(place)", place.student().map(readData)) { place.fault(in: $0) }
    }
  }
}

/// The order that was measured over ten seeds, which the measured figures hold.
private let measuredRanking: [Kind] = [.recurrentCell, .gpt, .table]

private func asLeaves(_ numbers: [Double]) -> [Value] { numbers.map { Value($0) } }
private func readData(_ values: [Value]) -> [Double] { values.map(\.data) }
private func meanOfSquares(_ x: [Double]) -> Double { x.map { $0 * $0 }.mean() }
private func exact(_ x: [Double]) -> [Double] { rootMeanSquareNorm(x) }
private func exactDot<S: Scalar>(_ a: [S], _ b: [S]) -> S { zip(a, b).map { $0 * $1 }.sum() }

private func sumOfSquares(_ rows: [[Value]]) -> Value {
  rows.joined().reduce(Value.constant(0)) { $0 + $1 * $1 }
}

/// Quarters of whole numbers, from −2 to 2.
private func drawnNumbers(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
  (0..<count).map { _ in Double(Int.random(in: -8...8, using: &random)) / 4 }
}

/// The ways to build a block, of which one is right.
private struct Way {
  var addsFirst = true
  var addsSecond = true
  var hasFirst = true
  var hasSecond = true
  var normsFirst = true
  var normsSecond = true
  var addsToNormed = false
  var hasRelu = true
  var readsInputs = false
  var isAlone = false
  var addsToNormedSum = false
  var addsToInputs = false
  var squashes = false

  func vectors(behind vectors: [[Value]], _ parts: BlockParts) -> [[Value]] {
    let read = vectors.map { normsFirst ? rootMeanSquareNorm($0) : $0 }
    let found =
      isAlone
      ? read.map { parts.attention.answers(of: [$0])[0] } : parts.attention.answers(of: read)
    return zip(vectors, found).map { (vector: [Value], found: [Value]) -> [Value] in
      let base = addsToNormed ? rootMeanSquareNorm(vector) : vector
      let sum = !hasFirst ? base : addsFirst ? added(base, found) : found
      if !hasSecond { return sum }
      let input = readsInputs ? vector : sum
      let units = parts.hidden.times(normsSecond ? rootMeanSquareNorm(input) : input)
      let bent = units.map { squashes ? tanh($0) : hasRelu ? relu($0) : $0 }
      let output = parts.output.times(bent)
      let isNormed = addsToNormed || addsToNormedSum
      let secondBase = addsToInputs ? vector : isNormed ? rootMeanSquareNorm(sum) : sum
      return addsSecond ? added(secondBase, output) : output
    }
  }

  private func added(_ a: [Value], _ b: [Value]) -> [Value] { zip(a, b).map { $0 + $1 } }
}

/// A small GPT of the kit, and tokens that it reads.
private struct Model: CustomStringConvertible {
  let seed: UInt64
  let width: Int
  let headCount: Int
  let layerCount: Int
  let tokens: [Int]

  init(seed: UInt64, width: Int, headCount: Int, layerCount: Int, tokens: [Int]) {
    (self.seed, self.width, self.headCount) = (seed, width, headCount)
    (self.layerCount, self.tokens) = (layerCount, tokens)
  }

  init(_ random: inout SeededGenerator) {
    self.init(
      seed: UInt64.random(in: 1...1_000_000, using: &random), width: 4,
      headCount: Int.random(in: 1...2, using: &random),
      layerCount: Int.random(in: 1...2, using: &random),
      tokens: (0..<3).map { _ in Int.random(in: 0..<5, using: &random) })
  }

  var description: String {
    "a GPT of width \(width), with \(headCount.of("head")) and \(layerCount.of("block")), from seed "
      + "\(seed), that reads \(tokens)"
  }

  var gpt: GPT {
    var generator = SeededGenerator(seed: seed)
    return GPT(
      vocabularySize: 5, contextLength: 4, width: width, headCount: headCount,
      layerCount: layerCount, standardDeviation: 0.5, using: &generator)
  }

  /// The vectors of the tokens.
  var rows: [[Value]] {
    let parts = ModelParts(of: gpt)
    return tokens.map { parts.tokens.rows[$0] }
  }

  /// What the first block makes of the vectors of the tokens.
  func block(_ way: Way = Way()) -> [[Double]] {
    let parts = ModelParts(of: gpt)
    return way.vectors(behind: tokens.map { parts.tokens.rows[$0] }, parts.blocks[0]).map(readData)
  }

  /// The logits of a model that is built in this way.
  func logits(
    place: (Int) -> Int? = { $0 }, norms: Bool = true, normsApart: Bool = false,
    normsAtEnd: Bool = false, blocks: [Int]? = nil, isTied: Bool = false
  ) -> [[Double]] {
    let parts = ModelParts(of: gpt)
    let vectors = vectors(parts, place, norms, normsApart, blocks).map {
      normsAtEnd ? rootMeanSquareNorm($0) : $0
    }
    return vectors.map { readData((isTied ? parts.tokens : parts.logits).times($0)) }
  }

  /// The vectors behind all blocks.
  var vectors: [[Double]] {
    vectors(ModelParts(of: gpt), { $0 }, true, false, nil).map(readData)
  }

  private func vectors(
    _ parts: ModelParts, _ place: (Int) -> Int?, _ norms: Bool, _ normsApart: Bool, _ blocks: [Int]?
  ) -> [[Value]] {
    var vectors = tokens.enumerated().map { position, token in
      var token = parts.tokens.rows[token]
      var row = place(position).map { parts.positions.rows[$0] } ?? token.map { _ in .constant(0) }
      if normsApart { (token, row) = (rootMeanSquareNorm(token), rootMeanSquareNorm(row)) }
      let sum = zip(token, row).map { $0 + $1 }
      return norms && !normsApart ? rootMeanSquareNorm(sum) : sum
    }
    for index in blocks ?? Array(parts.blocks.indices) {
      vectors = Way().vectors(behind: vectors, parts.blocks[index])
    }
    return vectors
  }
}

/// A training on some names.
private struct Course: CustomStringConvertible {
  let seed: UInt64
  let names: [[Int]]
  let rate: Double
  let steps: Int

  init(seed: UInt64, names: [[Int]], rate: Double, steps: Int) {
    (self.seed, self.names, self.rate, self.steps) = (seed, names, rate, steps)
  }

  init(_ random: inout SeededGenerator) {
    // The first name is neither the shortest nor the longest, and its length comes again.
    let lengths = [2] + random.shuffled([1, 2, 3])
    self.init(
      seed: UInt64.random(in: 1...1_000_000, using: &random),
      names: lengths.map { length in
        [0] + (0..<length).map { _ in Int.random(in: 1..<4, using: &random) } + [0]
      },
      rate: [0.05, 0.1, 0.2].randomElement(using: &random) ?? 0.1,
      steps: Int.random(in: 6...9, using: &random))
  }

  var description: String {
    "\(steps.of("step")) with the rate \(rate), on the names \(names), from seed \(seed)"
  }

  func name(at step: Int) -> [Int] { names[step % names.count] }

  /// The lengths in the order in which they come for the first time.
  var lengths: [Int] {
    (0..<steps).map { name(at: $0).count }.reduce(into: []) { lengths, length in
      if !lengths.contains(length) { lengths.append(length) }
    }
  }

  /// The lengths of all names, the shortest first.
  var unorderedLengths: [Int] { Set(names.map(\.count)).sorted() }

  /// A cell that learns quickly.
  private var model: RecurrentReader {
    var generator = SeededGenerator(seed: seed)
    return RecurrentReader(
      vocabularySize: 4, contextLength: 5, width: 2, stateCount: 2, using: &generator)
  }

  var start: [Double] { model.parameters.map(\.data) }

  func student() -> (losses: [Double], lengths: [Int], parameters: [Double]) {
    let recorder = Recorder(model)
    let losses = train(recorder, on: names, rate: rate, steps: steps)
    return (losses, recorder.recordedLengths, Array(readData(recorder.model.parameters).prefix(6)))
  }

  /// The ways to train, of which one is right.
  struct Way {
    var moves = true
    var falls = true
    var forgets = false
    var sign = 1.0
    var place: (Int) -> Int = { $0 }
    var beta1 = 0.85
    var beta2 = 0.99
    var firstStep = 0
    var extraSteps = 0
    var isPlain = false
    var count: Int?
  }

  func losses(_ way: Way = Way()) -> [Double] { trained(way).losses }
  var parameters: [Double] { Array(trained(Way()).numbers.prefix(6)) }

  /// The loss of each step's name after the step.
  var lossesAfter: [Double] {
    (1...steps).map { count in
      let model = model
      let numbers = trained(Way(count: count)).numbers
      for (parameter, number) in zip(model.parameters, numbers) { parameter.data = number }
      return model.loss(of: name(at: count - 1)).data
    }
  }

  private func trained(_ way: Way) -> (losses: [Double], numbers: [Double]) {
    let model = model
    let adam = Adam(beta1: way.beta1, beta2: way.beta2)
    var optimizer: any Optimizer = way.isPlain ? GradientDescent() : adam
    var numbers = readData(model.parameters)
    let losses = (0..<(way.count ?? steps)).map { step in
      for (parameter, number) in zip(model.parameters, numbers) { parameter.data = number }
      let loss = model.loss(of: name(at: way.place(step)))
      let gradients = gradient(of: loss, withRespectTo: model.parameters).map(\.data)
      let part = Double(step + way.firstStep) / Double(steps + way.extraSteps)
      if way.forgets { optimizer = adam }
      if way.moves {
        optimizer.step(
          &numbers, gradients: gradients,
          learningRate: way.sign * rate * (way.falls ? 1 - part : 1))
      }
      return loss.data
    }
    return (losses, numbers)
  }
}

/// A request for vectors of positions.
private struct Places: CustomStringConvertible {
  let seed: UInt64
  let count: Int
  let width: Int

  init(seed: UInt64, count: Int, width: Int) {
    (self.seed, self.count, self.width) = (seed, count, width)
  }

  init(_ random: inout SeededGenerator) {
    self.init(
      seed: UInt64.random(in: 1...1_000_000, using: &random),
      count: Int.random(in: 3...9, using: &random), width: Int.random(in: 2...5, using: &random))
  }

  var description: String { "the vectors of \(count) positions, \(width) wide, from seed \(seed)" }

  func student() -> [[Value]] {
    var generator = SeededGenerator(seed: seed)
    return positionVectors(count: count, width: width, using: &generator)
  }

  /// How many numbers there are, and how many different nodes.
  func counts() -> [Int] {
    let values = student().flatMap(\.self)
    return [values.count, Set(values.map(ObjectIdentifier.init)).count]
  }

  /// What is wrong with the numbers of the vectors.
  func fault(in numbers: [[Double]]) -> String? {
    if numbers.count != count {
      return "\(self): there are \(numbers.count.of("vector")), expected \(count)."
    }
    if let row = numbers.first(where: { $0.count != width }) {
      return "\(self): a vector has \(row.count.of("number")), expected \(width)."
    }
    if Set(numbers).count == 1 {
      return "\(self): all positions have the same vector. Draw another one for each."
    }
    let all = Array(numbers.joined())
    if Set(all).count < all.count {
      return "\(self): some numbers are there twice. Each is drawn for itself."
    }
    return all.contains { abs($0) > 0.5 }
      ? "\(self): a number is far too large for a standard deviation of 0.08." : nil
  }
}

/// The means of several lists, number by number.
private func meansOfLists(_ lists: [[Double]]) -> [Double] {
  lists[0].indices.map { index in lists.map { $0[index] }.mean() }
}

/// Models that learn the kit's names, and are asked for others.
private struct NameRace {
  /// For each model the loss on the names that it could learn from.
  private(set) var training: [Double] = []

  /// For each model the loss on the names held out.
  private(set) var heldOut: [Double] = []

  /// What each model writes.
  private(set) var names: [[String]] = []

  static func text(seed: UInt64) -> TextData {
    TextData(GivenNames.all, heldOut: 0.1, generator: SeededGenerator(seed: seed))
  }

  init(
    seed: UInt64, steps: Int = 1000, kinds: [Kind] = [.table, .recurrentCell, .gpt],
    nameCount: Int = 10
  ) {
    let text = Self.text(seed: seed)
    for kind in kinds {
      var generator = SeededGenerator(seed: seed)
      let model = Self.model(kind, &generator)
      let trainer = Self.trained(
        model, on: text, rate: kind == .table ? 0.03 : 0.01, steps: steps, generator)
      training.append(trainer.lossPerToken(text.training))
      heldOut.append(trainer.lossPerToken(text.heldOut))
      names.append(
        (0..<nameCount).map { _ in
          text.vocabulary.text(of: model.sample(using: &generator))
        })
    }
  }

  /// What a model that is made of a GPT comes to on names held out.
  static func heldOutLoss(seed: UInt64, _ model: (GPT) -> any SequenceModel) -> Double {
    let text = text(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let model = model(GPT(vocabularySize: 27, using: &generator))
    return trained(model, on: text, rate: 0.01, steps: 1000, generator).lossPerToken(text.heldOut)
  }

  private static func model(_ kind: Kind, _ generator: inout SeededGenerator) -> any SequenceModel {
    switch kind {
    case .table: PairTable(vocabularySize: 27)
    case .recurrentCell: RecurrentReader(vocabularySize: 27, stateCount: 43, using: &generator)
    case .gpt: GPT(vocabularySize: 27, using: &generator)
    }
  }

  private static func trained(
    _ model: any SequenceModel, on text: TextData, rate: Double, steps: Int,
    _ generator: SeededGenerator
  ) -> SequenceTrainer {
    let trainer = SequenceTrainer(
      model, sequences: text.training, schedule: .linear(from: rate, to: 0, over: steps),
      generator: generator)
    trainer.train(until: steps)
    return trainer
  }
}

/// The small GPT of 4,192 parameters, with or without what stands around its parts.
private struct BareGPT: SequenceModel {
  enum Way { case whole, withoutSums, withoutNorms }

  let vocabularySize = 27
  let contextLength = 16
  let architecture = "GPT"
  let parameters: [Value]
  let way: Way

  init(of gpt: GPT, way: Way) { (parameters, self.way) = (gpt.parameters, way) }

  func logits<S: Scalar>(after tokens: [Token<S>], parameters: [S]) -> [[S]] {
    var rest = parameters[...]
    func matrix(_ rowCount: Int, _ columnCount: Int = 16) -> [[S]] {
      (0..<rowCount).map { _ in
        defer { rest = rest.dropFirst(columnCount) }
        return Array(rest.prefix(columnCount))
      }
    }
    func times(_ matrix: [[S]], _ vector: [S]) -> [S] { matrix.map { exactDot($0, vector) } }
    func sum(_ a: [S], _ b: [S]) -> [S] { zip(a, b).map { $0 + $1 } }
    func around(_ vector: [S], _ found: [S]) -> [S] {
      way == .withoutSums ? found : sum(vector, found)
    }
    func norm(_ vector: [S]) -> [S] { way == .withoutNorms ? vector : rootMeanSquareNorm(vector) }

    let (letters, places, ends) = (matrix(27), matrix(16), matrix(27))
    let (query, key, value, mix) = (matrix(16), matrix(16), matrix(16), matrix(16))
    let (hidden, output) = (matrix(64), matrix(16, 64))
    let vectors = zip(tokens, places).map { token, place in
      norm(sum(row(of: token, letters), place))
    }
    let read = vectors.map(norm)
    let (queries, keys) = (read.map { times(query, $0) }, read.map { times(key, $0) })
    let values = read.map { times(value, $0) }
    return vectors.indices.map { position in
      let answers = (0..<4).flatMap { head in
        let part = head * 4..<(head + 1) * 4
        let weights = softmax(
          keys[...position].map { exactDot(Array(queries[position][part]), Array($0[part])) / 2 })
        return part.map { index in exactDot(weights, values.prefix(position + 1).map { $0[index] })
        }
      }
      let vector = around(vectors[position], times(mix, answers))
      let units = times(hidden, norm(vector)).map { relu($0) }
      return times(ends, around(vector, times(output, units)))
    }
  }

  private func row<S: Scalar>(of token: Token<S>, _ rows: [[S]]) -> [S] {
    switch token {
    case .known(let number): rows[number]
    case .open(let inputs): (0..<16).map { column in exactDot(inputs, rows.map { $0[column] }) }
    }
  }
}
