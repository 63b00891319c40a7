import ChainRule
import Drawing
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The backward pass as an animation", .needs(.dot))
struct AnimationTests {
  private static let withNumbers = options { $0.edges = .numbers }

  @Test("At each moment it shows the words of one frame, and without animation those of the last")
  func frames() throws {
    let x = Value(-0.5, "x")
    let y = tanh(x * x + 2 * x).named("<y>")
    let frames = BackwardFrames(of: y, options: Self.withNumbers)
    let animation = try Animation(BackwardAnimation(of: y, options: Self.withNumbers).svg())
    #expect(animation.period == frames.count + 2, "the last frame stays three times as long")
    for (number, frame) in frames.enumerated() {
      let picture = try Graphviz().render(frame, as: .svg)
      let words = Animation.words(in: String(decoding: picture, as: UTF8.self))
      #expect(animation.words(at: number) == words)
      if number == frames.count - 1 {
        #expect(animation.words(at: number + 2) == words)
        #expect(animation.wordsWithoutMotion == words)
      }
    }
  }

  @Test(
    "It is well formed, holds no program, and moves for those alone who have not asked it not to")
  func motion() throws {
    let y = sharedExpression()
    for theme in [DiagramOptions.Theme.light, .auto] {
      let options = options { $0.theme = theme }
      let svg = try BackwardAnimation(of: y, options: options).svg()
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      #expect(!svg.contains("<script") && !svg.contains("<animate"))
      let style = try #require(
        svg.firstMatch(
          of: /@media screen and \(prefers-reduced-motion: no-preference\) \{\n((?s).*?)\n\}/))
      let rest = svg.replacing(style.0, with: "")
      #expect(style.1.contains("animation: f1 19.5s step-end infinite"))
      #expect(!rest.contains("animation:") && !rest.contains("@keyframes"))
      #expect(rest.contains("prefers-color-scheme: dark") == (theme == .auto))
    }
  }

  @Test("Thirty steps take less than three times the room of the picture without motion")
  func size() throws {
    let inputs = (1...10).map { Value(Double($0) / 10, "x\($0)") }
    let sum = zip(inputs, inputs.dropFirst()).map { $0 * $1 }.reduce(inputs[0], +)
    let y = tanh(sum) * sum.named("sum")
    #expect((28...45).contains(BackwardFrames(of: y).count))
    y.backward()
    let plain = try Graphviz().render(Diagram(of: y, options: Self.withNumbers), as: .svg)
    let animation = try BackwardAnimation(of: y, options: Self.withNumbers).svg()
    #expect(animation.utf8.count < 3 * plain.count)
  }

  @Test("Where there is no step, the animation is a picture that does not move")
  func withoutSteps() throws {
    for output in [Value(1, "x"), Value.constant(1) + 2] {
      let svg = try BackwardAnimation(of: output).svg()
      #expect(!svg.contains("@keyframes"))
      #expect(XMLParser(data: Data(svg.utf8)).parse())
    }
  }
}

/// An animation, read as a browser reads it.
private struct Animation {
  let svg: String

  /// How many frames there are until all begins again.
  let period: Int

  private static let secondsPerFrame = 1.5

  init(_ svg: String) throws {
    self.svg = svg
    let seconds = try #require(svg.firstMatch(of: /animation: f\d+ ([0-9.]+)s/)).1
    period = try Int((#require(Double(seconds)) / Self.secondsPerFrame).rounded())
  }

  func words(at frame: Int) -> [String] {
    words { length, delay, _ in
      let start = Int((delay / Self.secondsPerFrame).rounded())
      return (frame - start) % period < length
    }
  }

  var wordsWithoutMotion: [String] { words { _, _, isHidden in !isHidden } }

  /// The words outside of all parts, and in those that are seen.
  private func words(where isSeen: (Int, Double, Bool) -> Bool) -> [String] {
    let parts =
      /<g class="f(\d+)" style="animation-delay:([-0-9.]+)s"( visibility="hidden")?>\n((?s).*?)<\/g>/
    return Self.words(
      in: svg.replacing(parts) { part in
        isSeen(Int(part.1) ?? 0, Double(part.2) ?? 0, part.3 != nil) ? String(part.4) : ""
      })
  }

  /// The texts of a picture that are not blank, in alphabetical order.
  static func words(in svg: String) -> [String] {
    svg.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1) }
      .filter { !$0.allSatisfy { $0.isWhitespace || $0 == "\u{A0}" } && $0 != "&#160;" }.sorted()
  }
}
