import ChainRule

extension MultilayerPerceptron {
  /// The network that ``architecture`` describes, with weights of 0; `nil` for other words, for
  /// functions that are none of the kit's, and where the network has another number of parameters.
  ///
  /// ```swift
  /// let network = MultilayerPerceptron(
  ///   architecture: "2 inputs, 3 tanh, 1 identity", parameterCount: 13)
  /// print(network?.layers.count ?? 0)  // 2
  /// ```
  public init?(architecture: String, parameterCount: Int) {
    let words = architecture.split(separator: ", ").map { $0.split(separator: " ") }
    let pairs = words.map { $0.count == 2 ? Int($0[0]) : nil }
    let sizes = pairs.compactMap(\.self).filter { $0 > 0 && $0 <= parameterCount }
    guard sizes.count == words.count, sizes.count >= 2,
      ["input", "inputs"].contains(words[0][1])
    else { return nil }
    var count = 0
    for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
      let (product, isTooLarge) = (inputs + 1).multipliedReportingOverflow(by: outputs)
      count += product
      if isTooLarge || count > parameterCount { return nil }
    }
    let activations = words.dropFirst().compactMap { Activation(rawValue: String($0[1])) }
    guard count == parameterCount, activations.count == sizes.count - 1 else { return nil }
    self.init(
      activations.indices.map { index in
        Layer(
          (1...sizes[index + 1]).map { number in
            Neuron(
              weights: Array(repeating: 0, count: sizes[index]), activation: activations[index],
              name: "layer \(index + 1) neuron \(number)")
          })
      })
  }
}
