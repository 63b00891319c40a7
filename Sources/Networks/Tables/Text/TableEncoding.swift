/// Recognises what is no text in UTF-8 by its bytes, and says what to do about it.
enum TableEncoding {
  /// What is wrong with the bytes; `nil` for text in UTF-8.
  static func problem(of bytes: UnsafeBufferPointer<UInt8>) -> CSVError? {
    for kind in kinds where bytes.starts(with: kind.beginning) {
      return CSVError("this is \(kind.name); \(kind.remedy)")
    }
    if let name = wideName(bytes.prefix(400)) { return encoding(name, line: nil) }
    guard let place = firstFault(bytes) else { return nil }
    let line = 1 + bytes[..<place].lazy.filter { $0 == 0x0A }.count
    if bytes[place] == 0 {
      return CSVError(
        line: line, "a byte of 0 stands here: this is no text, or the file is damaged")
    }
    return encoding(singleByteName(bytes), line: line, byte: bytes[place])
  }

  /// Files that people take for tables, by the bytes that they begin with.
  private static let kinds: [(beginning: [UInt8], name: String, remedy: String)] = [
    ([0xFF, 0xFE, 0, 0], "text in UTF-32", convert("UTF-32")),
    ([0, 0, 0xFE, 0xFF], "text in UTF-32", convert("UTF-32")),
    ([0xFF, 0xFE], "text in UTF-16", convert("UTF-16")),
    ([0xFE, 0xFF], "text in UTF-16", convert("UTF-16")),
    (Array("PK".utf8) + [3, 4], "a workbook or a ZIP archive", export),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Excel workbook", export),
    ([0x1F, 0x8B], "compressed by gzip", "gunzip makes a table of it"),
    (Array("%PDF".utf8), "a PDF", export),
    (Array("PAR1".utf8), "a Parquet file", export),
    ([0x93] + Array("NUMPY".utf8), "an array of NumPy", "numpy.savetxt writes it as a table"),
  ]

  private static let export = "save it as CSV (comma-separated values, in UTF-8) first"

  private static func convert(_ name: String) -> String {
    "save it in UTF-8, or convert it: iconv -f \(name) -t UTF-8 FILE > NEW"
  }

  private static func encoding(_ name: String, line: Int?, byte: UInt8? = nil) -> CSVError {
    let found = byte.map { " (byte 0x\(String($0, radix: 16, uppercase: true)))" } ?? ""
    let words = line == nil ? "the text is in \(name)" : "the text is not in UTF-8\(found)"
    let guess = line == nil ? "" : ", but probably in \(name)"
    return CSVError(line: line, "\(words)\(guess); \(convert(name))")
  }

  /// UTF-16 or UTF-32 without a mark: of Latin letters and digits every second byte is 0.
  private static func wideName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let pairs = bytes.count / 2
    if pairs < 2 { return nil }
    var zeros = [0, 0]
    for index in 0..<pairs * 2 where bytes[index] == 0 { zeros[index % 2] += 1 }
    if zeros[0] > pairs * 2 / 3 && zeros[1] == 0 { return "UTF-16BE" }
    if zeros[1] > pairs * 2 / 3 && zeros[0] == 0 { return "UTF-16LE" }
    return zeros[0] + zeros[1] > pairs ? "UTF-32" : nil
  }

  /// In Windows-1252 these bytes are quotes, dashes and €; in ISO 8859-1 (Latin-1) they are
  /// nothing.
  private static func singleByteName(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    bytes.prefix(1 << 20).contains { (0x80..<0xA0).contains($0) } ? "WINDOWS-1252" : "ISO-8859-1"
  }

  /// The first byte that is 0, or that is no part of a character of UTF-8.
  private static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let pointer = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(pointer)
    var index = 0
    while index < bytes.count {
      // Eight bytes at a time, as long as all are above 0 and below 0x80. A byte of 0 makes its
      // neighbour's high bit rise where 1 is subtracted; a false alarm only costs the slow way.
      if index + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      if pointer[index] == 0 { return index }
      guard let length = characterLength(pointer + index, count: bytes.count - index) else {
        return index
      }
      index += length
    }
    return nil
  }

  /// How many bytes the character has that begins here (Unicode 15, table 3-7); `nil` for none.
  private static func characterLength(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[0] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard count >= length, second.contains(bytes[1]) else { return nil }
    return (2..<length).allSatisfy { bytes[$0] & 0xC0 == 0x80 } ? length : nil
  }
}
