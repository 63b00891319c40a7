import ChainRule
import Networks
import Testing

private let infinity = Double.infinity

/// Losses go on to their limits where a logit is infinite, in every kind of number.
@Suite("Losses of infinite logits")
struct InfiniteLogitTests {
  /// Logits with a label, and what the loss and its gradients by the logits are.
  typealias Choice = (logits: [Double], label: Int, loss: Double, gradients: [Double])

  private let log2: Double = log(2)

  private var choices: [Choice] {
    [
      ([-infinity, 0, 0], 1, log2, [0, -0.5, 0.5]),
      ([-infinity, 0, 0], 0, infinity, [-1, 0.5, 0.5]),
      ([-infinity, 3, -infinity], 1, 0, [0, 0, 0]),
      ([infinity, 0, 0], 0, 0, [0, 0, 0]),
      ([infinity, 0, 0], 1, infinity, [1, -1, 0]),
      ([infinity, infinity, 0], 1, log2, [0.5, -0.5, 0]),
      ([infinity, -infinity], 0, 0, [0, 0]),
      ([infinity, -infinity], 1, infinity, [1, -1]),
      ([-1e308, 1e308], 1, 0, [0, 0]),
      ([-1e308, 1e308], 0, infinity, [-1, 1]),
      ([infinity], 0, 0, [0]),
    ]
  }

  @Test("A masked class, with the logit −∞, is ruled out; one with ∞ takes all")
  func softmax() {
    for (numbers, label, loss, gradients) in choices {
      let logits = numbers.map { Value($0) }
      let targets = numbers.indices.map { Value.constant($0 == label ? 1 : 0) }
      for value in [
        softmaxCrossEntropy(logits: logits, label: label),
        softmaxCrossEntropy(logits: logits, targets),
      ] {
        logits.resetGradients()
        value.backward()
        expectSame([value.data], [loss], numbers, label)
        expectSame(logits.map(\.gradient), gradients, numbers, label)
        let slopes = gradient(of: value, withRespectTo: logits).map(\.data)
        expectSame(slopes, gradients, numbers, label)
      }
      expectSame([softmaxCrossEntropy(logits: numbers, label: label)], [loss], numbers, label)
    }
  }

  @Test("Forward mode and tapes, for one example and for several, say the same of masked classes")
  func softmaxReadings() {
    for (numbers, label, loss, gradients) in choices {
      for (place, slope) in gradients.enumerated() {
        let duals = numbers.enumerated().map { Dual($1, tangent: $0 == place ? 1 : 0) }
        let dual = softmaxCrossEntropy(logits: duals, label: label)
        expectSame([dual.value, dual.tangent], [loss, slope], numbers, label)
      }

      // Recorded at other numbers, as a training records it; the targets are inputs.
      let logits = numbers.map { _ in Value(0.5) }
      let targets = numbers.map { _ in Value(0) }
      let tape = Tape(
        of: softmaxCrossEntropy(logits: logits, targets), inputs: targets, parameters: logits)
      let row = numbers.indices.map { $0 == label ? 1.0 : 0 }
      let replay = tape.replay(inputs: row, parameters: numbers)
      expectSame(replay.outputs + replay.parameters, [loss] + gradients, numbers, label)
      let sums = tape.replay(examples: [row, row], parameters: numbers)
      expectSame(
        sums.outputs + sums.parameters, ([loss] + gradients).map { 2 * $0 }, numbers, label)
    }
  }

  @Test("Where all classes are masked there are no probabilities: NaN, never a number")
  func allMasked() {
    let logits = [-infinity, -infinity].map { Value($0) }
    let loss = softmaxCrossEntropy(logits: logits, label: 0)
    loss.backward()
    #expect(loss.data.isNaN)
    #expect(logits.allSatisfy { $0.gradient.isNaN })
    let masked: [Double] = Networks.softmax([-infinity, -infinity])
    #expect(masked.allSatisfy { $0.isNaN })
  }

  @Test("Softmax gives a masked class nothing, and an infinite one all; a NaN spoils everything")
  func probabilities() {
    #expect(Networks.softmax([-infinity, 0.0, 0.0]) == [0, 0.5, 0.5])
    #expect(Networks.softmax([infinity, 0.0, -infinity]) == [1, 0, 0])
    #expect(Networks.softmax([infinity, infinity]) == [0.5, 0.5])
    #expect(Networks.softmax([Double.nan, 0, -infinity]).allSatisfy { $0.isNaN })
    #expect(softmaxCrossEntropy(logits: [Double.nan, 0, -infinity], label: 1).isNaN)
    #expect(softmaxCrossEntropy(logits: [Double.nan, infinity], label: 1).isNaN)
  }

  @Test("A yes or no that is infinitely sure costs nothing where it is right, and ∞ where wrong")
  func binary() {
    let cases: [(logit: Double, target: Double, loss: Double, slope: Double)] = [
      (infinity, 1, 0, 0), (-infinity, 0, 0, 0), (infinity, 0, infinity, 1),
      (-infinity, 1, infinity, -1), (infinity, 0.25, infinity, 0.75),
      (1e308, 1, 0, 0), (-1e308, 1, 1e308, -1), (1e308, 0, 1e308, 1),
    ]
    for (logit, target, loss, slope) in cases {
      let z = Value(logit)
      let value = binaryCrossEntropy(logits: [z], [.constant(target)])
      value.backward()
      expectSame([value.data, z.gradient], [loss, slope], [logit], target)
      expectSame([binaryCrossEntropy(logits: [logit], [target])], [loss], [logit], target)
      expectSame(
        [gradient(of: value, withRespectTo: [z])[0].data], [slope], [logit], target)
      let dual = binaryCrossEntropy(logits: [Dual(logit, tangent: 1)], [Dual(target)])
      expectSame([dual.value, dual.tangent], [loss, slope], [logit], target)

      let (input, parameter) = (Value(0), Value(0))
      let tape = Tape(
        of: binaryCrossEntropy(logits: [parameter], [input]), inputs: [input],
        parameters: [parameter])
      let replay = tape.replay(inputs: [target], parameters: [logit])
      expectSame(replay.outputs + replay.parameters, [loss, slope], [logit], target)
      let sums = tape.replay(examples: [[target]], parameters: [logit])
      expectSame(sums.outputs + sums.parameters, [loss, slope], [logit], target)
    }
    #expect(binaryCrossEntropy(logits: [Double.nan], [1]).isNaN)
    #expect(binaryCrossEntropy(logits: [Double.nan], [0]).isNaN)
  }

  @Test("A score of ±∞ costs nothing on the right side of the hinge, and ∞ on the wrong one")
  func hinge() {
    for (score, target, loss, slope) in [
      (infinity, 1.0, 0.0, 0.0), (-infinity, -1, 0, 0), (infinity, -1, infinity, 1),
      (-infinity, 1, infinity, -1), (1e308, -1, 1e308, 1), (-1e308, -1, 0, 0),
    ] {
      let s = Value(score)
      let value = hingeLoss([s], [.constant(target)])
      value.backward()
      expectSame([value.data, s.gradient], [loss, slope], [score], target)
    }
  }

  @Test("A squared error too large for a number is ∞; its slope may still be a number")
  func squares() {
    for (output, loss, slope) in [
      (1e200, infinity, 2e200), (-1e200, infinity, -2e200), (infinity, infinity, infinity),
      (-infinity, infinity, -infinity), (1e150, 1e300, 2e150),
    ] {
      let y = Value(output)
      let value = meanSquaredError([y], [.constant(0)])
      value.backward()
      expectSame([value.data, y.gradient], [loss, slope], [output], 0)
    }
  }

  private func expectSame(
    _ results: [Double], _ expected: [Double], _ logits: [Double], _ target: some Any,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isSame = zip(results, expected).allSatisfy { result, expected in
      result == expected || (result - expected).magnitude <= 1e-15 * expected.magnitude
    }
    #expect(
      isSame && results.count == expected.count,
      "\(results), not \(expected), at \(logits) with \(target)", sourceLocation: sourceLocation)
  }
}
