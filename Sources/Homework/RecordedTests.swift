import Foundation

/// The answers to judge: a record for each test that was run.
package struct RecordedTests: Sendable {
  private let folder: URL
  private let index: [String: Entry]

  /// Where a test's record is, and what ended its run before its time.
  package struct Entry: Codable, Sendable {
    package let file: String
    package let stop: String?

    package init(file: String, stop: String?) {
      self.file = file
      self.stop = stop
    }
  }

  /// The name of the file that says which record is of which test.
  package static let indexName = "index.json"

  init(folder: String) {
    self.folder = URL(filePath: folder)
    let data = try? Data(contentsOf: self.folder.appending(path: Self.indexName))
    index = data.flatMap { AnswerCoding.decode([String: Entry].self, from: $0) } ?? [:]
  }

  /// Writes the file that says which record is of which test.
  package static func write(_ index: [String: Entry], in folder: URL) throws {
    try JSONEncoder().encode(index).write(to: folder.appending(path: indexName))
  }

  /// What was recorded of a test.
  package func record(of test: String) -> RecordedAnswers {
    guard let entry = index[test] else { return RecordedAnswers(Data(), stop: nil) }
    let data = try? Data(contentsOf: folder.appending(path: entry.file))
    return RecordedAnswers(data ?? Data(), stop: entry.stop)
  }
}
