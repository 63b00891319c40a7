/// The rows of a table of comma-separated values (RFC 4180, 2005), with quoted fields and the line
/// ends of any system. Empty lines are left out.
struct CSVTable {
  struct Row {
    /// The line on which the row begins, counted from 1.
    let line: Int
    var fields: [String]
  }

  private(set) var rows: [Row] = []

  init(_ text: String) throws(CSVError) {
    var line = 1
    var row = Row(line: line, fields: [])
    var field = Field()
    var rest = Substring(text).unicodeScalars
    if rest.first == "\u{FEFF}" { rest.removeFirst() }  // the mark that some programs begin with

    while let scalar = rest.popFirst() {
      let isBeforeLineFeed = scalar == "\r" && rest.first == "\n"  // one line end in two characters
      let isLineEnd = scalar == "\n" || scalar == "\r" && !isBeforeLineFeed
      if isLineEnd { line += 1 }

      if field.isOpen {
        if scalar != "\"" {
          field.text.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          rest.removeFirst()
          field.text.append("\"")
        } else {
          field.state = .closed
        }
      } else if isBeforeLineFeed {
        continue
      } else if scalar == "," || isLineEnd {
        row.fields.append(field.content)
        field = Field()
        if isLineEnd {
          add(row)
          row = Row(line: line, fields: [])
        }
      } else if scalar == "\"", field.isBlank {
        field = Field(state: .open(line: line))
      } else if case .closed = field.state {
        guard scalar == " " else {
          throw CSVError(
            line: line, column: row.fields.count + 1,
            "after a closing quote a comma or the end of the line is expected, not ‘\(scalar)’")
        }
      } else if !(field.isBlank && scalar == " ") {
        field.text.unicodeScalars.append(scalar)
      }
    }
    if case .open(let line) = field.state {
      throw CSVError(
        line: line, column: row.fields.count + 1, "the quote that opens here is never closed")
    }
    row.fields.append(field.content)
    add(row)
  }

  private mutating func add(_ row: Row) { if row.fields != [""] { rows.append(row) } }

  private struct Field {
    enum State {
      case plain
      case open(line: Int)
      case closed
    }

    var text = ""
    var state = State.plain

    var isOpen: Bool { if case .open = state { true } else { false } }

    var isBlank: Bool { if case .plain = state { text.isEmpty } else { false } }

    /// The text without the spaces at its end, which count only inside quotes.
    var content: String {
      guard case .plain = state, let last = text.lastIndex(where: { $0 != " " }) else {
        return text
      }
      return String(text[...last])
    }
  }
}
