import Foundation

/// The kit's JSON: numbers read back exactly, as do `"nan"`, `"inf"` and `"-inf"`.
package enum JSON {
  /// A text in lines, for `--json`, with a line break at its end. What a terminal would obey, and
  /// what would turn the text around, is written as an escape, as in `\u009b`.
  ///
  /// - Parameter keys: How names of properties are written; for many platforms `in_snake_case`.
  package static func text(
    _ value: some Encodable, keys: JSONEncoder.KeyEncodingStrategy = .useDefaultKeys
  ) throws -> String {
    let encoder = encoder
    encoder.keyEncodingStrategy = keys
    encoder.outputFormatting.insert(.prettyPrinted)
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// The same JSON with escapes for the control characters that the encoder leaves as they are.
  /// None of these stands outside of strings.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var rest = text[...]
    while let place = rest.utf8.firstIndex(where: { $0 >= 0x7F }) {
      let scalar = rest.unicodeScalars[place]
      escaped += rest[..<place]
      if scalar.commandsTerminal {
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
      rest = rest[rest.unicodeScalars.index(after: place)...]
    }
    return escaped + rest
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

extension Unicode.Scalar {
  /// Whether a terminal would obey the character, or change the direction of the text.
  package var commandsTerminal: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}
