import Console
import FileAccess
import Foundation

/// What exercises are worth: 1 point each, unless a file says otherwise.
///
/// ```
/// 1.4  3     # exercise 1.4 is worth three points
/// 2    0.5   # each exercise of lesson 2 is worth half a point
/// ```
package struct Weights: Sendable {
  private var weights: [String: Double] = [:]

  package init() {}

  /// Reads the lines of a file: an exercise or a lesson, and a number.
  ///
  /// - Throws: ``UsageError`` with the line that is not understood.
  package init(_ text: String, from file: String, lessons: [Lesson]) throws(UsageError) {
    let known = Set(lessons.flatMap { ["\($0.number)"] + $0.exercises.map(\.number) })
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let words = line.prefix { $0 != "#" }.split { $0.isWhitespace }.map(String.init)
      if words.isEmpty { continue }
      let place = "\(file):\(index + 1)"
      guard words.count == 2, let weight = Double(words[1]), (0...1e6).contains(weight) else {
        throw UsageError(
          "\(place): a line is an exercise and its points up to 1000000, such as 1.4 3")
      }
      guard known.contains(words[0]) else {
        throw UsageError("\(place): there is no exercise ‘\(words[0])’ among the lessons graded")
      }
      guard weights.updateValue(weight, forKey: words[0]) == nil else {
        throw UsageError("\(place): \(words[0]) stands there twice")
      }
    }
  }

  /// What an exercise is worth: as its own line says, or else its lesson's.
  package subscript(exercise: String) -> Double {
    weights[exercise] ?? weights[exercise.split(separator: ".").first.map(String.init) ?? ""] ?? 1
  }
}

/// What is taken off for each day that work is late.
package struct LateRule: Sendable {
  /// When the work was due.
  package let due: Date

  /// The part of the points that each begun day costs, from 0 to 1.
  package let costOfDay: Double

  package init(due: Date, costOfDay: Double) {
    self.due = due
    self.costOfDay = costOfDay
  }

  /// How many days late something is, rounded up, and the part of the points that is left.
  package func lateness(_ date: Date?) -> (days: Int, factor: Double) {
    guard let date, date > due else { return (0, 1) }
    let days = Int((date.timeIntervalSince(due) / 86_400).rounded(.up))
    return (days, max(0, 1 - Double(days) * costOfDay))
  }
}
