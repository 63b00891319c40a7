import Foundation

/// A file of `WrongAnswers`, whose first comment says what it must bring up.
///
/// ```swift
/// // 1.4: That goes downhill.
/// ```
struct WrongAnswerFile {
  let exercise: String

  /// Words of the message that the exercise's test must fail with.
  let message: String

  /// Reads the comment of `text`; `nil` where it has not this form.
  init?(_ text: String) {
    let lines = text.components(separatedBy: "\n").prefix { $0.hasPrefix("//") }
    let comment = lines.map { $0.drop { $0 == "/" || $0 == " " } }.joined(separator: " ")
    guard let match = comment.wholeMatch(of: /(\d+\.\d+): (.+)/) else { return nil }
    exercise = String(match.1)
    message = String(match.2)
  }
}
