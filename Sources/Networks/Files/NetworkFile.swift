import Foundation

/// A JSON file that holds the parameters of a network and, from a trainer, all that training needs to
/// go on.
///
/// Numbers read back exactly. The file names a checksum of its content, so that damage shows. It is
/// written beside its place and then renamed: at no time is there half a file.
struct NetworkFile {
  let url: URL

  /// The file's text begins with the checksum, in a form of fixed length, and then the content.
  private static let beginning = "{\"checksum\":\""
  private static let middle = "\",\"content\":"
  private static let end = "}\n"

  func write(_ content: some Encodable) throws(NetworkFileError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      let bytes = try encoder.encode(content)
      let text = Self.beginning + Self.checksum(bytes) + Self.middle
      try (Data(text.utf8) + bytes + Data(Self.end.utf8)).write(to: url, options: .atomic)
    } catch {
      throw NetworkFileError(url, .notWritten, Self.words(of: error))
    }
  }

  func read<Content: Decodable>(
    _ type: Content.Type, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws(NetworkFileError) -> Content {
    let bytes: Data
    do { bytes = try Data(contentsOf: url) } catch {
      throw NetworkFileError(url, .notRead, Self.words(of: error))
    }
    let content = try verified(bytes)
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    for (key, value) in userInfo { decoder.userInfo[key] = value }
    do { return try decoder.decode(type, from: content) } catch let error as Mismatch {
      throw NetworkFileError(url, .mismatched, error.reason)
    } catch {
      throw NetworkFileError(url, .damaged, Self.words(of: error))
    }
  }

  /// The content between the fixed parts of the text, if it has the checksum that is named.
  private func verified(_ bytes: Data) throws(NetworkFileError) -> Data {
    let length = Self.beginning.utf8.count + 16 + Self.middle.utf8.count
    let head = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard head.hasPrefix(Self.beginning), head.hasSuffix(Self.middle) else {
      throw NetworkFileError(
        url, .damaged, "it does not begin as a file that the kit has saved, with a checksum")
    }
    let content = bytes.dropFirst(length).dropLast(Self.end.utf8.count)
    let named = head.dropFirst(Self.beginning.count).prefix(16)
    guard bytes.suffix(Self.end.utf8.count) == Data(Self.end.utf8) else {
      throw NetworkFileError(url, .damaged, "its end is missing")
    }
    guard Self.checksum(content) == named else {
      throw NetworkFileError(
        url, .damaged, "its content was changed after it was saved: the checksum is another")
    }
    return content
  }

  /// 64 bits in hexadecimal digits, by the rule FNV-1a (Fowler, Noll and Vo, 1991).
  private static func checksum(_ bytes: Data) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func words(of error: any Error) -> String {
    guard let error = error as? DecodingError else {
      return (error as NSError).localizedDescription
    }
    let context: DecodingError.Context? =
      switch error {
      case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
        .valueNotFound(_, let context):
        context
      @unknown default: nil
      }
    let path = (context?.codingPath ?? []).map(\.stringValue).joined(separator: ".")
    return (path.isEmpty ? "" : "at \(path): ") + (context?.debugDescription ?? "\(error)")
  }
}

/// What the content of a file does not agree with.
struct Mismatch: Error, CustomStringConvertible {
  let reason: String
  init(_ reason: String) { self.reason = reason }

  var description: String { reason }
}
