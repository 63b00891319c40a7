import ChainRule

/// A network that reads digits of 8 × 8 pixels, in plain numbers, so that it is quick, and some of
/// whose links can be removed.
///
/// It has 64 inputs, 12 hidden neurons with tanh, and 10 outputs, which are logits. Its loss is the
/// softmax cross-entropy. Beside the slopes it knows the second derivatives that say which links
/// matter least (LeCun, Denker and Solla, 1990, Optimal brain damage, equations 5 and 8, here exact
/// and not approximated).
///
/// ```swift
/// let pictures = DigitReader.digits(20, seed: 1)
/// var reader = DigitReader(seed: 10)
/// reader.remove(Array(reader.links.prefix(8)))
/// print(reader.links.count, pictures[3].label)  // 880 3
/// ```
public struct DigitReader: Sendable {
  /// The parameters neuron by neuron, first the hidden ones, then the outputs: the weights of one,
  /// then its bias.
  public var numbers: [Double]

  /// Which parameters are the links that are left, as positions in `numbers`.
  public private(set) var links: [Int] = []

  /// Which parameters are the links that were removed.
  public private(set) var removed: [Int] = []

  private static let outputs = 12 * 65

  /// A reader whose weights are drawn from a normal distribution with the variance 1 / inputs.
  public init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    numbers = []
    for (neuronCount, inputCount) in [(12, 64), (10, 12)] {
      for _ in 0..<neuronCount {
        links += numbers.count..<numbers.count + inputCount
        let deviation = 1 / sqrt(Double(inputCount))
        numbers += (0..<inputCount).map { _ in generator.normal(standardDeviation: deviation) }
        numbers.append(0)
      }
    }
  }

  /// Sets links to 0. They stay 0 when the reader trains on.
  public mutating func remove(_ links: [Int]) {
    for link in links { numbers[link] = 0 }
    self.links.removeAll(where: Set(links).contains)
    removed += links
  }

  /// The outputs of the hidden neurons, and the logits.
  public func signals(_ pixels: [Double]) -> (hidden: [Double], logits: [Double]) {
    let hidden = sums(of: pixels, from: 0, count: 12).map { tanh($0) }
    return (hidden, sums(of: hidden, from: Self.outputs, count: 10))
  }

  private func sums(of inputs: [Double], from first: Int, count: Int) -> [Double] {
    (0..<count).map { neuron in
      let start = first + neuron * (inputs.count + 1)
      var sum = numbers[start + inputs.count]
      for place in 0..<inputs.count { sum += numbers[start + place] * inputs[place] }
      return sum
    }
  }

  /// How many digits it misreads.
  public func misread(_ digits: [Digit]) -> Int {
    digits.count { digit in
      let logits = signals(digit.pixels).logits
      return logits[digit.label] < logits.max() ?? 0
    }
  }

  /// The mean cross-entropy.
  public func loss(on digits: [Digit]) -> Double {
    digits.reduce(0) { $0 - log(softmax(signals($1.pixels).logits)[$1.label]) }
      / Double(digits.count)
  }

  /// The slope of the loss by each parameter, and its second derivative by that parameter alone.
  ///
  /// A weight changes the sum of its neuron by what comes in. So its second derivative is that of
  /// the loss by the sum, times the square of what comes in.
  public func derivatives(on digits: [Digit]) -> (slopes: [Double], curvatures: [Double]) {
    var slopes = numbers.map { _ in 0.0 }
    var curvatures = slopes
    func add(_ slope: Double, _ curvature: Double, to start: Int, _ inputs: [Double]) {
      for place in 0..<inputs.count {
        let input = inputs[place]
        slopes[start + place] += slope * input
        curvatures[start + place] += curvature * input * input
      }
      slopes[start + inputs.count] += slope
      curvatures[start + inputs.count] += curvature
    }
    for digit in digits {
      let (hidden, logits) = signals(digit.pixels)
      let chances = softmax(logits)
      for output in 0..<10 {
        let (chance, start) = (chances[output], Self.outputs + output * 13)
        let slope = chance - (output == digit.label ? 1 : 0)
        add(slope, chance * (1 - chance), to: start, hidden)
      }
      for neuron in 0..<12 {
        var (slope, mean, meanSquare) = (0.0, 0.0, 0.0)
        for output in 0..<10 {
          let weight = numbers[Self.outputs + output * 13 + neuron]
          slope += (chances[output] - (output == digit.label ? 1 : 0)) * weight
          mean += chances[output] * weight
          meanSquare += chances[output] * weight * weight
        }
        let first = 1 - hidden[neuron] * hidden[neuron]
        let second = -2 * hidden[neuron] * first
        let curvature = (meanSquare - mean * mean) * first * first + slope * second
        add(slope * first, curvature, to: neuron * 65, digit.pixels)
      }
    }
    let share = 1 / Double(digits.count)
    return (slopes.map { $0 * share }, curvatures.map { $0 * share })
  }

  /// The estimated effect of removing each parameter: −g·w + ½·h·w².
  public func estimates(on digits: [Digit]) -> [Double] {
    let (slopes, curvatures) = derivatives(on: digits)
    return numbers.indices.map { place in
      let weight = numbers[place]
      return -slopes[place] * weight + curvatures[place] * weight * weight / 2
    }
  }

  /// Trains with Adam (lessons 13 and 16), 20 digits at a time. Links that were removed stay 0.
  public mutating func train(on digits: [Digit], steps: Int) {
    var generator = SeededGenerator(seed: 5)
    var adam = Adam()
    for step in 0..<steps {
      let batch = (0..<20).map { _ in digits[generator.index(below: digits.count)] }
      adam.step(
        &numbers, gradients: derivatives(on: batch).slopes,
        learningRate: step < steps * 3 / 4 ? 0.02 : 0.004)
      for link in removed { numbers[link] = 0 }
    }
  }
}

extension DigitReader {
  /// A picture of 8 × 8 pixels, and the digit that it shows.
  public struct Digit: Sendable {
    /// The pixels row by row, from 0 to 1.
    public let pixels: [Double]

    /// The digit, from 0 to 9.
    public let label: Int
  }

  /// Digits of the kit, always the same for a seed: of each four pixels of the 16 × 16 the mean.
  public static func digits(_ count: Int, seed: UInt64) -> [Digit] {
    var generator = SeededGenerator(seed: seed)
    return DataSet.digits(count, using: &generator).examples.enumerated().map { index, example in
      let pixels = (0..<64).map { place in
        let corner = place / 8 * 32 + place % 8 * 2
        return [0, 1, 16, 17].reduce(0) { $0 + example.inputs[corner + $1] } / 4
      }
      return Digit(pixels: pixels, label: index % 10)
    }
  }
}
