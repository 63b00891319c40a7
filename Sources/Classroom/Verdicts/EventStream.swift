import FileAccess
import Foundation

/// What Swift Testing reports of a run: the JSON records of its event stream, one to a line.
struct EventStream {
  /// A test function, and how it went.
  struct Test: Equatable {
    /// What the test filter's regular expressions match.
    let id: String
    let name: String
    var hasStarted = false
    var hasEnded = false
    var issues: [Issue] = []

    /// What the program said when it ended in the middle of this test.
    var lastWords: String?

    /// The lines that the test's code printed.
    var printed: [String] = []
  }

  /// Something that a test recorded.
  struct Issue: Equatable {
    let text: String

    /// Whether it is expected, as an exercise that is not started is.
    let isKnown: Bool
    let file: String?
    let line: Int?
  }

  /// The test functions of the run, in the order in which they were announced.
  private(set) var tests: [Test] = []

  /// Reads the records, up to one that breaks off where the program did.
  init(_ text: String) {
    let records = text.split(separator: "\n").compactMap {
      try? JSON.decoder.decode(Record.self, from: Data($0.utf8))
    }
    for record in records {
      let payload = record.payload
      if record.kind == "test", payload.kind == "function", let id = payload.id {
        tests.append(Test(id: id, name: payload.displayName ?? payload.name ?? id))
      }
      guard let index = tests.firstIndex(where: { $0.id == payload.testID }) else { continue }
      switch payload.kind {
      case "testStarted": tests[index].hasStarted = true
      case "testEnded": tests[index].hasEnded = true
      case "issueRecorded": tests[index].issues.append(payload.recordedIssue)
      default: break
      }
    }
  }

  private struct Record: Decodable {
    let kind: String
    let payload: Payload
  }

  private struct Payload: Decodable {
    let kind: String?
    let id: String?
    let name: String?
    let displayName: String?
    let testID: String?
    let issue: IssueDetails?
    let messages: [Message]?

    /// A text that a test gave itself is a detail; of an expectation the message says it all.
    var recordedIssue: Issue {
      let texts = (messages ?? []).filter { $0.symbol == "details" }
      let chosen = texts.isEmpty ? (messages ?? []) : texts
      return Issue(
        text: chosen.map(\.text).joined(separator: "\n"),
        isKnown: issue?.isKnown ?? false,
        file: issue?.sourceLocation?.filePath ?? issue?.sourceLocation?._filePath,
        line: issue?.sourceLocation?.line)
    }
  }

  private struct IssueDetails: Decodable {
    let isKnown: Bool
    let sourceLocation: Location?
  }

  private struct Location: Decodable {
    let filePath: String?
    let _filePath: String?
    let line: Int
  }

  private struct Message: Decodable {
    let symbol: String
    let text: String
  }
}
