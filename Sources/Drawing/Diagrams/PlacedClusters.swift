import ChainRule

/// The clusters of a diagram, each before the clusters inside it.
package struct PlacedClusters: Sendable {
  package struct Member: Sendable {
    package let name: String
    package let isFolded: Bool
    package let parent: Int?
  }

  package private(set) var members: [Member] = []

  /// The innermost cluster of each position of the graph.
  private var clusterOfPosition: [Int?] = []

  package init(_ clusters: [Cluster], in graph: Graph) {
    guard !clusters.isEmpty else { return }
    var claims: [(node: Value, cluster: Int)] = []
    var waiting = clusters.reversed().map { (cluster: $0, parent: Int?.none) }
    while let (cluster, parent) = waiting.popLast() {
      let index = members.count
      members.append(
        Member(name: shownLabel(cluster.name), isFolded: cluster.isFolded, parent: parent))
      claims += cluster.nodes.map { ($0, index) }
      waiting += cluster.clusters.reversed().map { ($0, index) }
    }

    clusterOfPosition = Array(repeating: nil, count: graph.count)
    for (position, claim) in zip(graph.positions(of: claims.map(\.node)), claims) {
      guard let position else { continue }
      if clusterOfPosition[position].map({ ancestors(of: claim.cluster).contains($0) }) ?? true {
        clusterOfPosition[position] = claim.cluster
      }
    }
  }

  /// The innermost cluster that holds the node at a position.
  package subscript(position: Int) -> Int? { members.isEmpty ? nil : clusterOfPosition[position] }

  /// The cluster itself, the one around it, and so on outwards.
  package func ancestors(of cluster: Int) -> some Sequence<Int> {
    sequence(first: cluster) { members[$0].parent }
  }

  /// For each cluster, the outermost folded one that it lies in.
  func folds(foldingAll: Bool) -> [Int?] {
    var folds: [Int?] = []
    for (index, member) in members.enumerated() {
      folds.append(
        member.parent.flatMap { folds[$0] } ?? (member.isFolded || foldingAll ? index : nil))
    }
    return folds
  }
}
