import ChainRule
import Testing

@testable import Lesson01

@Suite("Lesson 1: The blindfolded climber", .homework)
struct Lesson01Tests {
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

  @Test("1.1 The slope of x² from 3 to 3.5 is 6.5")
  func forwardSlopes() {
    check(
      "the slope of x² from 3 to 3.5", forwardSlope(of: { $0 * $0 }, at: 3, step: 0.5),
      is: 6.5,
      mistakes: [
        3.25: "That is the rise alone. A slope is the rise divided by the run, which is the step.",
        1.625: "The rise was multiplied by the step. A slope is the rise divided by the run.",
        6: "That is the slope with 3 in the middle. This exercise asks for the one from 3 ahead.",
        -6.5: "The sign is turned. The rise is the height ahead minus the height here.",
      ])
  }

  @Test("1.2 The central slope of x³ at 2, felt with a step of 0.1, is 12.01")
  func centralSlopes() {
    check(
      "the slope of x³ at 2", slope(of: { $0 * $0 * $0 }, at: 2, step: 0.1),
      is: 12.01,
      mistakes: [
        12.61: "That is the slope to the point ahead: 2 is at its end, not in its middle.",
        11.41: "That is the slope from the point behind: 2 is at its end, not in its middle.",
        24.02: "From x − step to x + step is a run of twice the step.",
        12.0050125: "The step is to be taken whole on both sides, not half of it.",
      ])
  }

  @Test("1.2 A central slope of a parabola is exact, at 50 random places")
  func centralSlopesOfParabolas() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      let a = Double(Int.random(in: -6...6, using: &random)) / 2
      let x = Value(Double(Int.random(in: -6...6, using: &random)) / 2)
      (a * x * x - x).backward()
      check(
        "the slope of \(a)·x² − x at \(x.data)",
        slope(of: { a * $0 * $0 - $0 }, at: x.data, step: 0.25), is: x.gradient)
    }
  }

  @Test("1.3 The best step is neither the largest nor the smallest")
  func bestSteps() {
    check(
      "the best step for sin at 1",
      bestStep(among: [1e-1, 1e-3, 1e-5, 1e-8, 1e-11, 1e-14], for: sin, at: 1, exactSlope: cos(1)),
      is: 1e-5,
      mistakes: [
        1e-14: """
        A smaller step is not always better: sin(1 + step) and sin(1 − step) then agree in nearly \
        all of their digits, and their difference is mostly rounding.
        """,
        1e-1: "A step so long feels the curve bend, not the slope at 1.",
      ],
      tolerance: 0)
  }

  @Test("1.4 The climber goes halfway to the top of 4 − (x − 1)² at each step")
  func climbing() {
    check(
      "the places on the way up",
      climb({ 4 - ($0 - 1) * ($0 - 1) }, from: 0, rate: 0.25, steps: 3),
      is: [0, 0.5, 0.75, 0.875],
      mistakes: [
        [0, -0.5, -1.25, -2.375]: "That goes downhill. A climber adds rate × slope to the place.",
        [0, 2, 0, 2]: """
        That steps by the whole slope, over the top and back for ever. Multiply by the rate.
        """,
        [0, 0.5, 1, 1.5]: "That feels the slope once, at the start. Feel it again at each place.",
        [0.5, 0.75, 0.875]: "The start itself is missing. It is the first place.",
        [0, 0.5, 0.75]: "The last step is missing: three steps visit four places.",
        [0.875]: "That is the last place alone. Return all of them, the start first.",
      ],
      tolerance: 1e-6)
  }

  @Test("1.4 Descending a valley is climbing it upside down")
  func descending() {
    check(
      "the places on the way down",
      descend({ ($0 - 1) * ($0 - 1) - 4 }, from: 0, rate: 0.25, steps: 3),
      is: [0, 0.5, 0.75, 0.875],
      mistakes: [
        [0, -0.5, -1.25, -2.375]: "That goes uphill. Turn the heights upside down: climb −f.",
        [0, 0.5, 1.25, 2.375]: """
        The places were turned upside down. Turn the heights: climb −f, from the same start.
        """,
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
      ])
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
      "whether 1 − x² is level at 0", isLevel({ 1 - $0 * $0 }, at: 0, step: 0.1), is: true,
      mistakes: [
        false: "On a top the ground ahead is lower, and so is the ground behind: ask both."
      ])
    check(
      "whether 1 − x² is level at 0.2", isLevel({ 1 - $0 * $0 }, at: 0.2, step: 0.1), is: false,
      mistakes: [true: "Here the ground rises on one side and falls on the other: it is not level."]
    )
  }
}
