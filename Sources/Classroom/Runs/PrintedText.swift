/// What the tests of a run printed, apart for each test.
struct PrintedText {
  private var texts: [String: Substring] = [:]

  /// Reads output in which a line with this sign and the test's name stands before what it prints.
  init(_ output: String) {
    for part in output.prefix(Self.mostCharacters).split(separator: Self.sign) {
      guard let end = part.firstIndex(of: "\n") else { continue }
      texts[String(part[..<end])] = part[part.index(after: end)...]
    }
  }

  /// The lines that a test printed, in order.
  ///
  /// - Parameter id: The test's name with the place where it stands, as events have it.
  func lines(ofTestWith id: String) -> [String] { Self.lines(texts[Self.name(of: id)] ?? "") }

  /// The lines of all tests.
  var allLines: [String] { texts.sorted { $0.key < $1.key }.flatMap { Self.lines($0.value) } }

  /// A test's name, without the place where it stands.
  static func name(of id: String) -> String {
    id.split(separator: "/").prefix { !$0.contains(".swift:") }.joined(separator: "/")
  }

  private static func lines(_ text: Substring) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static let sign: Character = "\u{1E}"
  private static let mostCharacters = 1_000_000
}
