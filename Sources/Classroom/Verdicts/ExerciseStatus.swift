/// How an exercise stands, or a lesson's tests that belong to no exercise.
enum ExerciseStatus: Equatable {
  case right
  case notStarted(Finding)
  case wrong([Finding])

  /// A test of the exercise ended the program, or never ended; with what the program said last.
  case stopped(String)

  /// No test of the exercise has run.
  case unknown
}

/// What a test has to say, and the place that it is about.
struct Finding: Equatable {
  let message: String

  /// A file's path inside the package and a line of it.
  let file: String
  let line: Int

  var place: String { "\(file):\(line)" }

  fileprivate func afterWords(_ words: String) -> Finding {
    Finding(message: words + message, file: file, line: line)
  }
}

extension ExerciseStatus {
  /// The status that some tests show: what stopped the program comes before wrong answers, and
  /// these before what is not started.
  init(_ tests: some Collection<EventStream.Test>, in package: PackageFolder) {
    func finding(_ issue: EventStream.Issue) -> Finding {
      Finding(
        message: issue.text, file: package.relative(issue.file ?? "?"), line: issue.line ?? 0)
    }
    var wrong: [Finding] = []
    for found in tests.flatMap(\.issues).filter({ !$0.isKnown }).map(finding)
    // Several tests may need one and the same exercise, which is told once.
    where !found.message.hasSuffix("mend it first.") || !wrong.contains(sayingAsMuchAs: found) {
      wrong.append(found)
    }
    let known = tests.flatMap(\.issues).filter(\.isKnown).map(finding)
    if let lastWords = tests.compactMap(\.lastWords).first {
      self = .stopped(lastWords)
    } else if !wrong.isEmpty {
      self = .wrong(wrong)
    } else if let first = known.first {
      let isBegun = tests.contains { $0.hasEnded && $0.issues.isEmpty }
      self = .notStarted(isBegun ? first.afterWords("partly right; the rest is ") : first)
    } else {
      self = !tests.isEmpty && tests.allSatisfy(\.hasEnded) ? .right : .unknown
    }
  }
}

extension [Finding] {
  fileprivate func contains(sayingAsMuchAs other: Finding) -> Bool {
    contains { $0.message == other.message }
  }
}
