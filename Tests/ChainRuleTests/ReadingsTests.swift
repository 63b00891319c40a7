import Foundation
import Testing

@testable import ChainRule

/// Random formulas, at ordinary points and at the edges, differentiated up to three times.
///
/// What must be the same to the last bit, NaN included, is a graph of derivatives recorded at one
/// point and replayed at another: the choices at single points belong to the evaluation. Between
/// ways that compute a derivative differently there are two honest differences:
/// - `gradient(of:)` leaves out what is 0 whatever the leaves are. So it can have a number where
///   the others multiply this 0 by ∞ and have NaN. It never has NaN where they have a number.
/// - Forward mode multiplies the same local derivatives as reverse mode, but begins at the other
///   end. Where a product overflows or is 0 × ∞ on one way, it need not be on the other.
///
/// `READINGS=10000 swift test --filter ReadingsTests` tries more formulas.
@Suite("All readings of random formulas")
struct ReadingsTests {
  static let count = ProcessInfo.processInfo.environment["READINGS"].flatMap(Int.init) ?? 60

  /// A formula at some points, of which one is where its graph is recorded.
  private struct Subject {
    let function: RandomFormula
    let leaves: [Value]

    /// The formula and its first, second and third derivative, recorded.
    let recorded: [Value]

    /// The other points.
    let points: [[Double]]

    init(seed: Int) {
      function = RandomFormula(seed: seed)
      points = (1...3).map(function.point)
      (leaves, recorded) = Self.derivatives(of: function, at: function.point(0))
    }

    /// The formula and its derivatives, made at a point.
    static func derivatives(of function: RandomFormula, at point: [Double]) -> ([Value], [Value]) {
      let leaves = zip(point, ["x", "y"]).map { Value($0, $1) }
      var derivatives = [function(leaves)]
      for variable in function.variables {
        derivatives += gradient(of: derivatives.last!, withRespectTo: [leaves[variable]])
      }
      return (leaves, derivatives)
    }

    /// The numbers of a graph at a point, forward with `moving`.
    func replay<S: Scalar>(_ graph: Value, _ point: [Double], _ number: (Int, Double) -> S) -> S {
      Graph(of: graph).evaluate { leaf in
        let index = leaf.label == "x" ? 0 : 1
        return number(index, point[index])
      }.last!
    }
  }

  @Test("A graph recorded at one point and replayed at another is the graph made there")
  func replays() throws {
    for seed in 0..<Self.count {
      let subject = Subject(seed: seed)
      let built = subject.points.map { Subject.derivatives(of: subject.function, at: $0).1 }
      for (order, graph) in subject.recorded.enumerated() {
        let tape = Tape(of: graph, inputs: subject.leaves, parameters: [])
        let lanes = tape.evaluate(examples: subject.points, parameters: [])
        let text = Formula(of: graph).description
        let formula = try Formula(text)
        for (index, point) in subject.points.enumerated() {
          let expected = built[index][order].data
          let found = [
            subject.replay(graph, point) { $1 },
            tape.replay(inputs: point, parameters: []).outputs[0], lanes[index][0],
            try formula.evaluate(["x": point[0], "y": point[1]]),
          ]
          let same = found.allSatisfy { isSame($0, expected) }
          #expect(same, "seed \(seed), \(text) at \(point): \(found), not \(expected)")
        }
      }
    }
  }

  @Test("backward(), a graph of derivatives, a tape and forward mode agree")
  func firstDerivatives() {
    for seed in 0..<Self.count {
      let subject = Subject(seed: seed)
      for (variable, order) in zip(subject.function.variables, 0...) {
        let inputs = Tape(of: subject.recorded[order], inputs: subject.leaves, parameters: [])
        let lanes = Tape(of: subject.recorded[order], inputs: [], parameters: subject.leaves)
        for point in subject.points {
          let (leaves, graphs) = Subject.derivatives(of: subject.function, at: point)
          let steps = Array(BackwardPass(from: graphs[order]))
          let slope = leaves[variable].gradient
          let place = "seed \(seed), \(Formula(of: graphs[order])) at \(point): \(slope)"

          let replay = inputs.replay(inputs: point, parameters: []).inputs[variable]
          let inLanes = lanes.replay(examples: [[]], parameters: point).parameters[variable]
          #expect(isSame(slope, replay) || isNear(slope, replay, 1e-12), "\(place) \(replay)")
          #expect(isSame(slope, inLanes) || isNear(slope, inLanes, 1e-12), "\(place) \(inLanes)")

          let graph = graphs[order + 1].data
          let size = steps.reduce(1) { max($0, abs($1.contribution)) }
          let isNearEnough = isNear(slope / size, graph / size, 1e-12)
          #expect(slope.isNaN || isSame(slope, graph) || isNearEnough, "\(place) \(graph)")

          let forward = subject.replay(graphs[order], point) {
            $0 == variable ? Dual($1, tangent: 1) : Dual($1)
          }.tangent
          let isOrdinary = steps.allSatisfy {
            abs($0.localDerivative) < 1e50 && abs($0.contribution) < 1e50
          }
          #expect(!isOrdinary || isNear(slope / size, forward / size, 1e-12), "\(place) \(forward)")
        }
      }
    }
  }

  @Test("Forward mode within forward mode: replayed as made there, and near to the graphs")
  func nestedForwardMode() {
    for seed in 0..<Self.count {
      let subject = Subject(seed: seed)
      for point in subject.points {
        let (first, second) = (subject.function.variables[0], subject.function.variables[1])
        func moving(_ index: Int, _ x: Double) -> Dual<Dual<Double>> {
          let inner = index == first ? Dual(x, tangent: 1) : Dual(x)
          return index == second ? Dual(inner, tangent: Dual(1)) : Dual(inner)
        }
        func third(_ index: Int, _ x: Double) -> Dual<Dual<Dual<Double>>> {
          let inner = moving(index, x)
          let moves = index == subject.function.variables[2]
          return moves ? Dual(inner, tangent: Dual(Dual(1))) : Dual(inner)
        }
        let two = subject.function(point.indices.map { moving($0, point[$0]) }).tangent.tangent
        let three = subject.function(point.indices.map { third($0, point[$0]) }).tangent.tangent
        let replayed = (
          subject.replay(subject.recorded[0], point, moving).tangent.tangent,
          subject.replay(subject.recorded[0], point, third).tangent.tangent
        )
        let place = "seed \(seed), \(Formula(of: subject.recorded[0])) at \(point)"
        #expect(isSame(two, replayed.0) && isSame(three.tangent, replayed.1.tangent), "\(place)")

        let (_, graphs) = Subject.derivatives(of: subject.function, at: point)
        for (forward, order) in [(two, 2), (three.tangent, 3)] {
          let graph = graphs[order]
          let size = Graph(of: Array(graphs[...order])).reduce(1) { maximum($0, abs($1.data)) }
          let isOrdinary = graphs[..<order].allSatisfy { graph in
            BackwardPass(from: graph).allSatisfy { abs($0.localDerivative) < 1e50 }
          }
          guard isOrdinary, size < 1e50 else { continue }
          let isKnownBefore = graph.isConstant && forward.isNaN
          let isNearEnough = isNear(forward / size, graph.data / size, 1e-12)
          #expect(isKnownBefore || isNearEnough, "\(place): \(forward) \(graph)")
        }
      }
    }
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }
}
