import ChainRule
import Networks
import Testing

/// Expected numbers come from a Python program that follows the papers' formulas in their own
/// notation. PyTorch 2 gives the same; for the two rules with momentum it does with a constant
/// learning rate alone, since it multiplies the velocity by the rate of the present step.
@Suite("Optimizers")
struct OptimizerTests {
  /// Five steps down f(p, q) = 1.5p² + 0.1q² − pq + q from (1, −2), with changing learning rates.
  private func fiveSteps(
    _ optimizer: some Optimizer, learningRates: [Double] = [0.1, 0.2, 0.05, 0.1, 0.1]
  ) -> [Double] {
    var optimizer = optimizer
    let parameters = [Value(1, "p"), Value(-2, "q")]
    for learningRate in learningRates {
      let (p, q) = (parameters[0], parameters[1])
      let linear: Value = q - p * q
      let loss: Value = 1.5 * p * p + 0.1 * q * q + linear
      parameters.resetGradients()
      loss.backward()
      optimizer.step(parameters, learningRate: learningRate)
    }
    return parameters.map(\.data)
  }

  @Test("Steepest descent goes where its formula says")
  func gradientDescent() {
    expectClose(fiveSteps(GradientDescent()), [-0.480732512, -2.2036140736])
  }

  @Test("Momentum goes where the formula of 1986 says")
  func momentum() {
    expectClose(fiveSteps(Momentum()), [-2.394977432, -2.7960252496])
    expectClose(
      fiveSteps(Momentum(), learningRates: Array(repeating: 0.1, count: 5)),
      [-1.9722039519999999, -2.6732189055999998])
    expectClose(fiveSteps(Momentum(coefficient: 0)), fiveSteps(GradientDescent()))
  }

  @Test("Nesterov's momentum has the gradient at the point ahead")
  func nesterov() {
    expectClose(fiveSteps(Nesterov()), [-1.5952292106108805, -3.5961881640000644])
    expectClose(
      fiveSteps(Nesterov(), learningRates: Array(repeating: 0.1, count: 5)),
      [-1.42812809140288, -3.346621030257664])
  }

  @Test("Adam goes where its paper says")
  func adam() {
    expectClose(fiveSteps(Adam()), [0.4572070005865754, -1.561615020545718])
    expectClose(
      fiveSteps(Adam(beta1: 0.8, beta2: 0.9, epsilon: 1e-3)),
      [0.45780941106923984, -1.579913089603049])
  }

  @Test("Adam treats each of many parameters as it would treat it alone")
  func adamOfMany() {
    var numbers = (0..<19).map { Double($0) / 7 - 1 }
    let gradients = (0..<19).map { Double($0 * $0 % 11) - 4.5 }
    var all = Adam()
    var each = numbers.map { (adam: Adam(), data: [$0]) }
    for rate in [0.1, 0.05, 0.2] {
      all.step(&numbers, gradients: gradients, learningRate: rate)
      each = zip(each, gradients).map { one, gradient in
        var (adam, data) = one
        adam.step(&data, gradients: [gradient], learningRate: rate)
        return (adam, data)
      }
    }
    #expect(numbers == each.flatMap(\.data))
  }

  @Test("AdamW shrinks the parameters beside Adam's step")
  func adamW() {
    expectClose(
      fiveSteps(AdamW(weightDecay: 0.1)), [0.41599503374391933, -1.4927167222325435])
    #expect(fiveSteps(AdamW(weightDecay: 0)) == fiveSteps(Adam()))
  }

  @Test("Adam's first step has the size of the learning rate, whatever the gradient's")
  func scale() {
    for gradient in [1e-3, 1, 1e6] {
      var numbers = [5.0]
      var adam = Adam()
      adam.step(&numbers, gradients: [gradient], learningRate: 0.01)
      expectClose(numbers[0], 4.99, within: 1e-6)
    }
  }

  @Test("Every optimizer by name comes down a bowl", arguments: OptimizerName.allCases)
  func names(name: OptimizerName) {
    var optimizer = name.make()
    #expect(type(of: optimizer).name == name.rawValue)
    var numbers = [1.0, -1]
    for _ in 0..<300 {
      optimizer.step(
        &numbers, gradients: numbers.map { 2 * $0 }, learningRate: name.usualLearningRate)
    }
    #expect(norm(numbers) < 0.05)
  }

  @Test("Schedules give the rates of their formulas, and stay at the end")
  func schedules() {
    let cases: [(Schedule, [Double])] = [
      (.constant(0.5), [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
      (.linear(from: 1, to: 0.2, over: 4), [1, 0.8, 0.6, 0.4, 0.2, 0.2]),
      (.exponential(from: 1, factor: 0.5), [1, 0.5, 0.25, 0.125, 0.0625, 0.03125]),
      (.stepDecay(from: 1, factor: 0.1, every: 2), [1, 1, 0.1, 0.1, 0.01, 0.01]),
      (.cosine(from: 1, to: 0, over: 4), [1, 0.8535533905932737, 0.5, 0.14644660940672627, 0, 0]),
      (
        .warmUp(over: 2, .linear(from: 1, to: 0, over: 2)),
        [0.5, 1, 1, 0.5, 0, 0]
      ),
    ]
    for (schedule, rates) in cases {
      expectClose((0..<6).map(schedule.rate), rates)
    }
  }

  @Test("A schedule tells in words what it does")
  func descriptions() {
    let schedule = Schedule.warmUp(over: 5, .linear(from: 1, to: 0.1, over: 100))
    #expect(schedule.description == "a rise over 5 steps, then 1.0 to 0.1 over 100 steps")
  }

  @Test("Clipping shortens a long gradient, keeps its direction, and leaves a short one alone")
  func clipping() {
    var long = [3.0, -4]
    #expect(clip(&long, toNorm: 1) == 5)
    expectClose(long, [0.6, -0.8])

    var short = [0.3, -0.4]
    clip(&short, toNorm: 1)
    #expect(short == [0.3, -0.4])

    var huge = [3e200, 4e200]
    clip(&huge, toNorm: 5)
    expectClose(huge, [3, 4])
  }

  @Test("An optimizer refuses to change its parameters in the middle")
  func otherParameters() async {
    await #expect(processExitsWith: .failure) {
      var momentum = Momentum()
      momentum.step([Value(1)], learningRate: 0.1)
      momentum.step([Value(1), Value(2)], learningRate: 0.1)
    }
  }
}
