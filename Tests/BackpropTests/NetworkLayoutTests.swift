import Drawing
import Foundation
import TestSupport
import Testing

@Suite("backprop draw --network: where things stand", .needs(.dot))
struct NetworkLayoutTests {
  @Test(
    "Inputs stand left of the layers, layers from left to right, neurons from top to bottom",
    arguments: [[2, 3, 1], [3, 4, 4, 2], [1, 5, 1], [2, 2, 2, 2]])
  func places(sizes: [Int]) throws {
    let words = ["draw", "--network", sizes.map(String.init).joined(separator: ","), "--format"]
    let picture = try Picture(
      dot: Tool.run(words + ["dot"]).text, svg: Tool.run(words + ["svg"]).text)
    #expect(picture.layers.map(\.count) == Array(sizes.dropFirst()))

    let columns =
      [picture.inputs] + picture.layers.map { $0.reduce(Area()) { $0.union($1) } }
    for (left, right) in zip(columns, columns.dropFirst()) { #expect(left.maxX < right.minX) }
    for layer in picture.layers {
      for (upper, lower) in zip(layer, layer.dropFirst()) { #expect(upper.maxY < lower.minY) }
    }
    let all = columns.reduce(Area()) { $0.union($1) }
    for column in columns { #expect(abs(column.midY - all.midY) < all.height * 0.15) }
  }
}

extension NetworkLayoutTests {
  @Test(
    "With --direction down inputs stand above the layers, and neurons from left to right",
    .thorough,
    arguments: [[2, 3, 1], [3, 4, 4, 2]])
  func down(sizes: [Int]) throws {
    let words = [
      "draw", "--network", sizes.map(String.init).joined(separator: ","), "--direction", "down",
      "--format",
    ]
    let picture = try Picture(
      dot: Tool.run(words + ["dot"]).text, svg: Tool.run(words + ["svg"]).text)
    #expect(picture.layers.map(\.count) == Array(sizes.dropFirst()))
    let rows = [picture.inputs] + picture.layers.map { $0.reduce(Area()) { $0.union($1) } }
    for (upper, lower) in zip(rows, rows.dropFirst()) { #expect(upper.maxY < lower.minY) }
    for layer in picture.layers {
      for (left, right) in zip(layer, layer.dropFirst()) { #expect(left.maxX < right.minX) }
    }
  }
}

/// The smallest rectangle around some places; at first around none.
private struct Area {
  var minX = Double.infinity, maxX = -Double.infinity
  var minY = Double.infinity, maxY = -Double.infinity

  init() {}
  init(x: Double, y: Double) { (minX, maxX, minY, maxY) = (x, x, y, y) }

  var midY: Double { (minY + maxY) / 2 }
  var height: Double { maxY - minY }

  func union(_ other: Area) -> Area {
    var both = Area()
    (both.minX, both.maxX) = (min(minX, other.minX), max(maxX, other.maxX))
    (both.minY, both.maxY) = (min(minY, other.minY), max(maxY, other.maxY))
    return both
  }
}

/// The places of the nodes of a network.
private struct Picture {
  /// The rectangle of the inputs, and that of each neuron of each layer.
  var inputs = Area()
  var layers: [[Area]] = []

  init(dot: String, svg: String) throws {
    var places: [String: Area] = [:]
    for node in svg.split(separator: "class=\"node\"").dropFirst() {
      let name = try #require(node.firstMatch(of: /<title>(\w+)<\/title>/)).1
      let x = try #require(node.firstMatch(of: /<text[^>]* x="([-0-9.]+)"/)).1
      let y = try #require(node.firstMatch(of: /<text[^>]* y="([-0-9.]+)"/)).1
      places[String(name)] = try Area(
        x: #require(Double(x)), y: #require(Double(y)))
    }
    for line in dot.split(separator: "\n") {
      if line.contains("label=<layer") { layers.append([]) }
      guard line.contains(/^ +n\d+(; n\d+)*$/) else { continue }
      let names = line.matches(of: /n\d+/).map { String($0.0) }
      layers[layers.count - 1].append(
        names.reduce(Area()) { $0.union(places.removeValue(forKey: $1) ?? Area()) })
    }
    inputs = places.values.reduce(Area()) { $0.union($1) }
  }
}
