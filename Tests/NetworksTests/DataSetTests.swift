import ChainRule
import Networks
import Testing

@Suite("Data sets")
struct DataSetTests {
  /// Every data set with noise, from a seed.
  private func all(seed: UInt64) -> [DataSet] {
    var generator = SeededGenerator(seed: seed)
    return [
      .line(20, using: &generator), .moons(20, using: &generator),
      .circles(20, using: &generator), .spirals(21, arms: 3, using: &generator),
      .exclusiveOr(copies: 2, noise: 0.1, using: &generator),
      .mirrorSymmetry(noise: 0.1, using: &generator), .familyTree(noise: 0.1, using: &generator),
      .digits(10, using: &generator),
    ]
  }

  @Test("The same seed gives the same data, another seed other data")
  func seeded() {
    #expect(all(seed: 1) == all(seed: 1))
    for (first, second) in zip(all(seed: 1), all(seed: 2)) { #expect(first != second) }
  }

  @Test("Points of a line lie on it, but for the noise")
  func line() {
    var generator = SeededGenerator(seed: 1)
    for example in DataSet.line(50, slope: -3, intercept: 2, noise: 0, using: &generator).examples {
      #expect(example.target == .numbers([-3 * example.inputs[0] + 2]))
      #expect((-1...1).contains(example.inputs[0]))
    }
  }

  @Test("Points of moons, circles and spirals lie on their curves")
  func curves() {
    var generator = SeededGenerator(seed: 1)
    for (index, example) in DataSet.moons(40, noise: 0, using: &generator).examples.enumerated() {
      let (x, y) = (example.inputs[0], example.inputs[1])
      let isUpper = index % 2 == 0
      #expect(example.target == .label(isUpper ? 1 : 0, of: 2))
      expectClose(isUpper ? hypot(x, y) : hypot(x - 1, y - 0.5), 1)
      #expect(isUpper ? y >= 0 : y <= 0.5)
    }
    for example in DataSet.circles(40, noise: 0, using: &generator).examples {
      let isOuter = example.target == .label(1, of: 2)
      expectClose(hypot(example.inputs[0], example.inputs[1]), isOuter ? 1 : 0.5)
    }
    for example in DataSet.spirals(42, arms: 3, turns: 2, noise: 0, using: &generator).examples {
      guard case .label(let arm, 3) = example.target else {
        Issue.record("an example of three spirals has one of three labels")
        continue
      }
      let radius: Double = hypot(example.inputs[0], example.inputs[1])
      let turn: Double = 2 * radius + Double(arm) / 3
      expectClose(example.inputs[0], radius * cos(2 * Double.pi * turn), within: 1e-9)
      #expect((0.1...1).contains(radius))
    }
  }

  @Test("Noise is a blur of the asked size")
  func noise() {
    var generator = SeededGenerator(seed: 1)
    let circles = DataSet.circles(2000, noise: 0.05, using: &generator)
    let errors: [Double] = circles.examples.map { example in
      hypot(example.inputs[0], example.inputs[1]) - (example.target == .label(1, of: 2) ? 1 : 0.5)
    }
    let variance: Double = errors.reduce(0) { $0 + $1 * $1 } / 2000
    expectClose(variance.squareRoot() / 0.05, 1, within: 0.1)
  }

  @Test("Exclusive or and symmetry have all their patterns, with the right answers")
  func patterns() {
    var generator = SeededGenerator(seed: 1)
    let exclusiveOr = DataSet.exclusiveOr(using: &generator)
    #expect(
      exclusiveOr.examples == [
        Example([0, 0], .label(0, of: 2)), Example([0, 1], .label(1, of: 2)),
        Example([1, 0], .label(1, of: 2)), Example([1, 1], .label(0, of: 2)),
      ])
    let symmetry = DataSet.mirrorSymmetry(using: &generator)
    #expect(Set(symmetry.examples.map(\.inputs)).count == 64)
    #expect(symmetry.examples.filter { $0.target == .label(1, of: 2) }.count == 8)
    #expect(symmetry.examples.contains(Example([0, 1, 1, 1, 1, 0], .label(1, of: 2))))
    #expect(symmetry.examples.contains(Example([0, 1, 1, 0, 1, 0], .label(0, of: 2))))
    #expect(DataSet.exclusiveOr(copies: 3, using: &generator).examples.count == 12)
  }

  @Test("The family trees have the 104 questions of the paper, with 112 answers")
  func familyTree() {
    var generator = SeededGenerator(seed: 1)
    let tree = DataSet.familyTree(using: &generator)
    #expect(tree.examples.count == 104)
    #expect(tree.classNames.count == 24)
    #expect(tree.inputNames.count == 36)
    #expect(tree.examples.allSatisfy { $0.inputs.reduce(0, +) == 2 })
    let answers = tree.examples.map { example in
      if case .anyOf(let people, _) = example.target { people.count } else { 0 }
    }
    #expect(answers.reduce(0, +) == 112)
    #expect(answers.filter { $0 == 2 }.count == 8)
  }

  @Test("The people of the family trees are related as in the paper's figure")
  func relations() {
    func who(_ relation: FamilyTree.Relation, of name: String) -> [String] {
      FamilyTree.people.firstIndex(of: name).map { person in
        FamilyTree.answers(person, relation).map { FamilyTree.people[$0] }
      } ?? ["nobody is called \(name)"]
    }
    #expect(who(.father, of: "Victoria") == ["Christopher"])
    #expect(who(.mother, of: "James") == ["Christine"])
    #expect(who(.wife, of: "Charles") == ["Jennifer"])
    #expect(who(.husband, of: "Margaret") == ["Arthur"])
    #expect(who(.son, of: "Victoria") == ["Colin"])
    #expect(who(.daughter, of: "James") == ["Charlotte"])
    #expect(who(.aunt, of: "Colin") == ["Margaret", "Jennifer"])
    #expect(who(.uncle, of: "Charlotte") == ["Arthur", "Charles"])
    #expect(who(.brother, of: "Jennifer") == ["James"])
    #expect(who(.sister, of: "Colin") == ["Charlotte"])
    #expect(who(.nephew, of: "Margaret") == ["Colin"])
    #expect(who(.niece, of: "Charles") == ["Charlotte"])
    #expect(who(.father, of: "Christopher") == [])
    #expect(who(.aunt, of: "Sophia") == ["Gina", "Angela"])
    #expect(who(.father, of: "Marco") == ["Pierro"])
    #expect(who(.husband, of: "Lucia") == ["Marco"])
  }

  @Test("Digits are pictures of 16 × 16 pixels that differ more between digits than within")
  func digits() {
    var generator = SeededGenerator(seed: 1)
    let style = DigitStyle(shift: 0, slant: 0, thickness: 1.8...1.9, noise: 0)
    let digits = DataSet.digits(20, style: style, using: &generator)
    #expect(digits.inputNames.count == 256)
    #expect(digits.examples.map(\.target) == (0..<20).map { .label($0 % 10, of: 10) })
    func distance(_ a: Int, _ b: Int) -> Double {
      zip(digits.examples[a].inputs, digits.examples[b].inputs).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
    }
    for digit in 0..<10 {
      #expect(digits.examples[digit].inputs.allSatisfy { (0...1).contains($0) })
      let same = distance(digit, digit + 10)
      #expect((0..<10).allSatisfy { $0 == digit || distance(digit, $0) > 5 * same + 5 }, "\(digit)")
    }
  }

  @Test("A drawn 1 looks like a 1")
  func picture() {
    var generator = SeededGenerator(seed: 1)
    let style = DigitStyle(shift: 0, slant: 0, thickness: 1.8...1.9, noise: 0)
    let one = DataSet.digits(2, style: style, using: &generator).examples[1].inputs
    let rows = (0..<16).map { row in
      String((0..<16).map { one[16 * row + $0] > 0.5 ? "#" : "." })
    }
    #expect(
      rows == [
        "................",
        "........##......",
        ".......###......",
        ".....#####......",
        "....###.##......",
        ".....#..##......",
      ] + Array(repeating: "........##......", count: 9) + ["................"])
  }

  @Test("Style moves, slants, thickens and blurs")
  func style() {
    func ink(_ style: DigitStyle, seed: UInt64 = 3) -> [Double] {
      var generator = SeededGenerator(seed: seed)
      return DataSet.digits(1, style: style, using: &generator).examples[0].inputs
    }
    let plain = DigitStyle(shift: 0, slant: 0, thickness: 1.5...1.5, noise: 0)
    #expect(ink(plain) == ink(plain, seed: 4))
    var (shifted, slanted, thick, noisy) = (plain, plain, plain, plain)
    shifted.shift = 2
    slanted.slant = 0.3
    thick.thickness = 3...3
    noisy.noise = 0.2
    for style in [shifted, slanted, noisy] { #expect(ink(style) != ink(style, seed: 4)) }
    #expect(ink(thick).reduce(0, +) > 1.5 * ink(plain).reduce(0, +))
    #expect(noisy.clean == plain)
  }

  @Test("Label noise makes exactly the asked part wrong, and touches nothing else")
  func labelNoise() {
    var generator = SeededGenerator(seed: 1)
    let clean = DataSet.spirals(200, arms: 4, using: &generator)
    let noisy = clean.withLabelNoise(0.15, using: &generator)
    let changed = zip(clean.examples, noisy.examples).filter { $0.target != $1.target }
    #expect(changed.count == 30)
    #expect(clean.examples.map(\.inputs) == noisy.examples.map(\.inputs))
    #expect(clean.withLabelNoise(0, using: &generator) == clean)
    let wrong = Set(changed.map { [$0.target, $1.target] })
    #expect(wrong.count > 6, "wrong labels are spread over the classes")
  }

  @Test("A split loses no example and draws at random")
  func split() {
    var generator = SeededGenerator(seed: 1)
    let moons = DataSet.moons(50, using: &generator)
    let (training, validation) = moons.split(validation: 0.2, using: &generator)
    #expect(training.examples.count == 40)
    #expect(validation.examples.count == 10)
    #expect(Set(training.examples + validation.examples) == Set(moons.examples))
    #expect(validation.examples != Array(moons.examples.prefix(10)))
    #expect(validation.classNames == moons.classNames)
  }

  @Test("Standardized inputs have the mean 0 and the spread 1, measured on the examples named")
  func standardized() {
    func data(_ inputs: [[Double]]) -> DataSet {
      DataSet(inputs.map { Example($0, .label(0, of: 2)) }, inputNames: ["a", "b"])
    }
    let reference = data([[100, 7], [300, 7]])
    #expect(reference.standardized(like: reference).examples.map(\.inputs) == [[-1, 0], [1, 0]])
    #expect(data([[400, 8]]).standardized(like: reference).examples.map(\.inputs) == [[2, 1]])
  }
}
