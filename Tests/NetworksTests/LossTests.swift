import ChainRule
import Networks
import Testing

@Suite("Losses")
struct LossTests {
  @Test("Softmax cross-entropy has the published gradients on logits 0, 3, −2, 1 with label 3")
  func softmaxGradients() {
    let logits = [0.0, 3, -2, 1].map { Value($0) }
    let loss = softmaxCrossEntropy(logits: logits, label: 3)
    loss.backward()
    let expected = [0.041772570515, 0.839024507463, 0.005653302662, -0.886450380640]
    expectClose(logits.map(\.gradient), expected)
    expectClose(loss.data, -log(1 - 0.886450380640), within: 1e-11)
  }

  @Test("Each loss is its formula")
  func formulas() {
    let scores: [Double] = [0.25, -3, 2]
    let yes: [Double] = [1, 1, 1]
    let no: [Double] = [-1, -1, -1]
    expectClose(hingeLoss(scores, yes), (0.75 + 4 + 0) / 3)
    expectClose(hingeLoss(scores, no), (1.25 + 0 + 3) / 3)

    let outputs: [Double] = [1, 4, 0]
    expectClose(meanSquaredError(outputs, [0.5, 6, 0]), (0.25 + 4 + 0) / 3)
    expectClose(sumOfSquares(outputs), 17)

    let (first, second): (Double, Double) = (sigmoid(0.7), sigmoid(-1.5))
    let unsure: Double = -0.25 * log(second) - 0.75 * log(1 - second)
    let logits: [Double] = [0.7, -1.5]
    expectClose(binaryCrossEntropy(logits: logits, [1, 0.25]), (unsure - log(first)) / 2)

    let choice: [Double] = [1, 2, 4]
    let p = softmax(choice)
    let half: Double = -(log(p[0]) + log(p[2])) / 2
    expectClose(p.reduce(0, +), 1)
    expectClose(p[2] / p[0], exp(3.0))
    expectClose(softmaxCrossEntropy(logits: choice, [0.5, 0, 0.5]), half)
  }

  @Test("The gradients of every loss agree with differences", arguments: Loss.allCases)
  func gradients(loss: Loss) {
    let targets = loss.numbers(for: .label(1, of: 3)).map(Value.constant)
    for point in [[0.3, -0.8, 1.7], [-2, 0.1, 0.4], [5, -6, 7.5]] {
      let check = GradientCheck(of: { loss($0, targets) }, at: point)
      #expect(check.agrees, "\(loss) at \(point): \(check)")
      #expect(check.inputs.contains { $0.reverse != 0 }, "\(loss) at \(point)")
    }
  }

  @Test("The penalty's gradient is twice the parameter")
  func penaltyGradient() {
    let parameters = [1.5, -0.5].map { Value($0) }
    sumOfSquares(parameters).backward()
    #expect(parameters.map(\.gradient) == [3, -1])
  }

  @Test("At logits of ±1000 losses and gradients are finite and right")
  func extremes() {
    for (logit, target, loss, slope) in [
      (1000.0, 1.0, 0.0, 0.0), (1000, 0, 1000, 1), (-1000, 1, 1000, -1), (-1000, 0, 0, 0),
    ] {
      let z = Value(logit)
      let value = binaryCrossEntropy(logits: [z], [.constant(target)])
      value.backward()
      #expect(value.data == loss, "\(logit), \(target)")
      #expect(z.gradient == slope, "\(logit), \(target)")
    }
    let logits = [1000.0, -1000, 999].map { Value($0) }
    let p: Double = 1 / (1 + exp(-1.0))
    let cases: [(loss: Double, gradients: [Double])] = [
      (-log(p), [p - 1, 0, 1 - p]), (2000 - log(p), [p, -1, 1 - p]), (1 - log(p), [p, 0, -p]),
    ]
    for (label, expected) in cases.enumerated() {
      logits.resetGradients()
      let loss = softmaxCrossEntropy(logits: logits, label: label)
      loss.backward()
      expectClose(loss.data, expected.loss)
      expectClose(logits.map(\.gradient), expected.gradients)
    }
    let sure: [Double] = softmax([1000, -1000])
    #expect(sure == [1, 0])
  }

  @Test("A sure and right answer still has an accurate loss and slope")
  func sure() {
    let z = Value(40)
    let loss = binaryCrossEntropy(logits: [z], [.constant(1)])
    loss.backward()
    let tail: Double = exp(-40.0)  // −log σ(40) is log(1 + e⁻⁴⁰), and that is e⁻⁴⁰ − e⁻⁸⁰/2 + …
    expectClose(loss.data / tail, 1)
    expectClose(z.gradient / tail, -1)
  }

  @Test("Equal logits, where the largest one is a tie, have the gradient p − t")
  func tie() {
    let logits = [2.0, 2, 2, 2].map { Value($0) }
    softmaxCrossEntropy(logits: logits, label: 1).backward()
    expectClose(logits.map(\.gradient), [0.25, -0.75, 0.25, 0.25])
  }

  @Test("Hinge is 0 with slope 0 at the margin and beyond")
  func margin() {
    for score in [1.0, 1.5, 20] {
      let s = Value(score)
      let loss = hingeLoss([s], [.constant(1)])
      loss.backward()
      #expect(loss.data == 0)
      #expect(s.gradient == 0)
    }
  }

  @Test("Each loss gives targets its own numbers")
  func encoding() {
    #expect(Loss.hinge.numbers(for: .label(0, of: 2)) == [-1])
    #expect(Loss.hinge.numbers(for: .label(1, of: 3)) == [-1, 1, -1])
    #expect(Loss.binaryCrossEntropy.numbers(for: .label(1, of: 2)) == [1])
    #expect(Loss.meanSquaredError.numbers(for: .label(2, of: 3)) == [0, 0, 1])
    #expect(Loss.softmaxCrossEntropy.numbers(for: .label(1, of: 2)) == [0, 1])
    #expect(Loss.softmaxCrossEntropy.numbers(for: .anyOf([0, 3], of: 4)) == [0.5, 0, 0, 0.5])
    #expect(Loss.binaryCrossEntropy.numbers(for: .anyOf([0, 3], of: 4)) == [1, 0, 0, 1])
    #expect(Loss.meanSquaredError.numbers(for: .numbers([0.1, 7])) == [0.1, 7])
  }

  @Test("Outputs stand for the class on their side of the threshold, or for the largest")
  func decision() {
    #expect(Loss.hinge.label(for: [0.1]) == 1)
    #expect(Loss.hinge.label(for: [-0.1]) == 0)
    #expect(Loss.meanSquaredError.label(for: [0.4]) == 0)
    #expect(Loss.meanSquaredError.label(for: [0.6]) == 1)
    #expect(Loss.softmaxCrossEntropy.label(for: [-3, -1, -2]) == 1)
    #expect(Loss.softmaxCrossEntropy.isRight([0, 5, 1, 2], .anyOf([0, 1], of: 4)) == true)
    #expect(Loss.softmaxCrossEntropy.isRight([0, 5, 1, 2], .label(2, of: 4)) == false)
    #expect(Loss.meanSquaredError.isRight([0.5], .numbers([0.5])) == nil)
  }

  @Test("As many outputs as targets are compared, not as many as there happen to be")
  func mismatch() async {
    await #expect(processExitsWith: .failure) {
      let outputs: [Double] = [1, 2]
      _ = meanSquaredError(outputs, [1])
    }
  }
}
