import ChainRule
import Testing

@Suite("Seeded random numbers")
struct SeededGeneratorTests {
  @Test("The bits are those of the published generator")
  func bits() {
    // From the seed 1234567, as printed by the C program of its authors (Vigna, 2015,
    // splitmix64.c).
    var generator = SeededGenerator(seed: 1_234_567)
    let bits = (0..<5).map { _ in generator.next() }
    #expect(
      bits == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("A generator goes on from its state")
  func state() {
    var first = SeededGenerator(seed: 3)
    for _ in 0..<10 { _ = first.next() }
    var second = SeededGenerator(seed: first.state)
    #expect((0..<5).map { _ in first.next() } == (0..<5).map { _ in second.next() })
  }

  @Test("Uniform numbers fill their range evenly and stay within")
  func uniform() {
    var generator = SeededGenerator(seed: 1)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 {
      let number = generator.uniform(in: -2..<3)
      counts[Int((number + 2) * 2)] += 1
    }
    #expect(counts.allSatisfy { (850...1150).contains($0) }, "\(counts)")
  }

  @Test("Normal numbers have the mean, the spread and the tails of a bell curve")
  func normal() {
    var generator = SeededGenerator(seed: 2)
    let numbers = (0..<20_000).map { _ in generator.normal(mean: 3, standardDeviation: 2) }
    let mean: Double = numbers.reduce(0, +) / 20_000
    let variance: Double = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    let within: Int = numbers.filter { (1...5).contains($0) }.count
    #expect((2.95...3.05).contains(mean))
    #expect((3.85...4.15).contains(variance))
    #expect((0.6727...0.6927).contains(Double(within) / 20_000))
  }

  @Test("Every order of three elements is as likely as any other")
  func shuffle() {
    var generator = SeededGenerator(seed: 4)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[generator.shuffled(0..<3), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { (880...1120).contains($0) }, "\(counts)")
    #expect(generator.shuffled(0..<100).sorted() == Array(0..<100))
    #expect(generator.shuffled([Int]()) == [])
  }

  @Test("The numbers of a seed stay what they are")
  func pinned() {
    var generator = SeededGenerator(seed: 1)
    #expect(generator.uniform(in: 0..<1) == 0.5665615751722809)
    #expect(generator.index(below: 6) == 4)
    #expect(generator.shuffled(0..<6) == [0, 3, 4, 1, 2, 5])
    let normal = generator.normal()  // its last digit depends on the system's logarithm and cosine
    #expect((-0.269245034496846 ... -0.269245034496844).contains(normal))
  }
}
