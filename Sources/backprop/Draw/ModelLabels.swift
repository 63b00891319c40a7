import ChainRule
import Drawing
import Networks

/// The names in the drawing of a model: short ones, with the tokens themselves.
enum ModelLabels {
  /// In the frame of layer 1, `layer 1 query 2 weight 3` is `query 2 weight 3`; and where token 2 is
  /// an a, `token 2 weight 3` is `token a weight 3`.
  static func shorten(in group: NodeGroup, layer: String, tokens: [String]) {
    for node in group.nodes {
      guard let label = node.label else { continue }
      node.label =
        label.hasPrefix(layer + " ")
        ? String(label.dropFirst(layer.count + 1)) : named(label, tokens)
    }
    for part in group.parts { shorten(in: part, layer: layer, tokens: tokens) }
  }

  /// The label of a parameter with its tokens in place of their numbers: `token 1 before token 2` is
  /// `token ● before token a`.
  private static func named(_ label: String, _ tokens: [String]) -> String {
    var words = label.split(separator: " ").map(String.init)
    for index in words.indices.dropLast() {
      guard words[index] == "token" || words[index] == "logit",
        index == 0 || words[index - 1] == "before", let number = Int(words[index + 1])
      else { continue }
      words[index + 1] = tokens[number - 1]
    }
    return words.joined(separator: " ")
  }

  /// Says what is read where it is read: all in the embedding, or a token at each time step.
  static func name(_ clusters: inout [Cluster], after tokens: [String]) {
    for index in clusters.indices {
      let name = clusters[index].name
      if name == "embedding" { clusters[index].name += " of \(tokens.joined())" }
      if name.hasPrefix("time step ") { clusters[index].name += ": \(tokens[index - 1])" }
    }
  }
}
