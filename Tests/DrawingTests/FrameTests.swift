import ChainRule
import Drawing
import Foundation
import TestSupport
import Testing

@Suite("Frames of the backward pass")
struct FrameTests {
  private let frames = BackwardFrames(
    of: sharedExpression(), options: options { $0.edges = .numbers })

  @Test("There is a frame before the first step and one after each")
  func count() {
    #expect(frames.count == 11)
    #expect(frames.map(\.dot).count == 11)
  }

  @Test("A frame shows the gradients that have arrived, and no others")
  func gradients() {
    func shown(_ frame: Int) -> [String] {
      frames[frame].nodeLines.map { $0.firstMatch(of: /∂ = ([−0-9]+)/).map { String($0.1) } ?? "" }
    }
    #expect(shown(0) == ["", "", "", "", "", "", "1"])
    #expect(shown(2) == ["", "", "", "", "1", "1", "1"])
    #expect(shown(4) == ["", "", "6", "5", "", "1", "1"].enumerated().map { $0 == 4 ? "1" : $1 })
    #expect(shown(10) == ["25", "19", "7", "6", "1", "1", "1"])
  }

  @Test("The newest step, and it alone, is highlighted with its product")
  func highlight() throws {
    #expect(!frames[0].dot.contains("penwidth=2.2"))
    for number in 1..<frames.count {
      let lines = frames[number].dot.split(separator: "\n").filter { $0.contains("penwidth=2.2") }
      #expect(lines.count == 1)
    }
    let lines = frames[10].dot.split(separator: "\n")
    let last = try #require(lines.first { $0.contains("penwidth=2.2") })
    #expect(last.contains("n1 -> n2 [headport=\"b:w\""))
    #expect(last.contains("<b>7 × 1 = 7</b>"))
  }

  @Test("Both edges of x × x have a step of their own")
  func square() {
    let frames = BackwardFrames(of: Value(3, "x") * Value(4, "y"))
    let squares = BackwardFrames(of: { $0 * $0 }(Value(3, "x")))
    #expect(frames.count == 3)
    #expect(squares.count == 3)
    #expect(squares[1].nodeLines[0].contains("∂ = 3<"))
    #expect(squares[2].nodeLines[0].contains("∂ = 6<"))
    #expect(squares[1].dot.contains("n0 -> n1 [headport=\"a:w\" label=<<table"))
    #expect(squares[2].text.contains("Step 2 of 2: x gets 1 × 3 = 3 and has 6 now"))
  }

  @Test("The caption says what the newest step did; before the first there is the output's 1")
  func captions() {
    let frames = BackwardFrames(of: Value(3, "x") * Value(4, "y"))
    let captions = frames.map { $0.text.split(separator: "\n").last }
    #expect(
      captions == [
        "Backward pass: the output has the gradient 1",
        "Step 1 of 2: x gets 1 × 4 = 4 and has 4 now",
        "Step 2 of 2: y gets 1 × 3 = 3 and has 3 now",
      ])
  }

  @Test("Edges still to be passed show what the options ask for")
  func futureEdges() throws {
    let lines = frames[0].dot.split(separator: "\n")
    let edge = try #require(lines.first { $0.contains("n0 -> n3 [headport=\"a:w\"") })
    #expect(edge.contains("× 3"))
  }

  @Test("The pass is made on a copy: the nodes keep their gradients")
  func copy() {
    let x = Value(3, "x")
    let y = x * x
    _ = BackwardFrames(of: y).map(\.dot)
    #expect(!x.hasGradient && !y.hasGradient)
    y.backward()
    y.backward()
    #expect(x.gradient == 12)
    #expect(BackwardFrames(of: y)[2].nodeLines[0].contains("∂ = 6<"))
    #expect(x.gradient == 12)
  }

  @Test("A single leaf and a constant have a frame without steps")
  func withoutSteps() {
    #expect(BackwardFrames(of: Value(1, "x")).count == 1)
    #expect(BackwardFrames(of: Value(1, "x"))[0].dot.contains("∂ = 1"))
    #expect(BackwardFrames(of: Value.constant(1) + 2).count == 1)
    let constant = BackwardFrames(of: Value.constant(1) + 2)[0]
    #expect(!constant.dot.contains("∂ =") && !constant.dot.contains("the gradient 1"))
    #expect(constant.text.contains("the output is a constant, so nothing has a gradient"))
    #expect(BackwardFrames(of: Value(1, "x"))[0].text.contains("the output has the gradient 1"))
  }

  @Test("Nothing moves from one frame to the next", .needs(.dot))
  func layout() throws {
    let x = Value(-0.12345, "x")
    let w = Value(123.456, "weight")
    let y = tanh(x * w + x / 3).named("y")
    for direction in DiagramOptions.Direction.allCases {
      let frames = BackwardFrames(of: y, options: options { $0.direction = direction })
      let places = try frames.map { try Self.outlines(of: $0) }
      for place in places {
        #expect(place.count == places[0].count)
        #expect(zip(place, places[0]).allSatisfy { abs($0 - $1) < 0.5 }, "less than half a point")
      }
    }
  }

  /// All coordinates of the outlines of all nodes.
  private static func outlines(of diagram: Diagram) throws -> [Double] {
    let svg = String(decoding: try Graphviz().render(diagram.dot, as: .svg), as: UTF8.self)
    return svg.split(separator: "class=\"node\"").dropFirst().flatMap { node in
      let outline = node.firstMatch(of: /<(path|ellipse|polygon)[^>]*>/).map { String($0.0) } ?? ""
      return outline.matches(of: /-?[0-9]+(\.[0-9]+)?/).compactMap { Double($0.0) }
    }
  }
}
