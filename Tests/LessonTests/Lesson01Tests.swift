import ChainRule
import Homework
import Testing

@testable import Lesson01

@Suite("Lesson 1: The blindfolded climber", .homework)
struct Lesson01Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    func slopeOfSquare(from a: Double, to b: Double) -> Double { (b * b - a * a) / (b - a) }
    #expect(slopeOfSquare(from: 3, to: 3.5) == 6.5)
    #expect(abs(slopeOfSquare(from: 3, to: 3.1) - 6.1) < 1e-12)
    #expect(abs(slopeOfSquare(from: 3, to: 3.01) - 6.01) < 1e-12)
    #expect(slopeOfSquare(from: 2.5, to: 3.5) == 6)
    #expect(places(rate: 0.2, steps: 20).last.map { abs($0 - 3) < 0.001 } == true)
    #expect(places(rate: 0.4, steps: 20).suffix(2).allSatisfy { abs($0 - 3) > 0.1 })
  }

  @Test("1.1 The forward slope is the rise over the run; that of x² from 3 to 3.5 is 6.5")
  func forwardSlopes() {
    check(
      [Place(Hill(0, 1, 0), at: 3, step: 0.5)] + drawn(8, Place.init),
      { "the slope of \($0.hill) from \($0.x) to \($0.x + $0.step)" },
      answer: { forwardSlope(of: $0.hill.height, at: $0.x, step: $0.step) },
      is: { $0.rise / $0.step },
      mistakes: [
        "That is the rise alone. A slope is the rise divided by the run, which is the step.": {
          $0.rise
        },
        "The rise was multiplied by the step. A slope is the rise divided by the run.": {
          $0.rise * $0.step
        },
        undivided: { $0.hill.height($0.x + $0.step) - $0.hill.height($0.x) / $0.step },
        """
        The heights were not taken from each other first: ÷ binds more tightly than −. Put the rise in \
        parentheses.
        """: { $0.hill.height($0.x + $0.step) / $0.step - $0.hill.height($0.x) },
        "That is the height ahead alone. The rise is the height ahead minus the height here.": {
          $0.hill.height($0.x + $0.step) / $0.step
        },
        "The rise was divided by 0.5. Another question has another step.": { $0.rise / 0.5 },
        "The rise was divided by x. Divide it by the run, which is the step.": { $0.rise / $0.x },
        "The rise was divided by x + step. Divide it by the run, which is the step alone.": {
          $0.rise / ($0.x + $0.step)
        },
        "The heights were added. The rise is the height ahead minus the height here.": {
          ($0.hill.height($0.x + $0.step) + $0.hill.height($0.x)) / $0.step
        },
        "That is the run over the rise. A slope is the rise divided by the run.": {
          $0.step / $0.rise
        },
        "That is the height at x plus the step, not of the place a step ahead.": {
          ($0.hill.height($0.x) + $0.step - $0.hill.height($0.x)) / $0.step
        },
        "A slope may be negative: leave its sign.": { abs($0.rise / $0.step) },
        "From x to x + step is a run of one step, not of two.": { $0.rise / (2 * $0.step) },
        "That is the slope with x in the middle. This exercise asks for the one from x ahead.": {
          $0.centralSlope
        },
        "That is the slope from behind to x. This exercise asks for the one from x ahead.": {
          $0.backwardSlope
        },
        "The sign is turned. The rise is the height ahead minus the height here.": {
          -$0.rise / $0.step
        },
      ])
  }

  private let undivided = """
    Only one of the heights is divided: ÷ binds more tightly than −. Put the rise in parentheses.
    """
  private let timesStep = """
    That divides by 2 and multiplies by the step: Swift goes from left to right. Put the run in \
    parentheses: / (2 * step).
    """

  @Test("1.2 The central slope of x³ at 2, felt with a step of 0.1, is 12.01")
  func centralSlopes() {
    check(
      [Place(Hill(1, 0, 0), at: 2, step: 0.1)] + drawn(8, Place.init),
      { "the slope of \($0.hill) at \($0.x), felt with a step of \($0.step)" },
      answer: { slope(of: $0.hill.height, at: $0.x, step: $0.step) },
      is: { $0.centralSlope },
      mistakes: [
        "That is the slope to the point ahead: x is at its end, not in its middle.": {
          $0.rise / $0.step
        },
        "That is the slope from the point behind: x is at its end, not in its middle.": {
          $0.backwardSlope
        },
        "From x − step to x + step is a run of twice the step.": { 2 * $0.centralSlope },
        timesStep: { $0.centralSlope * $0.step * $0.step },
        "The rise was multiplied. Divide it by the run, which is twice the step.": {
          $0.centralSlope * 2 * $0.step * $0.step
        },
        "The rise was multiplied. Divide it by the run, which is twice the step.": {
          $0.centralSlope * 4 * $0.step * $0.step
        },
        undivided: { place in
          place.hill.height(place.x + place.step)
            - place.hill.height(place.x - place.step) / (2 * place.step)
        },
        undivided: { place in
          place.hill.height(place.x + place.step)
            - place.hill.height(place.x - place.step) / 2 * place.step
        },
        "The rise was divided by 0.2. Another question has another step.": {
          $0.centralSlope * 2 * $0.step / 0.2
        },
        "The feet are half a step away, and the run is one step. That divides by two.": {
          Place($0.hill, at: $0.x, step: $0.step / 2).centralSlope / 2
        },
        "That is the rise alone, which is to be divided by the run.": {
          $0.centralSlope * 2 * $0.step
        },
        "That is half of the rise. Divide the rise by the run, twice the step.": {
          $0.centralSlope * $0.step
        },
        "A slope may be negative: leave its sign.": { abs($0.centralSlope) },
        "The heights were added. The rise is the height ahead minus the height behind.": { place in
          (place.hill.height(place.x + place.step) + place.hill.height(place.x - place.step))
            / (2 * place.step)
        },
        "From x − step to x + step is a run of two steps, not of four.": { $0.centralSlope / 2 },
        "The step is to be taken whole on both sides, not half of it.": {
          Place($0.hill, at: $0.x, step: $0.step / 2).centralSlope
        },
        "The sign is turned. The rise is the height ahead minus the height behind.": {
          -$0.centralSlope
        },
      ])
  }

  @Test("1.2 A central slope of a parabola is exact, at random places")
  func centralSlopesOfParabolas() {
    check(
      drawn(50) { Place(Hill(0, drawnHalf(&$0), drawnHalf(&$0)), at: drawnHalf(&$0), step: 0.25) },
      { "the slope of \($0.hill) at \($0.x)" },
      answer: { slope(of: $0.hill.height, at: $0.x, step: $0.step) },
      is: { place in
        let x = Value(place.x)
        (place.hill.b * x * x + place.hill.c * x).backward()
        return x.gradient
      })
  }

  @Test("1.3 The best step is neither the largest nor the smallest")
  func bestSteps() {
    guard slopeIsRight else { return }
    let smallest = """
      A smaller step is not always better: the heights ahead and behind then agree in nearly all of \
      their digits, and their difference is mostly rounding.
      """
    check(
      [
        Trial(at: 1, among: [1e-1, 1e-3, 1e-5, 1e-8, 1e-11, 1e-14]),
        Trial(at: 2, among: [1e-1, 1e-3, 1e-5]),
      ] + drawn(8, Trial.init),
      { "the best of \($0.steps) for sin at \($0.x)" },
      answer: { bestStep(among: $0.steps, for: sin, at: $0.x, exactSlope: cos($0.x)) },
      is: { $0.nearest },
      mistakes: [
        smallest: { $0.steps.min() },
        "A step so long feels the curve bend, not the slope at the place.": { $0.steps.max() },
        """
        That is the step whose slope is the furthest below the exact one. An error is a distance: of \
        the difference only the size counts.
        """: { $0.lowest },
        "That is the step whose slope is the furthest above the exact one.": { $0.highest },
        "That is the step with the largest error. The best one has the smallest.": { $0.farthest },
        "That is the best step for the slope from x ahead. Use the one with x in the middle.": {
          $0.nearestAhead
        },
        "That is the error of the best step. Return the step.": { $0.error(of: $0.nearest) },
        "That is the slope felt with the best step. Return the step.": { $0.slope($0.nearest) },
        "That is the first of the steps. Try all of them.": { $0.steps.first },
        "That is the last of the steps. Keep the best one, not the newest.": { $0.steps.last },
      ],
      tolerance: 0)
  }

  @Test("1.4 The climber goes halfway to the top of 4 − (x − 1)² at each step")
  func climbing() {
    guard slopeIsRight else { return }
    let noStart = "The start itself is missing. It is the first place."
    check(
      [Walk(top: 1, from: 0, rate: 0.25, steps: 3)] + drawn(6, Walk.init),
      { "the places on the way up \($0)" },
      answer: { walk in climb(walk.height, from: walk.start, rate: walk.rate, steps: walk.steps) },
      is: { $0.places },
      mistakes: [
        "That goes downhill. A climber adds rate × slope to the place.": { $0.places(uphill: -1) },
        "That steps by the whole slope. Multiply it by the rate.": { $0.with(rate: 1).places },
        "That feels the slope once, at the start. Feel it again at each place.": {
          $0.placesBySlopeAtStart
        },
        noStart: { Array($0.places.dropFirst()) },
        "The last step is missing: three steps visit four places.": {
          Array($0.places.dropLast())
        },
        "That is one step too many: three steps visit four places, the start among them.": {
          $0.with(steps: $0.steps + 1).places
        },
        "That is one step too many, and the start is missing.": {
          Array($0.with(steps: $0.steps + 1).places.dropFirst())
        },
        "That is the last place alone. Return all of them, the start first.": {
          [$0.places[$0.steps]]
        },
        "Those are the heights. Return the places.": { $0.places.map($0.height) },
        "Those are the slopes. Return the places.": { walk in walk.places.map(walk.slope) },
        "Those are the slopes. Return the places.": { walk in
          walk.places.dropLast().map(walk.slope)
        },
        "The slope was divided by the rate. Multiply it.": { $0.with(rate: 1 / $0.rate).places },
        "Those are the steps. Add each of them to the place.": { walk in
          walk.places.dropLast().map { walk.rate * walk.slope($0) }
        },
        "Each step is one rate long. It is the rate times the slope.": { walk in
          (0...walk.steps).map { walk.start + Double($0) * walk.rate }
        },
        "Only the sign of the slope counts there. A step is the rate times the slope.": {
          $0.placesBySigns
        },
        "The list holds the start, again and again. Go on from the new place.": { walk in
          walk.places.map { _ in walk.start }
        },
        "Each step began at the start again. Go on from the new place.": { walk in
          walk.places.indices.map { $0 == 0 ? walk.start : walk.places[1] }
        },
      ],
      tolerance: 1e-6)
  }

  @Test("1.4 Descending a valley is climbing it upside down")
  func descending() {
    guard slopeIsRight,
      needs(
        "climb", climb({ 4 - $0 * $0 }, from: 1, rate: 0.25, steps: 1), is: [1, 0.5],
        tolerance: 1e-6)
    else { return }
    check(
      [Walk(top: 1, from: 0, rate: 0.25, steps: 3)] + drawn(6, Walk.init),
      { "the places on the way down −(\($0.formula)) \($0.way)" },
      answer: { walk in
        descend({ -walk.height($0) }, from: walk.start, rate: walk.rate, steps: walk.steps)
      },
      is: { $0.places },
      mistakes: [
        "That goes uphill. Turn the heights upside down: climb −f.": { $0.places(uphill: -1) },
        "The places were turned upside down. Turn the heights: climb −f, from the same start.": {
          $0.places(uphill: -1).map { -$0 }
        },
        "That climbs −f from −start. Turn the heights alone, and begin at the same start.": {
          $0.with(start: -$0.start).places
        },
      ],
      tolerance: 1e-6)
  }

  @Test("1.5 Three places hold a climber: the top, a smaller peak, level ground")
  func predictions() {
    let starts: [Double] = [-7, -3, -1, 1, 4, 9]
    let isOnTop = starts.filter { start in
      places(from: start, rate: 0.1, steps: 200).last.map { abs($0 - 3) < 0.01 } == true
    }
    check(
      "the starts that reach the top", startsThatReachTheTop.sorted(),
      predicts: isOnTop,
      mistakes: [
        starts: "Where the climber stops is not always the top: there are other places to stop.",
        isOnTop + [9]: """
        Far out the ground is level. There the slope is so near 0 that 200 steps lead nowhere.
        """,
        [-3, -1] + isOnTop: "From the left the climber stops on the smaller peak, and cannot know.",
      ],
      otherwise: {
        agreement($0, isOnTop, among: starts)
          + " For each, ask in which direction the ground rises."
      })
  }

  /// The places of a climber on the hill who feels the engine's exact slope.
  private func places(from start: Double = 1, rate: Double, steps: Int) -> [Double] {
    let x = Value(start)
    return [start]
      + (0..<steps).map { _ in
        x.resetGradient()
        hill(x).backward()
        x.data += rate * x.gradient
        return x.data
      }
  }

  @Test("1.6 The top of a hill is level, its side is not")
  func levelGround() {
    check(
      [Place(Hill(0, -1, 0), at: 0, step: 0.1), Place(Hill(0, -1, 0), at: 0.2, step: 0.1)]
        + nearlyLevel,
      { "whether \($0.hill) is level at \($0.x), felt with a step of \($0.step)" },
      answer: { isLevel($0.hill.height, at: $0.x, step: $0.step) },
      is: { abs($0.centralSlope) < 1e-6 },
      mistakes: [
        "On a top the ground ahead is lower, and so is the ground behind: ask both.": {
          abs($0.rise / $0.step) < 1e-6
        },
        "That lets a slope pass that is not level. Look at both feet, and keep the millionth.": {
          abs($0.rise / $0.step) < 0.2
        },
        "From foot to foot it is twice the step. That makes the slope twice as steep.": {
          abs(2 * $0.centralSlope) < 1e-6
        },
        "A side that falls is not level: it is the size of the slope that counts.": {
          $0.centralSlope < 1e-6
        },
        "The bottom of a valley is level as well.": {
          $0.hill.b < 0 && abs($0.centralSlope) < 1e-6
        },
        "The top of a hill is level as well.": {
          $0.hill.b > 0 && abs($0.centralSlope) < 1e-6
        },
        "That is turned round: it is true where the ground is not level.": {
          abs($0.centralSlope) >= 1e-6
        },
        "A side that rises is not level: it is the size of the slope that counts.": {
          $0.centralSlope > -1e-6
        },
        "Two feet at equal heights are level however far apart: divide by the run, too.": {
          abs($0.centralSlope * 2 * $0.step) < 1e-6
        },
        "A computed slope is rarely 0 to the last digit: ask whether it is within a millionth.": {
          $0.centralSlope == 0
        },
        "A place beside a top has lower ground on both sides, too: it is the slope that counts.": {
          place in
          let feet = [place.step, -place.step].map { place.hill.height(place.x + $0) }
          return feet.allSatisfy { $0 < place.hill.height(place.x) }
        },
        "That asks for the height. Level ground may be high: it is the slope that is to be 0.": {
          abs($0.hill.height($0.x)) < 1e-6
        },
      ])
  }

  /// Whether exercises that feel slopes can be judged.
  private var slopeIsRight: Bool {
    needs("1.2", slope(of: { $0 * $0 * $0 }, at: 2, step: 0.1), is: 12.01)
  }

  /// Tops and bottoms of valleys, and places a little beside them.
  private var nearlyLevel: [Place] {
    let distances = [0, 0.5, 1e-3, 1e-6, 3.5e-7, 2e-7].flatMap { [$0, -$0] }
    return distances.flatMap { beside in
      [1.0, -1].flatMap { b in
        drawn(1) {
          let x = drawnHalf(&$0)
          return Place(Hill(0, b, -2 * b * (x + beside)), at: x, step: 0.125)
        }
      }
    }
  }
}

/// A multiple of ½ from −3 to 3, but not 0.
private func drawnHalf(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: 1...6, using: &random)) / (Bool.random(using: &random) ? 2 : -2)
}

/// The hill a·x³ + b·x² + c·x.
private struct Hill: CustomStringConvertible {
  let (a, b, c): (Double, Double, Double)

  init(_ a: Double, _ b: Double, _ c: Double) { (self.a, self.b, self.c) = (a, b, c) }

  func height(_ x: Double) -> Double { a * x * x * x + b * x * x + c * x }

  var description: String {
    let terms: [(factor: Double, power: String)] = [(a, "x³"), (b, "x²"), (c, "x")]
    return terms.filter { $0.factor != 0 }.map(Self.text).joined(separator: " + ")
  }

  private static func text(factor: Double, power: String) -> String {
    factor == 1 ? power : factor == -1 ? "−" + power : "\(factor)·" + power
  }
}

/// A place on a hill, and how far away the feet are put.
private struct Place {
  let hill: Hill
  let (x, step): (Double, Double)

  init(_ hill: Hill, at x: Double, step: Double) {
    (self.hill, self.x, self.step) = (hill, x, step)
  }

  init(_ random: inout SeededGenerator) {
    hill = Hill(drawnHalf(&random), drawnHalf(&random), drawnHalf(&random))
    x = drawnHalf(&random)
    step = [0.1, 0.25, 0.4].randomElement(using: &random) ?? 0.1
  }

  var rise: Double { hill.height(x + step) - hill.height(x) }
  var backwardSlope: Double { (hill.height(x) - hill.height(x - step)) / step }
  var centralSlope: Double { (hill.height(x + step) - hill.height(x - step)) / (2 * step) }
}

/// Steps to feel the slope of sin with.
private struct Trial {
  private(set) var x = 0.0
  private(set) var steps: [Double] = []

  init(at x: Double, among steps: [Double]) { (self.x, self.steps) = (x, steps) }

  init(_ random: inout SeededGenerator) {
    repeat {
      x = Double.random(in: 0.4...1.4, using: &random)
      let sizes = [0.1, 1e-3, 1e-5, 1e-8, 1e-11, 1e-14].shuffled(using: &random)
      steps = sizes.map { size in size * Double.random(in: 1...2, using: &random) }
    } while !isClear
  }

  /// Whether the best step is so by far: one that is lucky in its rounding, in one of several right
  /// ways to compute, would be another one's best.
  private var isClear: Bool {
    let errors = steps.map { step in
      let (ahead, behind) = (sin(x + step), sin(x - step))
      let apart = ahead / (2 * step) - behind / (2 * step)
      let halves = ((ahead - sin(x)) / step + (sin(x) - behind) / step) / 2
      return [excess(step), apart - cos(x), halves - cos(x)].map { abs($0) }
    }
    guard let least = errors.map({ $0.max() ?? .nan }).min() else { return false }
    return errors.count { ($0.min() ?? .nan) < 10 * least } == 1
  }

  var nearest: Double { best { abs($0) } }
  var farthest: Double { best { -abs($0) } }
  var lowest: Double { best { $0 } }
  var highest: Double { best { -$0 } }

  /// The step with the smallest badness, made of what its slope has too much.
  private func best(by badness: (Double) -> Double) -> Double {
    steps.min { badness(excess($0)) < badness(excess($1)) } ?? .nan
  }

  var nearestAhead: Double { steps.min { errorAhead($0) < errorAhead($1) } ?? .nan }

  private func errorAhead(_ step: Double) -> Double {
    abs((sin(x + step) - sin(x)) / step - cos(x))
  }

  func slope(_ step: Double) -> Double { (sin(x + step) - sin(x - step)) / (2 * step) }
  func error(of step: Double) -> Double { abs(excess(step)) }
  private func excess(_ step: Double) -> Double { slope(step) - cos(x) }
}

/// A walk up the hill 4 − (x − top)².
private struct Walk: CustomStringConvertible {
  var (top, start, rate): (Double, Double, Double)
  var steps: Int

  init(top: Double, from start: Double, rate: Double, steps: Int) {
    (self.top, self.start, self.rate, self.steps) = (top, start, rate, steps)
  }

  init(_ random: inout SeededGenerator) {
    top = drawnHalf(&random)
    start = top + drawnHalf(&random) / 2
    rate = [0.1, 0.2, 0.3].randomElement(using: &random) ?? 0.1
    steps = Int.random(in: 2...5, using: &random)
  }

  var formula: String { "4 − (x − \(top))²" }
  var way: String { "from \(start) with a rate of \(rate), in \(steps.of("step"))" }
  var description: String { "\(formula) \(way)" }

  func height(_ x: Double) -> Double { 4 - (x - top) * (x - top) }

  func with(start: Double? = nil, rate: Double? = nil, steps: Int? = nil) -> Walk {
    Walk(top: top, from: start ?? self.start, rate: rate ?? self.rate, steps: steps ?? self.steps)
  }

  var places: [Double] { places(uphill: 1) }

  /// The places of a climber who adds the slope, or takes it away.
  func places(uphill sign: Double) -> [Double] {
    (0..<steps).reduce(into: [start]) { places, _ in
      let x = places[places.count - 1]
      places.append(x + sign * rate * -2 * (x - top))
    }
  }

  func slope(_ x: Double) -> Double { -2 * (x - top) }

  var placesBySigns: [Double] {
    (0..<steps).reduce(into: [start]) { places, _ in
      let slope = slope(places[places.count - 1])
      places.append(places[places.count - 1] + (slope > 0 ? rate : slope < 0 ? -rate : 0))
    }
  }

  var placesBySlopeAtStart: [Double] {
    (0...steps).map { start + Double($0) * rate * -2 * (start - top) }
  }
}
