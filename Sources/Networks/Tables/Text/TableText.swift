import ChainRule

/// The bytes of a table in UTF-8, behind the mark that some programs begin with.
///
/// Tables of a hundred megabytes are read: a `String` for each of their fields would take ten times
/// the time and memory.
struct TableText {
  let bytes: UnsafePointer<UInt8>
  private(set) var start = 0
  let end: Int

  /// The bytes of a buffer, which outlives the text.
  ///
  /// - Throws: an error that names the encoding or the kind of file, and says what to do, where the
  ///   bytes are not text in UTF-8.
  init(_ buffer: UnsafeBufferPointer<UInt8>) throws(CSVError) {
    guard let bytes = buffer.baseAddress, !buffer.isEmpty else { throw Self.noRows }
    self.bytes = bytes
    end = buffer.count
    if let problem = TableEncoding.problem(of: buffer) { throw problem }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }

  /// The text without its first bytes.
  func skipping(_ count: Int) -> TableText {
    var text = self
    text.start += count
    return text
  }

  /// What is said of a table without a row.
  static var noRows: CSVError {
    CSVError("there are no rows; each is to hold the inputs and the target")
  }

  /// The text of a field.
  func text(of cell: TableScanner.Cell) -> String {
    let text = decoded(cell.start, cell.end)
    return cell.hasQuotePairs
      ? text.split(separator: "\"\"", omittingEmptySubsequences: false)
        .joined(separator: "\"") : text
  }

  /// The beginning and the end of a field's text, in quotes.
  func excerpt(of cell: TableScanner.Cell) -> String {
    if cell.start == cell.end { return "nothing" }
    if cell.end - cell.start < 2000 { return quoted(text(of: cell)) }
    return quoted(decoded(cell.start, cell.start + 900) + decoded(cell.end - 900, cell.end))
  }

  /// Whether two fields have the same bytes.
  func isSame(_ a: TableScanner.Cell, _ b: TableScanner.Cell) -> Bool {
    guard a.end - a.start == b.end - b.start else { return false }
    return (0..<a.end - a.start).allSatisfy { bytes[a.start + $0] == bytes[b.start + $0] }
  }

  private func decoded(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
  }
}
