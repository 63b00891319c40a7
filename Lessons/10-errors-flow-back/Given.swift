import ChainRule

/// The function that a layer applies to its sums.
enum Activation {
  case identity, relu, tanh

  /// The function itself.
  func callAsFunction(_ sum: Double) -> Double {
    switch self {
    case .identity: sum
    case .relu: ChainRule.relu(sum)
    case .tanh: ChainRule.tanh(sum)
    }
  }

  /// Its slope; that of relu at 0 is 0.
  func slope(at sum: Double) -> Double {
    switch self {
    case .identity: 1
    case .relu: sum > 0 ? 1 : 0
    case .tanh: 1 - ChainRule.tanh(sum) * ChainRule.tanh(sum)
    }
  }
}

/// Neurons side by side, written as a matrix.
struct Layer {
  /// A row for each neuron, a column for each input.
  let weights: [[Double]]

  /// A number for each neuron.
  let biases: [Double]

  let activation: Activation

  /// The slope of the activation at each of the sums.
  func slopes(at sums: [Double]) -> [Double] { sums.map { activation.slope(at: $0) } }
}

/// What a layer has got and made on the way forward.
struct Signals {
  let inputs: [Double]

  /// What each neuron has added up: bias, and weight times input for each input.
  let sums: [Double]

  /// The activation of each sum.
  let outputs: [Double]
}

/// The way forward: the signals of each layer, the first layer's first.
func forward(_ network: [Layer], _ inputs: [Double]) -> [Signals] {
  var signals: [Signals] = []
  var inputs = inputs
  for layer in network {
    let sums = zip(layer.weights, layer.biases).map { row, bias in bias + dot(row, inputs) }
    signals.append(
      Signals(inputs: inputs, sums: sums, outputs: sums.map { layer.activation($0) }))
    inputs = sums.map { layer.activation($0) }
  }
  return signals
}

/// The gradients of one layer's parameters, in the shape of the parameters.
struct LayerGradient {
  let weights: [[Double]]
  let biases: [Double]
}

/// The sum of the products of each pair. It does not complain about a number without a partner.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { sum, pair in sum + pair.0 * pair.1 }
}

/// The matrix with its columns as rows.
func transposed(_ matrix: [[Double]]) -> [[Double]] {
  (matrix.first ?? []).indices.map { column in matrix.map { row in row[column] } }
}

/// The network of this lesson: two inputs, three relu neurons, two outputs.
let smallNetwork = [
  Layer(weights: [[1, -1], [0.5, 1], [-1, 1]], biases: [0, 1, 0], activation: .relu),
  Layer(weights: [[2, -1, 4], [1, 1, -2]], biases: [0, 0], activation: .identity),
]
