import Foundation

/// Files in a zip file, as they are: not packed, all of the same date, so that the same files give
/// the same bytes.
///
/// The form is that of PKWARE's APPNOTE.TXT, version 2.0, with Unix permissions.
struct ZipWriter {
  private(set) var data = Data()
  private var directory = Data()
  private var count = 0

  /// Adds a file.
  mutating func add(_ path: String, _ content: Data, isExecutable: Bool) {
    let name = Data(path.utf8)
    // Version 2.0, a name in UTF-8, not packed, at midnight on the first day that the form knows.
    var entry = Self.bytes([20, 0x800, 0, 0, 0x21])
    entry += Self.long(Self.checksum(content))
    entry += Self.long(UInt32(content.count)) + Self.long(UInt32(content.count))
    entry += Self.bytes([UInt16(name.count), 0])
    let permissions: UInt32 = isExecutable ? 0o100755 : 0o100644
    directory += Self.long(0x0201_4B50) + Self.bytes([0x0314]) + entry + Self.bytes([0, 0, 0])
    directory += Self.long(permissions << 16) + Self.long(UInt32(data.count)) + name
    data += Self.long(0x0403_4B50) + entry + name + content
    count += 1
  }

  /// Adds the list of all files, which ends the zip file.
  mutating func close() {
    let start = UInt32(data.count)
    data += directory + Self.long(0x0605_4B50) + Self.bytes([0, 0, UInt16(count), UInt16(count)])
    data += Self.long(UInt32(directory.count)) + Self.long(start) + Self.bytes([0])
  }

  private static func bytes(_ numbers: [UInt16]) -> Data {
    Data(numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  private static func long(_ number: UInt32) -> Data {
    bytes([UInt16(number & 0xFFFF), UInt16(number >> 16)])
  }

  /// The CRC-32 of ISO 3309, as zip files have it.
  static func checksum(_ data: Data) -> UInt32 {
    ~data.reduce(~0) { sum, byte in (sum >> 8) ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in (sum & 1 == 1 ? 0xEDB8_8320 : 0) ^ (sum >> 1) }
  }
}
