import Console
import Networks
import Testing

@testable import backprop

@Suite("backprop train names: pictures")
struct NamesPlotTests {
  /// What a training of no steps would draw.
  private func plots(_ words: [String]) throws -> [String: String] {
    let arguments = try Arguments(
      ["names", "--steps=0", "--samples=0"] + words, options: TrainCommand.help.options)
    let result = TextResult(try TextPlan(arguments), .finished, seconds: 0)
    return Dictionary(uniqueKeysWithValues: TextPlots.all(of: result))
  }

  @Test("Each model has the pictures of what it consists of", .thorough)
  func files() throws {
    let small = ["--width=4", "--context=3"]
    #expect(try Set(plots(small).keys) == ["loss", "attention", "embedding"])
    #expect(try Set(plots(["--model=recurrent"] + small).keys) == ["loss", "embedding"])
    #expect(try Set(plots(["--model=table", "--context=3"]).keys) == ["loss"])
  }

  @Test(
    "A triangle for each head of each layer, and a map with each character and the share", .thorough
  )
  func contents() throws {
    let plots = try plots(["--layers=2", "--heads=2", "--width=2", "--context=8"])
    let attention = try #require(plots["attention"])
    for title in ["layer 1, head 1", "layer 1, head 2", "layer 2, head 1", "layer 2, head 2"] {
      #expect(attention.contains(">\(title)</text>"))
    }
    let embedding = try #require(plots["embedding"])
    for letter in "abcdefghijklmnopqrstuvwxyz●" { #expect(embedding.contains(">\(letter)</text>")) }
    #expect(embedding.contains(" % of their variance"))
    let loss = try #require(plots["loss"])
    for name in ["held out", "counted pairs", "nothing known"] { #expect(loss.contains(name)) }
  }

  @Test("Models and contexts of the least size can be drawn", .thorough)
  func smallest() throws {
    #expect(try plots(["--width=1", "--context=1"])["embedding"]?.contains("100 %") == true)
  }

  @Test("Losses of many steps become means of neighbours, and those of few stay")
  func means() {
    #expect(TextPlots.means(of: [3, 1, 2]).map(\.0) == [0, 1, 2])
    let means = TextPlots.means(of: (0..<101).map(Double.init))
    #expect(means.count == 51 && means[0] == (0.5, 0.5) && means[50] == (100, 100))
  }
}
