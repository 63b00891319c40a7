import Foundation

/// What a file of the kit holds: a network for tables, or a model of texts.
public enum SavedModel {
  /// A network that answers the rows of a table.
  case network(Predictor)

  /// A model that goes on with beginnings of texts.
  case text(TextPredictor)

  /// Builds what a file describes.
  ///
  /// - Throws: ``NetworkFileError`` where neither a ``Predictor`` nor a ``TextPredictor`` is in it.
  public init(from file: URL) throws(NetworkFileError) {
    let kind = try NetworkFile(url: file).read(Kind.self)
    self =
      kind.characters == nil
      ? .network(try Predictor(from: file)) : .text(try TextPredictor(from: file))
  }

  /// The model of texts, if it is one.
  public var text: TextPredictor? { if case .text(let predictor) = self { predictor } else { nil } }

  /// The part of a file by which a model of texts is known.
  private struct Kind: Decodable { let characters: [String]? }
}
