/// The yardstick of replay: a network and a batch of examples, differentiated by hand.
///
/// It is all the arithmetic as loops: a compiler of graphs could at best give the same.
struct HandWrittenNetwork {
  private let inputs: ContiguousArray<Lanes>
  private var layers: [DenseLayer] = []

  /// How many examples there are.
  let exampleCount: Int

  /// How many blocks of eight examples there are; the last one may not be full.
  let blockCount: Int

  /// A network of given sizes: the inputs, then the neurons of each layer, the last one linear.
  init(_ sizes: [Int], activation: HandWrittenActivation, inputs examples: [[Double]]) {
    exampleCount = examples.count
    blockCount = (examples.count + Lanes.scalarCount - 1) / Lanes.scalarCount
    inputs = Self.blocks(of: examples)
    var offset = 0
    for (inputCount, neuronCount) in zip(sizes, sizes.dropFirst()) {
      let isLast = layers.count == sizes.count - 2
      let layer = DenseLayer(
        inputCount: inputCount, neuronCount: neuronCount, blockCount: blockCount,
        activation: isLast ? .identity : activation, offset: offset)
      layers.append(layer)
      offset += layer.parameterCount
    }
  }

  /// Rows of an example each, turned into rows of an input each, in blocks; what is left is 0.
  static func blocks(of examples: [[Double]]) -> ContiguousArray<Lanes> {
    let laneCount = Lanes.scalarCount
    let blockCount = (examples.count + laneCount - 1) / laneCount
    var blocks = ContiguousArray(
      repeating: Lanes.zero, count: blockCount * (examples.first?.count ?? 0))
    for (number, example) in examples.enumerated() {
      for (index, value) in example.enumerated() {
        blocks[index * blockCount + number / laneCount][number % laneCount] = value
      }
    }
    return blocks
  }

  /// The outputs of the last layer, a row of blocks for each.
  var outputs: ContiguousArray<Lanes> { layers[layers.count - 1].outputs }

  mutating func forward(_ parameters: Numbers) {
    var signals = inputs
    for index in layers.indices {
      layers[index].forward(parameters, from: signals)
      signals = layers[index].outputs
    }
  }

  /// Computes the gradients from the derivative of the loss by each output.
  mutating func backward(
    _ parameters: Numbers, errors: ContiguousArray<Lanes>, into gradients: inout Numbers
  ) {
    layers[layers.count - 1].errors = errors
    for index in layers.indices.reversed() {
      let signals = index == 0 ? inputs : layers[index - 1].outputs
      layers[index].differentiate(by: &gradients, from: signals)
      if index > 0 {
        let layer = layers[index]
        layer.passErrorsBack(parameters, to: &layers[index - 1])
      }
    }
  }
}
