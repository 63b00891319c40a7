// The standard library may change how it draws from one version to the next. These ways are written
// down, so that a seed gives the same results in every version.

extension RandomNumberGenerator {
  /// A value in `range`, each as likely as any other; rounding can give the upper bound itself.
  public mutating func uniform(in range: Range<Double>) -> Double {
    let fraction = Double(next() >> 11) * 0x1p-53
    return range.lowerBound + fraction * (range.upperBound - range.lowerBound)
  }

  /// A normally distributed value: most are within a standard deviation of the mean.
  ///
  /// Two uniform values u and v give √(−2 log u) · cos(2πv) (Box and Muller, 1958, A note on the
  /// generation of random normal deviates).
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    let u = 1 - uniform(in: 0..<1)  // never 0, whose logarithm is −∞
    let v = uniform(in: 0..<1)
    return mean + standardDeviation * sqrt(-2 * log(u)) * cos(2 * .pi * v)
  }

  /// An index from 0 to `count` − 1, each as likely as any other.
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "there is no index below \(count)")
    return Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// The elements in a random order, each order as likely as any other.
  ///
  /// From the last place to the second, each swaps its element with one of those up to itself
  /// (Durstenfeld, 1964, Algorithm 235: random permutation).
  public mutating func shuffled<Element>(_ elements: some Sequence<Element>) -> [Element] {
    var elements = Array(elements)
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, index(below: last + 1))
    }
    return elements
  }
}
