/// A piece of code that the documentation shows.
struct Sample {
  /// The file that shows it, from the top of the package.
  let file: String

  /// The number of its first line in the file.
  let line: Int

  /// Its lines.
  let code: [String]

  /// The lines that it prints, as its comments say.
  ///
  /// That is what stands behind a `print`, or below one, or below the end of a block:
  ///
  /// ```swift
  /// print(6 * 7)  // 42
  /// print("a\nb")
  /// // a
  /// // b
  /// ```
  var promises: [String] {
    var promises: [String] = []
    var isBelowPrint = false
    for line in code.map({ $0.trimmed }) {
      if line.hasPrefix("//") {
        if isBelowPrint { promises.append(String(line.dropFirst(3))) }
      } else {
        isBelowPrint = line.hasPrefix("print(") || line == "}"
        if line.hasPrefix("print("), let comment = line.firstRange(of: ")  ") {
          let words = line[comment.upperBound...].trimmed
          if words.hasPrefix("// ") { promises.append(String(words.dropFirst(3))) }
        }
      }
    }
    return promises
  }

  /// Whether the code printed what it promises. A line `…` stands for any lines, and `…` within a
  /// line for any words; behind a colon there may be an explanation.
  func isKept(by printed: [String]) -> Bool {
    var printed = printed.map(\.trimmed)[...]
    var mayJump = false
    for promise in promises.map(\.trimmed) {
      if promise == "…" {
        mayJump = true
      } else {
        let next = printed.firstIndex { $0.isDescribed(by: promise) }
        guard let next, mayJump || next == printed.startIndex else { return false }
        printed = printed[(next + 1)...]
        mayJump = false
      }
    }
    return printed.isEmpty || mayJump
  }
}

extension Sample {
  /// The samples in a file: blocks between "```swift" and "```", in Markdown or behind `///`.
  ///
  /// A block that begins with a dot is a line of a manifest, which says nothing by itself.
  static func all(in text: String, of file: String) -> [Sample] {
    var samples: [Sample] = []
    var start: Int?
    var code: [String] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isComment = raw.trimmed.hasPrefix("///")
      guard isComment || file.hasSuffix(".md") else { continue }
      let line = isComment ? String(raw.trimmed.dropFirst(3)) : String(raw)
      if line.trimmed == "```swift" {
        start = index + 2
      } else if line.trimmed == "```", let first = start {
        let sample = Sample(file: file, line: first, code: code)
        if code.first?.trimmed.hasPrefix(".") == false { samples.append(sample) }
        (start, code) = (nil, [])
      } else if start != nil {
        code.append(line)
      }
    }
    return samples
  }
}

extension StringProtocol {
  /// The text without the spaces around it.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether the text is what a comment says that it is.
  fileprivate func isDescribed(by comment: String) -> Bool {
    if comment == self || comment.hasPrefix("\(self): ") { return true }
    let parts = comment.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1, hasPrefix(parts[0]), hasSuffix(parts[parts.count - 1]) else {
      return false
    }
    return parts.dropFirst().dropLast().allSatisfy { contains($0) }
  }
}
