import Foundation

/// The hundred points of W2 and W4, and the parameters that training begins with.
struct Moons {
  struct Point {
    let x, y: Double

    /// 1 or −1.
    let target: Double
  }

  /// The layers of the network: two inputs, two hidden layers, one output.
  static let layerSizes = [2, 16, 16, 1]

  let points: [Point]

  /// For each neuron of each layer its weights, then its bias.
  let parameters: [Double]

  init() {
    var generator = LinearCongruentialGenerator()
    points = (0..<100).map { index in
      let t = .pi * generator.next()
      let isUpper = index.isMultiple(of: 2)
      let x = isUpper ? cos(t) : 1 - cos(t)
      let y = isUpper ? sin(t) : 0.5 - sin(t)
      return Point(
        x: x + 0.2 * (generator.next() - 0.5), y: y + 0.2 * (generator.next() - 0.5),
        target: isUpper ? 1 : -1)
    }
    var parameters: [Double] = []
    for (inputCount, neuronCount) in zip(Self.layerSizes, Self.layerSizes.dropFirst()) {
      for _ in 0..<neuronCount {
        for _ in 0..<inputCount { parameters.append(2 * generator.next() - 1) }
        parameters.append(0)
      }
    }
    self.parameters = parameters
  }
}

/// The generator of the workloads' data, which every peer in any language can have as well. The
/// multiplier and the increment are those of Knuth's MMIX.
struct LinearCongruentialGenerator {
  private var state: UInt64 = 42

  /// A value from 0 to 1, without 1, made of the upper 53 bits.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}
