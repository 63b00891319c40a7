import ChainRule
import Networks
import Testing

@Suite("Data sets at their edges")
struct DataSetEdgeTests {
  private func points(_ count: Int) -> DataSet {
    DataSet(
      (0..<count).map { Example([Double($0)], .label($0 % 2, of: 2)) }, inputNames: ["x"],
      classNames: ["even", "odd"])
  }

  @Test("Parts are rounded to the nearest whole example, from none to all")
  func parts() {
    var generator = SeededGenerator(seed: 1)
    for (count, part, expected) in [
      (10, 0.29, 3), (10, 0.21, 2), (10, 0.25, 3), (7, 0.0, 0), (7, 1.0, 7), (0, 0.5, 0),
      (1, 0.4, 0), (1, 0.6, 1),
    ] {
      let data = points(count)
      let (training, validation) = data.split(validation: part, using: &generator)
      #expect(validation.examples.count == expected, "\(part) of \(count)")
      #expect(training.examples.count == count - expected, "\(part) of \(count)")
      let noisy = data.withLabelNoise(part, using: &generator)
      let changed = zip(data.examples, noisy.examples).count { $0 != $1 }
      #expect(changed == expected, "\(part) of \(count)")
    }
  }

  @Test("Label noise leaves alone what has no other label: numbers, and a single class")
  func noOtherLabel() {
    var generator = SeededGenerator(seed: 1)
    let data = DataSet(
      [Example([1], .numbers([2])), Example([1], .label(0, of: 1))], inputNames: ["x"])
    #expect(data.withLabelNoise(1, using: &generator) == data)
  }

  @Test("Each wrong label is as likely as the others, and the right one never comes")
  func wrongLabels() {
    var generator = SeededGenerator(seed: 1)
    let data = DataSet(
      (0..<3000).map { _ in Example([0], .label(1, of: 4)) }, inputNames: ["x"])
    var counts = [0, 0, 0, 0]
    for example in data.withLabelNoise(1, using: &generator).examples {
      if case .label(let label, 4) = example.target { counts[label] += 1 }
    }
    #expect(counts[1] == 0)
    #expect([0, 2, 3].allSatisfy { (900...1100).contains(counts[$0]) }, "\(counts)")
  }

  @Test("Where several classes are right, a wrong one takes the place of them all")
  func wrongForSeveral() {
    var generator = SeededGenerator(seed: 1)
    let data = DataSet(
      (0..<100).map { _ in Example([0], .anyOf([3, 1], of: 5)) }, inputNames: ["x"])
    let noisy = data.withLabelNoise(0.5, using: &generator).examples
    #expect(noisy.count { $0.target == .anyOf([3, 1], of: 5) } == 50)
    let wrong = [0, 2, 4].map { label in noisy.count { $0.target == .label(label, of: 5) } }
    #expect(wrong.allSatisfy { $0 > 5 } && wrong.reduce(0, +) == 50, "\(wrong)")
    let all = DataSet([Example([0], .anyOf([0, 1], of: 2))], inputNames: ["x"])
    #expect(all.withLabelNoise(1, using: &generator) == all)
  }

  @Test(
    "An input that never changes is only shifted, to exactly 0, whatever its digits",
    arguments: [0.1, 0.7, 1e-9, 1.0 / 3, -4.35, 1e300])
  func constantInput(_ number: Double) {
    for count in 1...10 {
      let data = DataSet(
        (0..<count).map { _ in Example([number], .numbers([0])) }, inputNames: ["x"])
      #expect(data.standardized(like: data).examples.allSatisfy { $0.inputs == [0] }, "\(count)")
      let other = DataSet([Example([number + 1], .numbers([0]))], inputNames: ["x"])
      expectClose(other.standardized(like: data).examples[0].inputs, [number + 1 - number])
    }
  }

  @Test("A line's noise is on y alone, and has the asked size")
  func lineNoise() {
    var generator = SeededGenerator(seed: 1)
    let line = DataSet.line(2000, slope: 3, intercept: -1, noise: 0.2, using: &generator)
    let errors = line.examples.map { example -> Double in
      guard case .numbers(let y) = example.target else { return .nan }
      return y[0] - (3 * example.inputs[0] - 1)
    }
    let variance: Double = errors.reduce(0) { $0 + $1 * $1 } / 2000
    expectClose(variance.squareRoot() / 0.2, 1, within: 0.05)
    #expect(line.examples.allSatisfy { (-1..<1).contains($0.inputs[0]) })
  }

  @Test("Points of each class come in turn, the last class first, also where some are left over")
  func turns() {
    var generator = SeededGenerator(seed: 1)
    let spirals = DataSet.spirals(5, arms: 3, using: &generator)
    #expect(spirals.examples.map(\.target) == [2, 1, 0, 2, 1].map { .label($0, of: 3) })
    #expect(spirals.classNames == ["spiral 1", "spiral 2", "spiral 3"])
    #expect(DataSet.moons(0, using: &generator).examples.isEmpty)
  }

  @Test("A digit's noise has the asked spread on paper, and stays between paper and ink")
  func digitNoise() {
    var generator = SeededGenerator(seed: 1)
    let style = DigitStyle(shift: 0, slant: 0, thickness: 1...1, noise: 0.3)
    let clean = DataSet.digits(20, style: style.clean, using: &generator)
    let noisy = DataSet.digits(20, style: style, using: &generator)
    var paper: [Double] = []
    for (clean, noisy) in zip(clean.examples, noisy.examples) {
      #expect(noisy.inputs.allSatisfy { (0...1).contains($0) })
      paper += zip(clean.inputs, noisy.inputs).filter { $0.0 == 0 }.map(\.1)
    }
    // Half of a bell curve is cut off at 0; the mean of what is left over is s / √(2π).
    let mean: Double = paper.reduce(0, +) / Double(paper.count)
    let expected: Double = 0.3 / (2 * Double.pi).squareRoot()
    expectClose(mean / expected, 1, within: 0.05)
    #expect(paper.contains { $0 > 0.6 }, "noise has tails")
  }

  @Test("A digit is shifted to the right and down by different amounts, up to the limit")
  func digitShift() {
    var generator = SeededGenerator(seed: 2)
    let style = DigitStyle(shift: 2, slant: 0, thickness: 2...2, noise: 0)
    let plain = DigitStyle(shift: 0, slant: 0, thickness: 2...2, noise: 0)
    let center = middle(DataSet.digits(1, style: plain, using: &generator).examples[0].inputs)
    let shifts = DataSet.digits(200, style: style, using: &generator).examples
      .filter { $0.target == .label(0, of: 10) }.map { example in
        let place = middle(example.inputs)
        return (right: place.x - center.x, down: place.y - center.y)
      }
    #expect(shifts.allSatisfy { $0.right.magnitude < 2.1 && $0.down.magnitude < 2.1 })
    #expect(shifts.contains { $0.right > 0.5 && $0.down < -0.5 })
    #expect(shifts.contains { $0.right < -0.5 && $0.down > 0.5 })
    #expect(shifts.contains { $0.right * $0.down > 0.5 })
  }

  /// The centre of gravity of a picture's ink, in pixels.
  private func middle(_ pixels: [Double]) -> (x: Double, y: Double) {
    let ink = pixels.reduce(0, +)
    let x = pixels.enumerated().reduce(0) { $0 + Double($1.offset % 16) * $1.element }
    let y = pixels.enumerated().reduce(0) { $0 + Double($1.offset / 16) * $1.element }
    return (x / ink, y / ink)
  }
}
