/// A graph as `dot -Tjson0` places it, in points from the lower left corner.
struct PlacedGraph: Decodable {
  let bb: String
  let lp: String?
  let objects: [Object]?
  let edges: [Edge]?

  /// A node, or a cluster, which has a frame in place of a centre.
  struct Object: Decodable {
    let name: String
    let pos, width, height, bb: String?
  }

  struct Edge: Decodable {
    let tail, head: Int
    let id, lp: String?
    let pos: String
  }
}

/// A place on the page.
struct LayoutPoint {
  let x, y: Double

  init(x: Double, y: Double) { (self.x, self.y) = (x, y) }

  /// The place `12.5,7`; `nil` for any other text.
  init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 2 else { return nil }
    (x, y) = (numbers[0], numbers[1])
  }

  /// The place as TikZ reads it.
  var tikz: String { "(\(rounded(x)),\(rounded(y)))" }
}

/// A length with one digit behind the point.
func rounded(_ length: Double) -> String {
  let tenths = (length * 10).rounded()
  return tenths == 0 ? "0" : "\(tenths / 10)"
}

extension PlacedGraph {
  /// The corners of the page, with a little room around the graph.
  var page: (LayoutPoint, LayoutPoint)? {
    let numbers = bb.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    let margin = 14.4
    return (
      LayoutPoint(x: numbers[0] - margin, y: numbers[1] - margin),
      LayoutPoint(x: numbers[2] + margin, y: numbers[3] + margin)
    )
  }
}

extension PlacedGraph.Object {
  /// The lower left and the upper right corner of a node or a cluster.
  var corners: (LayoutPoint, LayoutPoint)? {
    if let bb {
      let numbers = bb.split(separator: ",").compactMap { Double($0) }
      guard numbers.count == 4 else { return nil }
      return (LayoutPoint(x: numbers[0], y: numbers[1]), LayoutPoint(x: numbers[2], y: numbers[3]))
    }
    guard let centre, let size else { return nil }
    return (
      LayoutPoint(x: centre.x - size.width / 2, y: centre.y - size.height / 2),
      LayoutPoint(x: centre.x + size.width / 2, y: centre.y + size.height / 2)
    )
  }

  var centre: LayoutPoint? { pos.flatMap { LayoutPoint($0) } }

  /// The size, which is given in inches.
  private var size: (width: Double, height: Double)? {
    guard let width = width.flatMap({ Double($0) }), let height = height.flatMap({ Double($0) })
    else { return nil }
    return (width * 72, height * 72)
  }
}

extension PlacedGraph.Edge {
  /// The curve from tail to head, straight at the end with the arrow.
  var path: String {
    var start: LayoutPoint?
    var end: LayoutPoint?
    var points: [LayoutPoint] = []
    for word in pos.split(separator: " ") {
      if word.hasPrefix("e,") {
        end = LayoutPoint(word.dropFirst(2))
      } else if word.hasPrefix("s,") {
        start = LayoutPoint(word.dropFirst(2))
      } else if let point = LayoutPoint(word) {
        points.append(point)
      }
    }
    var path = start.map { "\($0.tikz) -- " } ?? ""
    path += points.first?.tikz ?? ""
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      let curve = points[index...index + 2].map(\.tikz)
      path += " .. controls \(curve[0]) and \(curve[1]) .. \(curve[2])"
    }
    return path + (end.map { " -- \($0.tikz)" } ?? "")
  }
}
