import ChainRule
import FileAccess
import Foundation

/// A JSON file of a network's parameters and, from a trainer, all that training needs to go on.
///
/// Numbers read back exactly. The file names a checksum of its content, so that damage shows. It
/// takes its place as a whole: at no time is there half a file.
struct NetworkFile {
  let url: URL

  /// The file's text begins with the checksum, in a form of fixed length, and then the content.
  private static let beginning = "{\"checksum\":\""
  private static let middle = "\",\"content\":"
  private static let end = "}\n"

  func write(_ content: some Encodable) throws(NetworkFileError) {
    do {
      let bytes = try JSON.encoder.encode(content)
      let text = Self.beginning + Self.checksum(bytes) + Self.middle
      try replaceFile(at: path, with: Data(text.utf8) + bytes + Data(Self.end.utf8))
    } catch let error as FileError {
      throw NetworkFileError(url, .notWritten, error.reason)
    } catch {
      throw NetworkFileError(url, .notWritten, "its content cannot be written as JSON")
    }
  }

  func read<Content: Decodable>(
    _ type: Content.Type, for reader: ReadingTrainer? = nil
  ) throws(NetworkFileError) -> Content {
    let bytes: Data
    do { bytes = try readFile(path) } catch {
      throw NetworkFileError(url, .notRead, error.reason)
    }
    let content = try verified(bytes)
    let decoder = JSON.decoder
    if let key = ReadingTrainer.key { decoder.userInfo[key] = reader }
    do { return try decoder.decode(type, from: content) } catch let error as Mismatch {
      throw NetworkFileError(url, .mismatched, error.description)
    } catch {
      throw NetworkFileError(url, .damaged, Self.reason(for: error))
    }
  }

  /// The path as it was named.
  private var path: String { url.relativePath }

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

  /// The checksum of the bytes, in hexadecimal digits.
  private static func checksum(_ bytes: Data) -> String {
    let digits = String(Networks.checksum(of: bytes.lazy.map(UInt64.init)), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Where the content is not of the form that was expected, and how.
  private static func reason(for error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      "\(quoted(key.stringValue)) is missing\(place(context))"
    case .valueNotFound(_, let context):
      "nothing stands\(place(context)), where something belongs"
    case .typeMismatch(_, let context), .dataCorrupted(let context):
      "something else stands\(place(context)) than what belongs there"
    default: "its content is not what was expected"
    }
  }

  /// ` at training.step`; empty for the content as a whole.
  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
    return path.isEmpty ? " in it" : " at \(path.joined(separator: "."))"
  }
}

/// 64 bits that other data almost never have, by the rule FNV-1a (Fowler, Noll and Vo, 1991).
func checksum(of words: some Sequence<UInt64>) -> UInt64 {
  words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
}

/// What the content of a file does not agree with.
struct Mismatch: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
