import ChainRule
import Networks

/// What `backprop train` can learn, each with settings that work.
enum TrainingTask: String, CaseIterable {
  case line, moons, circles, spirals, xor, symmetry, family, digits

  /// Settings, all of which the command line may replace.
  struct Settings {
    var hidden: [Int]
    var activation = Activation.tanh
    var initialization: Initialization?
    var loss = Loss.binaryCrossEntropy
    var optimizer = OptimizerName.adam
    var learningRate: Double
    var steps: Int
    var batchSize: Int?
    var noise = 0.0
    var seed: UInt64 = 1
    var penalty = 0.0
    var evaluationInterval = 1
  }

  /// The settings of the task.
  var settings: Settings {
    switch self {
    case .line:
      Settings(
        hidden: [], loss: .meanSquaredError, optimizer: .gradientDescent, learningRate: 0.3,
        steps: 100, noise: 0.1)
    case .moons:
      Settings(
        hidden: [16, 16], activation: .relu, loss: .hinge, optimizer: .gradientDescent,
        learningRate: 1, steps: 100, noise: 0.1, penalty: 1e-4)
    case .circles: Settings(hidden: [8], learningRate: 0.05, steps: 200, noise: 0.05)
    case .spirals: Settings(hidden: [16, 16], learningRate: 0.02, steps: 300, noise: 0.02)
    case .xor: Settings(hidden: [4], optimizer: .momentum, learningRate: 0.3, steps: 300)
    case .symmetry:
      Settings(
        hidden: [2], initialization: .uniform(limit: 0.3), optimizer: .momentum,
        learningRate: 0.1, steps: 1500, seed: 4)
    case .family:
      Settings(
        hidden: [12], loss: .softmaxCrossEntropy, learningRate: 0.02, steps: 600, batchSize: 26,
        evaluationInterval: 4)
    case .digits:
      Settings(
        hidden: [32], loss: .softmaxCrossEntropy, learningRate: 0.003, steps: 200, batchSize: 32,
        noise: 0.1, evaluationInterval: 20)
    }
  }

  /// Examples to learn from, and others to see what was learnt. The digits for validation are
  /// clean. Of XOR, symmetry and the family trees there are no others.
  func examples(
    noise: Double, using generator: inout SeededGenerator
  ) -> (training: DataSet, validation: DataSet?) {
    func twice(_ make: (inout SeededGenerator) -> DataSet) -> (DataSet, DataSet?) {
      let training = make(&generator)
      return (training, make(&generator))
    }
    switch self {
    case .line: return twice { .line(50, noise: noise, using: &$0) }
    case .moons: return twice { .moons(100, noise: noise, using: &$0) }
    case .circles: return twice { .circles(100, noise: noise, using: &$0) }
    case .spirals: return twice { .spirals(200, noise: noise, using: &$0) }
    case .xor: return (.exclusiveOr(noise: noise, using: &generator), nil)
    case .symmetry: return (.mirrorSymmetry(noise: noise, using: &generator), nil)
    case .family: return (.familyTree(noise: noise, using: &generator), nil)
    case .digits:
      let style = DigitStyle(noise: noise)
      let training = DataSet.digits(1000, style: style, using: &generator)
      return (training, .digits(500, style: style.clean, using: &generator))
    }
  }
}
