import ChainRule
import Networks
import Testing

/// Graphs of models with a group for each part.
@Suite("Diagrams of models of sequences")
struct SequenceDiagramTests {
  private static let tokens = [0, 1, 2, 0]

  private static func model(_ kind: String) -> any SequenceModel {
    var generator = SeededGenerator(seed: 1)
    return switch kind {
    case "table": PairTable(vocabularySize: 3, contextLength: 3)
    case "recurrent":
      RecurrentReader(
        vocabularySize: 3, contextLength: 3, width: 2, stateCount: 2, using: &generator)
    case "own": OwnModel()
    default:
      GPT(
        vocabularySize: 3, contextLength: 3, width: 4, headCount: 2, layerCount: 2,
        standardDeviation: 0.5, using: &generator)
    }
  }

  /// A model that has nothing but what it must have.
  private struct OwnModel: SequenceModel {
    let vocabularySize = 3
    let contextLength = 3
    let parameters = (1...3).map { Value(Double($0), "logit \($0)") }
    let architecture = "always the same"
    func logits<S: Scalar>(after tokens: [Token<S>], parameters: [S]) -> [[S]] {
      tokens.map { _ in parameters }
    }
  }

  @Test(
    "Each node but the loss is in one group, and the loss is that of the model",
    arguments: ["table", "recurrent", "gpt", "own"])
  func cover(kind: String) {
    let model = Self.model(kind)
    let drawing = model.diagram(for: Self.tokens, hasLoss: true)
    #expect(drawing.outputs.map(\.data) == [model.loss(of: Self.tokens).data])
    let graph = Set(Graph(of: drawing.outputs).map(ObjectIdentifier.init))
    let grouped = drawing.groups.flatMap(\.all).map(ObjectIdentifier.init)
    #expect(Set(grouped).count == grouped.count)
    let missing = graph.subtracting(grouped)
    #expect(missing == [ObjectIdentifier(drawing.outputs[0])])

    let read = Array(Self.tokens.dropLast())
    let logits = model.diagram(for: read, hasLoss: false)
    #expect(logits.outputs.map(\.data) == model.predict(read).flatMap(\.self))
    let all = Set(logits.groups.flatMap(\.all).map(ObjectIdentifier.init))
    #expect(all.isSuperset(of: Graph(of: logits.outputs).map(ObjectIdentifier.init)))
  }

  @Test("The groups of the GPT are its parts, and a head holds its rows of Q, K and V alone")
  func parts() throws {
    let drawing = Self.model("gpt").diagram(for: Self.tokens, hasLoss: true)
    #expect(drawing.groups.map(\.name) == ["embedding", "layer 1", "layer 2", "logits", "loss"])
    let layer = drawing.groups[1]
    #expect(
      layer.parts.map(\.name) == [
        "attention norm", "head 1", "head 2", "attention output", "first sum", "hidden norm",
        "hidden neurons", "hidden output", "second sum",
      ])
    let labels = layer.parts[2].nodes.compactMap(\.label)
    let rows = ["query", "key", "value"].flatMap { name in
      [3, 4].flatMap { row in (1...4).map { "layer 1 \(name) \(row) weight \($0)" } }
    }
    #expect(labels.sorted() == rows.sorted())
    // A sum adds what came in to what was found, and has no parameters.
    #expect(layer.parts[4].nodes.count == 12 && layer.parts[4].nodes.allSatisfy { $0.label == nil })
  }

  @Test("A recurrent cell has a group for each time step behind the parameters that they share")
  func timeSteps() {
    let drawing = Self.model("recurrent").diagram(for: [0, 1], hasLoss: false)
    #expect(drawing.groups.map(\.name) == ["shared parameters", "time step 1", "time step 2"])
  }
}

extension NodeGroup {
  /// The nodes of the group and of its parts.
  fileprivate var all: [Value] { nodes + parts.flatMap(\.all) }
}
