import ChainRule
import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite("Themes")
struct ThemeTests {
  @Test(
    "Text and lines stand out from what they are drawn on",
    arguments: DiagramOptions.Theme.allCases)
  func contrast(theme: DiagramOptions.Theme) {
    let boxes: [DiagramColor] = [
      .box, .leaf, .constant, .constantResult, .named, .output, .fold, .page, .cluster,
    ]
    let texts: [DiagramColor] = [.text, .gradient]
    let textsOnPage: [DiagramColor] = [.ink, .past, .localDerivative]
    let lines: [DiagramColor] = [
      .edge, .faint, .highlight, .ink, .leafLine, .namedLine, .outputLine,
    ]
    // What the Web Content Accessibility Guidelines 2.2 ask of text, and of lines that mean
    // something.
    for box in boxes { for text in texts { #expect(ratio(text, box, in: theme) >= 4.5) } }
    for page in [DiagramColor.page, .cluster] {
      for text in textsOnPage { #expect(ratio(text, page, in: theme) >= 4.5, "\(text)") }
      for line in lines { #expect(ratio(line, page, in: theme) >= 3, "\(line)") }
    }
  }

  @Test("Print is black on white")
  func blackAndWhite() {
    let shades = Set(DiagramColor.allCases.map { $0.shade(in: .print) })
    #expect(shades == ["black", "white"])
    let numbers = options {
      $0.edges = .numbers
      $0.theme = .print
    }
    let text = BackwardFrames(of: sharedExpression(), options: numbers).map(\.dot).joined()
    #expect(!text.contains("\"#"))
  }

  @Test("A picture has no colour that is not of its theme", .needs(.dot))
  func colors() throws {
    for theme in DiagramOptions.Theme.allCases {
      let colors = Set(DiagramColor.allCases.map { $0.shade(in: theme).lowercased() })
      let used = try svg(theme).matches(of: /\b(fill|stroke)="([^"]+)"/).map { String($0.2) }
      #expect(Set(used).subtracting(["none", "transparent"]).isSubset(of: colors), "\(theme)")
      #expect(Set(used).count > (theme == .print ? 2 : 10))
    }
  }

  @Test("Where the reader's setting counts, each colour has one for a dark page", .needs(.dot))
  func auto() throws {
    let light = try svg(.light)
    let auto = try svg(.auto)
    let style = try #require(auto.firstMatch(of: /<style>((?s).*?)<\/style>/)).1
    #expect(style.contains("prefers-color-scheme: dark"))
    for match in light.matches(of: /(fill|stroke)="(#[^"]+)"/) {
      #expect(style.contains("[\(match.1)=\"\(match.2)\"]"), "\(match.2)")
    }
    #expect(auto.replacing(/<style>(?s).*?<\/style>\n/, with: "").hasSuffix(light.suffix(2_000)))
    #expect(auto.utf8.count < light.utf8.count + 2_500)
  }

  private func svg(_ theme: DiagramOptions.Theme) throws -> String {
    let x = Value(2, "x")
    let named = (3 * x).named("m")
    let output = (named + x) * (Value.constant(1) + 2)
    let frames = BackwardFrames(
      of: output, clusters: [Cluster("m", of: [named])],
      options: options {
        $0.theme = theme
        $0.edges = .numbers
      })
    return String(decoding: try Graphviz().render(frames[3], as: .svg), as: UTF8.self)
  }

  /// How much brighter one of two colours is, from 1 to 21, as those guidelines reckon it.
  private func ratio(
    _ first: DiagramColor, _ second: DiagramColor, in theme: DiagramOptions.Theme
  ) -> Double {
    let shades =
      theme == .auto
      ? [first.shade(in: .dark), second.shade(in: .dark)]
      : [first.shade(in: theme), second.shade(in: theme)]
    let bright = shades.map(luminance).sorted()
    return (bright[1] + 0.05) / (bright[0] + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let digits = ["white": "FFFFFF", "black": "000000"][color] ?? String(color.dropFirst())
    let number = Int(digits, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift in
      let part = Double(number >> shift & 255) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
