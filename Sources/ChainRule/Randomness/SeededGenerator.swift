/// A small random number generator: the same seed always gives the same bits.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// print(generator.uniform(in: 0..<1))  // 0.5665615751722809
/// print(generator.index(below: 6))     // 4
/// ```
///
/// It is SplitMix64 (Steele, Lea and Flood, 2014, Fast splittable pseudorandom number generators):
/// a counter that grows by an odd constant, and a function that scrambles its bits. It is good
/// enough for simulations and not meant for secrets.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  /// The counter: all that the generator remembers, and a seed that continues from here.
  public private(set) var state: UInt64

  /// The generator that begins at `seed`.
  public init(seed: UInt64) { state = seed }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
