import Foundation

/// A file of `WrongAnswers` or `RightAnswers`, whose first comment names its exercise.
///
/// ```swift
/// // 1.4: That goes downhill.
/// ```
///
/// Of a wrong answer it says what it must bring up, of a right one which way it takes.
struct AnswerFile {
  /// The exercise, as `1.4`.
  let exercise: String

  /// Words of the message that the exercise's test must fail with, or the way that is taken.
  let words: String

  /// The comment of `text`; `nil` where it has not this form.
  init?(_ text: String) {
    let lines = text.components(separatedBy: "\n").prefix { $0.hasPrefix("//") }
    let comment = lines.map { $0.drop { $0 == "/" || $0 == " " } }.joined(separator: " ")
    guard let match = comment.wholeMatch(of: /(\d+\.\d+): (.+)/) else { return nil }
    exercise = String(match.1)
    words = String(match.2)
  }
}
