import Foundation

/// A file of exercises that was found among what a student handed in.
struct FoundFile {
  /// The path inside the submission.
  let path: String

  /// The code as UTF-8 with plain line ends, whatever editor wrote it.
  let code: Data
  let date: Date?

  init(path: String, data: Data, date: Date?) {
    self.path = path
    self.date = date
    code = Self.normalized(data)
  }

  /// Whether it is called as it was handed out: `Exercise (1).swift` beside it is a leftover.
  var hasPlainName: Bool { Self.name(path).lowercased() == "exercise.swift" }

  /// Whether a file's name is that of exercises, also after a browser or a platform has changed it:
  /// `Exercise (1).swift`, `Exercise-2.swift`, `doejane_123_456_Exercise.swift`.
  static func isOfExercises(_ path: String) -> Bool {
    name(path).lowercased().wholeMatch(of: /(.*_)?exercise([ -]?\(?[0-9]+\)?)?\.swift/) != nil
  }

  /// The last part of a path, of which some programs write the parts with `\` between them.
  static func name(_ path: String) -> String { parts(of: path).last ?? "" }

  static func parts(of path: String) -> [String] {
    path.split { $0 == "/" || $0 == "\\" }.map(String.init)
  }

  /// The lesson that the file is for: its folder is called so, or it holds the lesson's exercises,
  /// or its folder's name begins with the lesson's number.
  func lesson(among lessons: [Lesson]) -> Lesson? {
    let folder = Self.parts(of: path).dropLast().last ?? ""
    if let named = lessons.first(where: { $0.path.hasSuffix("/\(folder)") }) { return named }
    let text = String(decoding: code.prefix(1_000_000), as: UTF8.self)
    let counts = lessons.map { lesson in
      lesson.exercises.count { text.contains("**\($0.number)**") }
    }
    if let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) {
      return lessons[index]
    }
    return Self.lesson(named: path, among: lessons) ?? (lessons.count == 1 ? lessons[0] : nil)
  }

  /// The lesson that the folder of a file is called after: `01-the-blindfolded-climber`,
  /// `Lesson 1`.
  static func lesson(named path: String, among lessons: [Lesson]) -> Lesson? {
    let folder = parts(of: path).dropLast().last?.lowercased() ?? ""
    let number = folder.prefixMatch(of: /(lesson)?[ _-]*0*([0-9]{1,3})(?![0-9])/)
    return number.flatMap { match in lessons.first { $0.number == Int(match.2) } }
  }

  /// The text in UTF-8 without a byte order mark, with a line feed at the end of each line.
  private static func normalized(_ data: Data) -> Data {
    var data = data
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      guard let text = String(data: data, encoding: .utf16) else { return data }
      data = Data(text.utf8)
    }
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { data = data.dropFirst(3) }
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var lines = Data(capacity: data.count)
    var last: UInt8 = 0
    for byte in data {
      if byte == carriage {
        lines.append(feed)
      } else if byte != feed || last != carriage {
        lines.append(byte)
      }
      last = byte
    }
    return lines
  }
}
