/// Goes through a table row by row, without a copy of its text.
///
/// Fields may stand in quotes, with two for one (RFC 4180, 2005); lines end as on any system. Empty
/// lines are left out, and blanks around a field that is not quoted.
struct TableScanner {
  /// The place of a field's text among the bytes.
  struct Cell {
    var start, end: Int
    var isQuoted = false

    /// Whether two quotes stand for one in it.
    var hasQuotePairs = false
  }

  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private let separator: UInt8
  private(set) var position: Int
  private var line = 1

  /// The fields of the row, and the line on which it begins, counted from 1.
  private(set) var cells: [Cell] = []
  private(set) var rowLine = 1

  /// A scanner that begins at a position, in a line.
  init(_ text: TableText, separator: UInt8, from start: (position: Int, line: Int)? = nil) {
    bytes = text.bytes
    end = text.end
    self.separator = separator
    position = start?.position ?? text.start
    line = start?.line ?? 1
  }

  /// Where the next row begins.
  var place: (position: Int, line: Int) { (position, line) }

  /// Reads the next row that is not empty; `false` at the end.
  mutating func next() throws(CSVError) -> Bool {
    while position < end {
      cells.removeAll(keepingCapacity: true)
      rowLine = line
      try scanRow()
      if cells.count > 1 || cells[0].end > cells[0].start { return true }
    }
    return false
  }

  private mutating func scanRow() throws(CSVError) {
    repeat {
      var start = position
      while start < end && bytes[start] == space { start += 1 }
      if start < end && bytes[start] == quote {
        position = start + 1
        try scanQuoted()
      } else {
        scanPlain(from: start)
      }
    } while takeSeparator()
  }

  private mutating func scanPlain(from start: Int) {
    var stop = start
    while stop < end {
      let byte = bytes[stop]
      if byte == separator || byte == lineFeed || byte == carriageReturn { break }
      stop += 1
    }
    position = stop
    while stop > start && bytes[stop - 1] == space { stop -= 1 }
    cells.append(Cell(start: start, end: stop))
  }

  /// Reads a field behind its opening quote, and the blanks behind the closing one.
  private mutating func scanQuoted() throws(CSVError) {
    var cell = Cell(start: position, end: position, isQuoted: true)
    let (column, openingLine) = (cells.count + 1, line)
    while true {
      guard position < end else {
        throw CSVError(
          line: openingLine, column: column, "the quote that opens here is never closed")
      }
      let byte = bytes[position]
      position += 1
      if byte == quote {
        if position == end || bytes[position] != quote { break }
        cell.hasQuotePairs = true
        position += 1
      } else if byte == lineFeed || byte == carriageReturn && !isAt(lineFeed) {
        line += 1
      }
    }
    cell.end = position - 1
    cells.append(cell)
    while isAt(space) { position += 1 }
    guard position == end || isAt(separator) || isAt(lineFeed) || isAt(carriageReturn) else {
      let rest = UnsafeBufferPointer(start: bytes + position, count: min(4, end - position))
      let found = String(decoding: rest, as: UTF8.self).first.map(String.init) ?? ""
      throw CSVError(
        line: line, column: column,
        "after a closing quote a separator or the end of the line is expected, not ‘\(found)’")
    }
  }

  /// Goes on behind a separator, or behind the end of the line; `false` for the latter.
  private mutating func takeSeparator() -> Bool {
    if position == end { return false }
    let byte = bytes[position]
    position += 1
    if byte == separator { return true }
    if byte == carriageReturn && isAt(lineFeed) { position += 1 }
    line += 1
    return false
  }

  private func isAt(_ byte: UInt8) -> Bool { position < end && bytes[position] == byte }

  private var space: UInt8 { 0x20 }
  private var quote: UInt8 { 0x22 }
  private var lineFeed: UInt8 { 0x0A }
  private var carriageReturn: UInt8 { 0x0D }
}
