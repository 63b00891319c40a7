import Foundation

/// The kit's JSON: numbers read back exactly, and `"nan"`, `"inf"`, `"-inf"` stand for those that
/// are not finite.
package enum JSON {
  /// A text in lines, for `--json`, with a line break at its end.
  package static func text(_ value: some Encodable) throws -> String {
    let encoder = encoder
    encoder.outputFormatting.insert(.prettyPrinted)
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Writes the same value with the same bytes each time.
  package static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  /// Reads what the encoder wrote.
  package static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
